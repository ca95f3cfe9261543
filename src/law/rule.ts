/** What a rule is, and the court it sits in. */
import type { Parameters, Scenario } from '../model/parameters.ts';
import type { Facts } from './facts.ts';
import type { Decision, Failure } from './findings.ts';

/** What is the same for every case: the model, and the two settings of the fixed threshold. */
export interface Court {
  readonly parameters: Parameters;
  /** What a scenario is where the facts of a case have no say. */
  readonly textbook: Scenario;
  /** Minimum standard `m`: the CERT level, 1 to 3, that every State must have. */
  readonly minimum: number;
  /** Bar `θ`: the share of runs from which an attack counts as foreseeable. Ours, not the Manual's. */
  readonly bar: number;
}

/** One legal test, readable beside its content page. */
export interface Rule {
  readonly id: string;
  /** What follows for the case when this test is not met. */
  readonly failure: Failure;
  decide(facts: Facts, court: Court): Decision;
}
