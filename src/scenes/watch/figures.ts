/** From settings to everything the Watch draws and says: asked of the model once a change. */
import { parameters, textbook } from 'content:parameters';
import { certAt } from '../../model/cert.ts';
import { chainOf } from '../../model/chain.ts';
import { detectionOf, type Detection } from '../../model/detection.ts';
import type { Service } from '../../model/flood.ts';
import { attackEnd, serviceOf } from '../../model/harm.ts';
import type { Scenario } from '../../model/parameters.ts';
import { clock, type Span } from '../../model/phases.ts';
import { POLICIES, reportingOf, type Policy, type Reporting } from '../../model/reporting.ts';
import { drawsFrom, runOf, typicalDraws, type Run } from '../../model/sampling.ts';
import { timelineOf, type Timeline } from '../../machines/timeline.ts';
import { scenarioOf, STATE_LEVELS, type WatchSettings } from './settings.ts';

export const RUNS = 100;
const CENTRAL = 0.5;

/** Out of 100 runs, how many are detected before the launch: central, and the range our words leave. */
export interface Foreseen {
  readonly count: number;
  readonly lo: number;
  readonly hi: number;
}

export interface LevelFigures {
  readonly level: (typeof STATE_LEVELS)[number];
  readonly lo: Detection;
  readonly central: Detection;
  readonly hi: Detection;
  /** Moments at which the 100 runs are detected, in order; Infinity is never. */
  readonly moments: readonly number[];
  readonly foreseen: Foreseen;
  /** The one run that is played. */
  readonly run: Run;
}

/** The service of State B for each thing that State A may send. */
export type Services = Readonly<Record<Policy, Service>>;

export interface WatchFigures {
  readonly scenario: Scenario;
  readonly spans: readonly Span[];
  readonly levels: readonly LevelFigures[];
  readonly end: number;
}

/**
 * The draws of the typical run: those with which a Level 2 CERT detects the textbook attack at its median. They
 * stay the same whatever is set, so that more evidence never makes the played run look worse.
 */
const TYPICAL = (() => {
  const chain = chainOf(textbook, parameters, 2, CENTRAL);
  return typicalDraws(chain, detectionOf(chain).quantile(CENTRAL));
})();

/** What the victim's line can take beside its normal load, in Gbit/s. */
export const spareCapacity = parameters.flood.capacityGigabit - parameters.flood.normalLoadGigabit;

/** How many of the 100 runs a share of them is. */
export const outOf100 = (share: number) => Math.round(share * RUNS);

export function watchFigures(settings: WatchSettings): WatchFigures {
  const scenario = scenarioOf(settings);
  const watched = STATE_LEVELS.map((level) => {
    const chain = chainOf(scenario, parameters, level, CENTRAL);
    const at = (u: number) => detectionOf(chainOf(scenario, parameters, level, u));
    return { level, chain, lo: at(0), central: detectionOf(chain), hi: at(1) };
  });
  const draws = settings.run === 0 ? TYPICAL : drawsFrom(settings.run);
  const levels = watched.map(({ level, chain, lo, central, hi }): LevelFigures => {
    const moments = Array.from({ length: RUNS }, (_, i) => central.quantile((i + 0.5) / RUNS));
    return {
      level,
      lo,
      central,
      hi,
      moments,
      foreseen: {
        count: moments.filter((moment) => moment <= 0).length,
        lo: outOf100(lo.foreseen),
        hi: outOf100(hi.foreseen),
      },
      run: runOf(chain, draws),
    };
  });
  return { scenario, spans: clock(scenario.hours), levels, end: attackEnd(scenario) };
}

/** What a CERT of `level` reports after its played run. */
export function reportingFor(figures: WatchFigures, level: number, policy: Policy): Reporting {
  const { scenario } = figures;
  const { run } = figures.levels.find((each) => each.level === level)!;
  const cert = certAt(parameters, level, scenario.scale, CENTRAL);
  return reportingOf(scenario, parameters, cert, run.detectedAt, policy);
}

export function servicesFor(figures: WatchFigures, level: number): Services {
  const entries = POLICIES.map((policy) => [
    policy,
    serviceOf(figures.scenario, parameters, reportingFor(figures, level, policy)),
  ]);
  return Object.fromEntries(entries) as Services;
}

/** The played run as a timeline: three CERTs, each with its reporting, and the victim that State A's choice leaves. */
export function timelineFor(
  figures: WatchFigures,
  reportings: readonly Reporting[],
  service: Service,
): Timeline {
  const certs = figures.levels.map(({ run }, i) => ({ run, reporting: reportings[i]! }));
  return timelineOf({ spans: figures.spans, certs, service });
}
