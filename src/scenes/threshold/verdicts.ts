/** The invented States before the standards: the same attack, the same harm; only level, means and conduct differ. */
import { court } from 'content:court';
import { parameters } from 'content:parameters';
import { states } from 'content:states';
import { assess } from '../../law/assess.ts';
import { abilities, type Facts } from '../../law/facts.ts';
import type { Assessment, Element } from '../../law/findings.ts';
import type { Court } from '../../law/rule.ts';
import { certAt } from '../../model/cert.ts';
import { chainOf } from '../../model/chain.ts';
import { detectionOf } from '../../model/detection.ts';
import type { Scenario } from '../../model/parameters.ts';

export type InventedState = (typeof states)[number];

/** The standards that stand side by side, in the order of the columns. */
export const SIDES = ['fixed', 'own', 'tallinn'] as const;
export type Side = (typeof SIDES)[number];

const courts = new Map<string, Court>();
const MOST_COURTS = 64;

/** The court with the visitor's two lines; one that has sat before, and so knows its answers, sits again. */
export function courtWith(minimum: number, bar: number): Court {
  const key = `${minimum} ${bar}`;
  const sitting = courts.get(key) ?? { ...court, minimum, bar };
  if (courts.size >= MOST_COURTS) courts.clear();
  courts.set(key, sitting);
  return sitting;
}

/**
 * The assessment of the same facts under one standard. The Manual knows neither a minimum nor a bar, so the lines
 * do not reach it: it is always asked before the court as it came. A State's own capacity knows no minimum.
 */
export function judged(side: Side, facts: Facts, lines: Court): Assessment {
  const before = { fixed: lines, own: courtWith(court.minimum, lines.bar), tallinn: court }[side];
  return assess(facts, side, before);
}

/** When a State of that level saw the attack, if it did: the middle of the runs that are foreseen. */
function seenAt(scenario: Scenario, level: number): number {
  const detection = detectionOf(chainOf(scenario, parameters, level, 0.5));
  return detection.quantile(detection.foreseen / 2);
}

/** The facts of one State in the attack that is set. */
export function factsOf(state: InventedState, scenario: Scenario): Facts {
  const sent = state.conduct === 'sent';
  const seen = sent ? seenAt(scenario, state.level) : Infinity;
  const { firstBatchHours } = certAt(parameters, state.level, scenario.scale, 0.5);
  const { hours } = scenario;
  return {
    act: {
      kind: 'availability',
      criticalInfrastructure: true,
      author: 'unknown',
      affectsRight: 'yes',
      unlawfulIfState: 'yes',
    },
    link: {
      path: 'from',
      system: 'private',
      traffic: scenario.infrastructure,
      devices: scenario.devices,
      onlySource: true,
    },
    attack: {
      leadHours: hours.delivery,
      floodHours: hours.exploitation + hours.underway,
      sophistication: scenario.sophistication,
      tests: [],
      announcements: [],
    },
    state: {
      level: state.level,
      detectionRun: state.conduct !== 'silent',
      feed: scenario.feed,
      measures: abilities(state.able),
      cutsEssentialNetworks: false,
      helpRefused: false,
    },
    knowledge: {
      learned: sent ? [{ of: 'attack', by: 'own-cert', at: seen }] : [],
      publicAndEasy: false,
      firstUse: false,
      notifiedBefore: false,
    },
    conduct: {
      sent: sent ? 'batches' : 'nothing',
      firstSentAt: sent ? seen + firstBatchHours : 'never',
      shareOfFound: sent ? 1 : 0,
      // Whoever finds an attack and lists its addresses has looked into it.
      taken: sent ? ['investigate'] : [],
    },
    harm: { gravity: 'serious', abroad: true, aloneSuffices: true },
  };
}

/** A row of the table: a State under each standard. */
export interface Row {
  readonly state: InventedState;
  readonly verdicts: Readonly<Record<Side, Assessment>>;
}

export const allFacts = (scenario: Scenario) =>
  states.map((state) => ({ state, facts: factsOf(state, scenario) }));

/** Each State under one standard, in the order of the facts. */
export const assessed = (side: Side, facts: ReturnType<typeof allFacts>, lines: Court): Assessment[] =>
  facts.map(({ facts: its }) => judged(side, its, lines));

/** The columns of the table as its rows. */
export const asRows = (columns: Readonly<Record<Side, readonly Assessment[]>>): Row[] =>
  states.map((state, i) => ({
    state,
    verdicts: Object.fromEntries(SIDES.map((side) => [side, columns[side][i]!])) as Row['verdicts'],
  }));

export const rowsOf = (facts: ReturnType<typeof allFacts>, lines: Court): Row[] =>
  asRows({
    fixed: assessed('fixed', facts, lines),
    own: assessed('own', facts, lines),
    tallinn: assessed('tallinn', facts, lines),
  });

/** Elements in which a breach lies: what the State ought to have known, and what it did. */
const OF_BREACH = /(foreseeability|conduct|knowledge|measures)$/;

/** The elements that decide an assessment: what failed, what is unsettled, or what makes the breach. */
export function deciding({ elements, conclusion }: Assessment): Element[] {
  if (conclusion === 'breach') return elements.filter(({ rule }) => OF_BREACH.test(rule));
  const failed = elements.filter(({ finding }) => finding === 'not-met');
  if (failed.length > 0) return failed;
  return elements.filter(({ finding }) => finding === 'contestable' || finding === 'unknown');
}
