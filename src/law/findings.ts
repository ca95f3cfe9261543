/** What a rule may find, and how findings combine (LAW: findings). Sentences live in content; here are their ids. */
import type { FactPath } from './facts.ts';

export type Finding = 'met' | 'not-met' | 'contestable' | 'unknown' | 'not-reached';

export type Conclusion =
  | 'breach'
  | 'no-breach'
  | 'discharged'
  | 'not-engaged'
  | 'open'
  | 'outside'
  | 'observed'
  | 'not-observed'
  | 'norm-unknown';

/** What follows when an element is not met. */
export type Failure = 'not-engaged' | 'no-breach' | 'discharged' | 'outside';

/** A finding with its reason: the id of a sentence and the values it takes. */
export interface Decision {
  readonly finding: Finding;
  readonly reason: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The facts it rests on; where the finding is `unknown`, those that would decide. */
  readonly facts: readonly FactPath[];
  /** What follows if it is not met, or is argued not to be, where that differs from the rule's own. */
  readonly failure?: Failure;
}

export interface Element extends Decision {
  readonly rule: string;
}

export interface Assessment {
  readonly standard: string;
  readonly elements: readonly Element[];
  readonly conclusion: Conclusion;
  /** Facts whose knowledge would decide, where the conclusion is open. */
  readonly missing: readonly FactPath[];
}

type Details = Pick<Decision, 'values' | 'failure'>;
const decision =
  (finding: Finding) =>
  (reason: string, facts: readonly FactPath[], details: Details = {}): Decision => ({
    finding,
    reason,
    facts,
    ...details,
  });

export const met = decision('met');
export const notMet = decision('not-met');
export const contestable = decision('contestable');
export const unknown = decision('unknown');

const WEIGHT: readonly Failure[] = ['outside', 'not-engaged', 'no-breach', 'discharged'];

/** The failure that decides where several elements fail: what lies nearest to the beginning of the inquiry. */
export const gravest = (failures: readonly Failure[]): Failure =>
  WEIGHT.find((failure) => failures.includes(failure))!;
