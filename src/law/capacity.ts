/** What a CERT of some level would have seen, asked of the model with the case's own facts. */
import { certAt } from '../model/cert.ts';
import { chainOf } from '../model/chain.ts';
import { detectionOf } from '../model/detection.ts';
import type { Scenario, Signal } from '../model/parameters.ts';
import { clock } from '../model/phases.ts';
import type { FactPath, Facts } from './facts.ts';
import type { Court } from './rule.ts';

/** For the draws 0, ½ and 1: the share of runs detected before launch, and when the bar is reached. */
export interface Capacity {
  readonly foreseen: readonly [lo: number, central: number, hi: number];
  /** Hours from the launch at which the share detected reaches the bar; Infinity is never. */
  readonly oughtAt: readonly [latest: number, central: number, earliest: number];
  /** The same share by the end of the attack; `unknown` where its length is. */
  readonly byEnd: readonly [lo: number, central: number, hi: number] | 'unknown';
  readonly firstBatchHours: number;
}

/** One CERT level, or the range from the weakest to the strongest that it may be. */
export type LevelAsked = number | readonly [weakest: number, strongest: number];

/** The same question with every unknown fact at its least and at its most telling. */
export interface CapacityRange {
  readonly weakest: Capacity;
  readonly strongest: Capacity;
  /** The unknown facts that were varied; empty where both ends are the same. */
  readonly varied: readonly FactPath[];
}

const DRAWS = [0, 0.5, 1] as const;

/** The shortest lead that the model's clock knows: one second, "at once". */
const AT_ONCE = 1 / 3600;

const known = <T>(value: T | 'unknown', otherwise: T): T => (value === 'unknown' ? otherwise : value);

/** The facts as a scenario for the model. `end` is 0 for the least telling, 1 for the most telling reading. */
function scenarioOf(facts: Facts, court: Court, end: 0 | 1): Scenario {
  const { link, attack, state } = facts;
  const ends = court.bounds.unknownEvidence;
  const traffic = known(link.traffic, ends.traffic[end]);
  const { exploitation, underway } = court.textbook.hours;
  const flood = known(attack.floodHours, exploitation + underway);
  // A flood divides into its first part and the rest as the textbook's does.
  const firstPart = exploitation / (exploitation + underway);
  const hours = {
    ...court.textbook.hours,
    delivery: Math.max(AT_ONCE, known(attack.leadHours, ends.leadHours[end])),
    exploitation: flood * firstPart,
    underway: flood * (1 - firstPart),
  };
  const spans = clock(hours);
  const onClock = (at: number) => at >= spans[0]!.from && at < spans[spans.length - 1]!.to;
  const signals: Signal[] = [
    ...attack.tests.map((at) => ({ at, kind: 'test' as const })),
    ...attack.announcements.map((at) => ({ at, kind: 'announcement' as const })),
  ];
  return {
    ...court.textbook,
    // A reflected flood leaves the traces of the machines that send the requests; the model knows no other.
    infrastructure: traffic === 'reflection' ? 'botnet' : traffic,
    devices: known(link.devices, ends.devices[end]),
    sophistication: known(attack.sophistication, ends.sophistication[end]),
    feed: known(state.feed, ends.feed[end]),
    hours,
    signals: signals.filter(({ at }) => onClock(at)),
  };
}

function capacityOf(scenario: Scenario, court: Court, level: number, end: number | 'unknown'): Capacity {
  const detections = DRAWS.map((u) => detectionOf(chainOf(scenario, court.parameters, level, u)));
  const [lo, central, hi] = detections as [
    (typeof detections)[0],
    (typeof detections)[0],
    (typeof detections)[0],
  ];
  return {
    foreseen: [lo.foreseen, central.foreseen, hi.foreseen],
    oughtAt: [lo.quantile(court.bar), central.quantile(court.bar), hi.quantile(court.bar)],
    byEnd: end === 'unknown' ? end : [lo.at(end).detected, central.at(end).detected, hi.at(end).detected],
    firstBatchHours: certAt(court.parameters, level, scenario.scale, 0.5).firstBatchHours,
  };
}

/** Rules ask the same question of the same facts several times over; a court keeps its last answers. */
const answers = new WeakMap<Court, Map<string, CapacityRange>>();
const MOST_ANSWERS = 64;

/** What a CERT of `level` would have seen, at both ends of what the facts leave open. */
export function capacityFor(facts: Facts, court: Court, level: LevelAsked): CapacityRange {
  const { devices, traffic } = facts.link;
  const key = JSON.stringify([level, devices, traffic, facts.attack, facts.state.feed]);
  const kept = answers.get(court) ?? new Map<string, CapacityRange>();
  answers.set(court, kept);
  const answer = kept.get(key) ?? asked(facts, court, level);
  if (kept.size >= MOST_ANSWERS) kept.clear();
  kept.set(key, answer);
  return answer;
}

function asked(facts: Facts, court: Court, level: LevelAsked): CapacityRange {
  const inputs: [FactPath, unknown][] = [
    ['link.devices', facts.link.devices],
    ['link.traffic', facts.link.traffic],
    ['attack.leadHours', facts.attack.leadHours],
    ['attack.sophistication', facts.attack.sophistication],
    ['state.feed', facts.state.feed],
    ['state.level', typeof level === 'number' ? level : 'unknown'],
  ];
  const varied = inputs.filter(([, value]) => value === 'unknown').map(([path]) => path);
  const levels = typeof level === 'number' ? ([level, level] as const) : level;
  const at = (end: 0 | 1) =>
    capacityOf(scenarioOf(facts, court, end), court, levels[end], facts.attack.floodHours);
  const weakest = at(0);
  return { weakest, strongest: varied.length > 0 ? at(1) : weakest, varied };
}

/** The level a State must have: the better of its own and the minimum standard. 1 is the best. */
export function requiredLevel(facts: Facts, minimum: number): LevelAsked {
  return facts.state.level === 'unknown' ? [minimum, 1] : Math.min(facts.state.level, minimum);
}

/** The State's own level; the whole range where it is unknown. */
export const ownLevel = (facts: Facts): LevelAsked =>
  facts.state.level === 'unknown' ? [3, 1] : facts.state.level;
