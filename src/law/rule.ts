/** What a rule is, and the court it sits in. */
import type { Feed, Infrastructure, Parameters, Scenario } from '../model/parameters.ts';
import type { Facts } from './facts.ts';
import type { Decision, Failure } from './findings.ts';

/** An unknown fact where it leaves least evidence, and where it leaves most. */
export type Ends<T> = readonly [least: T, most: T];

/** Numbers on which a finding may turn and which no authority gives; content says so, with a reason for each. */
export interface Bounds {
  /** Later than this many times the first batch's own time is no longer "as it was found". */
  readonly promptFactor: number;
  /** From this share of what was found on, what was found was sent on. */
  readonly wholeShare: number;
  /** Lost service-hours: below the first nothing is measured; below the second it was probably not serious. */
  readonly lostHours: { readonly measured: number; readonly argued: number };
  readonly unknownEvidence: {
    readonly devices: Ends<number>;
    readonly leadHours: Ends<number>;
    readonly sophistication: Ends<number>;
    readonly traffic: Ends<Infrastructure>;
    readonly feed: Ends<Feed>;
  };
}

/** What is the same for every case: the model, the two settings of the fixed threshold, and our bounds. */
export interface Court {
  readonly parameters: Parameters;
  /** What a scenario is where the facts of a case have no say. */
  readonly textbook: Scenario;
  /** Minimum standard `m`: the CERT level, 1 to 3, that every State must have. */
  readonly minimum: number;
  /** Bar `θ`: the share of runs from which an attack counts as foreseeable. Ours, not the Manual's. */
  readonly bar: number;
  readonly bounds: Bounds;
}

/** One legal test, readable beside its content page. */
export interface Rule {
  readonly id: string;
  /** What follows for the case when this test is not met. */
  readonly failure: Failure;
  decide(facts: Facts, court: Court): Decision;
}
