/** What the States of a world send under one policy, and what it does to the victim they share (docs/model.md §10). */
import { serviceUnder, type Blocking, type Service } from './flood.ts';
import { blockedOf } from './harm.ts';
import { recruitedBy, reportingOf, type Policy, type Reporting } from './reporting.ts';
import type { World, WorldRun } from './world.ts';

/**
 * Devices of one State, or of all, at one moment. Each number holds the one after it, `wrong` apart: a device is
 * recruited, then on a list that was sent, then blocked once the list took effect.
 */
export interface Counts {
  readonly recruited: number;
  readonly sent: number;
  readonly blocked: number;
  /** Innocent addresses blocked; in a reflected attack, all that lists hold. */
  readonly wrong: number;
}

/** One policy in one run of a world. */
export interface Course {
  readonly policy: Policy;
  /** What each State sends, by index. */
  readonly reportings: readonly Reporting[];
  /** The service of the victim, all States' floods joined. */
  readonly service: Service;
  /** Devices and innocent addresses at `t`, State by State. */
  countsAt(t: number): Counts[];
}

/** Adds counts up. */
export const totalOf = (counts: readonly Counts[]): Counts =>
  counts.reduce((sum, each) => ({
    recruited: sum.recruited + each.recruited,
    sent: sum.sent + each.sent,
    blocked: sum.blocked + each.blocked,
    wrong: sum.wrong + each.wrong,
  }));

/** The flood that is left of all States' devices. Reflected, no bot is blocked by an address. */
function joinedService(world: World, reportings: readonly Reporting[]): Service {
  const { attack, reflected } = world.settings;
  const blockings: Blocking[] = [];
  let blockedBefore = 0;
  for (const reporting of reflected ? [] : reportings) {
    if (reporting.firstAt >= world.end - world.lag) continue;
    const blocked = blockedOf(reporting, world.lag, world.end);
    blockedBefore += blocked.blockedBefore;
    blockings.push(...blocked.blockings);
  }
  blockings.sort((a, b) => a.at - b.at);
  const { devices, rampHours } = attack;
  return serviceUnder(
    { devices, blockedBefore, blockings, rampHours, end: world.end },
    world.parameters.flood,
  );
}

/** What follows from a run under one policy. */
export function courseOf(world: World, run: WorldRun, policy: Policy): Course {
  const { lag, parameters, settings } = world;
  const reportings = run.states.map(({ index, level, detectedAt }) =>
    reportingOf(world.attackOn(index), parameters, world.certOf(level), detectedAt, policy),
  );
  const countsOf = (reporting: Reporting, index: number, t: number): Counts => {
    const [sent, arrived] = [reporting.sentBy(t), reporting.sentBy(t - lag)];
    const innocent = reporting.wrongBy(t - lag);
    return {
      recruited: recruitedBy(world.attackOn(index), t),
      sent: settings.reflected ? 0 : sent,
      blocked: settings.reflected ? 0 : arrived,
      wrong: settings.reflected ? arrived + innocent : innocent,
    };
  };
  return {
    policy,
    reportings,
    service: joinedService(world, reportings),
    countsAt: (t) => reportings.map((reporting, index) => countsOf(reporting, index, t)),
  };
}
