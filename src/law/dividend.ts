/**
 * What it is worth that everyone complies: the same seeded worlds under one floor after another (docs/model.md §10).
 * It grows by one seed at a time, so that a worker can report how far it is, and stop.
 */
import type { Parameters } from '../model/parameters.ts';
import { POLICIES, type Policy } from '../model/reporting.ts';
import { worldOf, type World, type WorldSettings } from '../model/world.ts';
import { courseOf } from '../model/worldCourse.ts';
import type { Measure } from './facts.ts';
import type { Court } from './rule.ts';
import { WORLD_STANDARDS, worldConclusions, type WorldStandard } from './world.ts';

/** A figure over all worlds. */
export interface Figure {
  readonly mean: number;
  /** The middle 90 of 100 worlds lie from `lo` to `hi`: how different single worlds are. */
  readonly lo: number;
  readonly hi: number;
  /** Standard error of the mean: how far chance may have moved it. */
  readonly error: number;
}

/** All worlds under one floor. */
export interface DividendPoint {
  readonly floor: number;
  /** Share of the devices that sit in States that detected before the launch. */
  readonly foreseen: Figure;
  /** Invented States that did. */
  readonly statesForeseeing: Figure;
  /** Lost service-hours by policy, and the hours that a policy averts against sending nothing. */
  readonly lost: Readonly<Record<Policy, Figure>>;
  readonly averted: Readonly<Record<Exclude<Policy, 'nothing'>, Figure>>;
  /** Invented States in breach, and those on which lawyers may differ, where lists go by the policy asked for. */
  readonly breaches: Readonly<Record<WorldStandard, Figure>>;
  readonly open: Readonly<Record<WorldStandard, Figure>>;
}

export interface Dividend {
  /** Worlds added so far. */
  readonly worlds: number;
  /** Runs the world of one seed under every floor. */
  add(seed: number): void;
  /** The figures so far, floor by floor; at least one world must have been added. */
  points(): DividendPoint[];
}

/** One world in so many lies below the band, and one above. */
const ONE_OUTSIDE_IN = 20;

/** Mean, band and standard error of values of many worlds. One value has no error that could be known: 0. */
export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const mean = sorted.reduce((a, b) => a + b, 0) / n;
  const outside = Math.floor(n / ONE_OUTSIDE_IN);
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    lo: sorted[outside]!,
    hi: sorted[n - 1 - outside]!,
    error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0,
  };
}

/** What one world under one floor comes to, as one row of numbers. */
interface Outcome {
  readonly foreseen: number;
  readonly statesForeseeing: number;
  readonly lost: Readonly<Record<Policy, number>>;
  readonly breaches: Readonly<Record<WorldStandard, number>>;
  readonly open: Readonly<Record<WorldStandard, number>>;
}

const recordOf = <K extends string, T>(keys: readonly K[], of: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;

/** The court and what it is told, and the policy by which States send when the law looks at them. */
export interface Bench {
  readonly court: Court;
  /** Measures that every State can take. */
  readonly able: readonly Measure[];
  readonly policy: Policy;
}

function outcomeOf(world: World, seed: number, { court, able, policy }: Bench): Outcome {
  const run = world.run(seed);
  const courses = recordOf(POLICIES, (each) => courseOf(world, run, each));
  const conclusions = worldConclusions(world, run, courses[policy], court, able);
  const count = (wanted: string) =>
    recordOf(WORLD_STANDARDS, (standard) => conclusions[standard].filter((each) => each === wanted).length);
  return {
    foreseen: run.foreseen,
    statesForeseeing: run.states.filter(({ detectedAt }) => detectedAt < 0).length,
    lost: recordOf(POLICIES, (each) => courses[each].service.lostHours),
    breaches: count('breach'),
    open: count('open'),
  };
}

function pointOf(floor: number, outcomes: readonly Outcome[]): DividendPoint {
  const over = (value: (outcome: Outcome) => number) => figureOf(outcomes.map(value));
  const averted = (policy: Policy) => over(({ lost }) => lost.nothing - lost[policy]);
  return {
    floor,
    foreseen: over(({ foreseen }) => foreseen),
    statesForeseeing: over(({ statesForeseeing }) => statesForeseeing),
    lost: recordOf(POLICIES, (policy) => over(({ lost }) => lost[policy])),
    averted: { batches: averted('batches'), list: averted('list') },
    breaches: recordOf(WORLD_STANDARDS, (standard) => over(({ breaches }) => breaches[standard])),
    open: recordOf(WORLD_STANDARDS, (standard) => over(({ open }) => open[standard])),
  };
}

/** The dividend of raising the floor of `settings` from one of `floors` to the next. */
export function dividendOf(
  settings: WorldSettings,
  parameters: Parameters,
  floors: readonly number[],
  bench: Bench,
): Dividend {
  const worlds = floors.map((floor) => worldOf({ ...settings, floor }, parameters));
  // One court a floor: each remembers what it was asked of the model, and floors ask different questions.
  const benches = floors.map(() => ({ ...bench, court: { ...bench.court } }));
  const outcomes: Outcome[][] = floors.map(() => []);
  let count = 0;
  return {
    get worlds() {
      return count;
    },
    add(seed) {
      count += 1;
      worlds.forEach((world, i) => outcomes[i]!.push(outcomeOf(world, seed, benches[i]!)));
    },
    points: () => floors.map((floor, i) => pointOf(floor, outcomes[i]!)),
  };
}
