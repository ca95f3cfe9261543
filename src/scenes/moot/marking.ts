/**
 * Marks an answer against what the law's code finds on the same facts. The rule of thumb is LAW, "Never marked
 * wrong": where the answer rests on a number of ours, on two readings of the essay or on silence, arguing is right.
 */
import { read } from '../../law/flips.ts';
import type { Decision, Finding } from '../../law/findings.ts';
import type { Facts } from '../../law/facts.ts';
import type { Court, Rule } from '../../law/rule.ts';
import { flipOfRule, type RuleFlip } from '../../law/ruleFlips.ts';
import { STANDARDS, type StandardId } from '../../law/standards.ts';
import { ANSWERS, type Answer } from '../../machines/rulings.ts';
import { arguableFor } from './arguable.ts';

export type Grade = 'right' | 'accepted' | 'wrong';

/** Why an answer is graded as it is; each is a sentence `moot.why.<…>` of the catalogue. */
export type Why =
  | 'same'
  | 'both-sides'
  | 'silent'
  | 'numbers'
  | 'two-ways'
  | 'equipped'
  | 'one-side'
  | 'ask'
  | 'answered'
  | 'part-silent'
  | 'burden'
  | 'other'
  | 'unknown-not-no'
  | 'unknown-not-yes'
  | 'missing'
  | 'clear'
  | 'in-file'
  | 'no-burden';

export interface Mark {
  readonly grade: Grade;
  readonly why: Why;
  /** What the code finds for this test, whether or not the inquiry reached it. */
  readonly decision: Decision;
  /** The test at which the inquiry had ended before this one. */
  readonly ended?: string | undefined;
  /** What the file would have to say for a wrong answer to be right. */
  readonly instead?: RuleFlip | undefined;
}

/** Everything a mark depends on besides the answer. */
export interface Bench {
  readonly facts: Facts;
  readonly court: Court;
  readonly standard: StandardId;
  /** Facts shown only by exhibits that were not asked for yet. */
  readonly withheld: readonly string[];
  /** Facts shown by exhibits that were handed out on request. */
  readonly handed: readonly string[];
}

const overlap = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
const silentOn = (value: unknown): boolean =>
  value === 'unknown' ||
  (typeof value === 'object' && value !== null && Object.values(value).some((part) => silentOn(part)));

/** How far "I need a fact" is right where the code finds something else than `unknown`. */
function askedFor(decision: Decision, { facts, withheld, handed }: Bench): [Grade, Why] {
  const among = (shown: readonly string[]) =>
    decision.facts.some((path) => shown.some((other) => overlap(path, other)));
  if (among(withheld)) return ['accepted', 'ask'];
  // Whoever asked was right to ask; now the file has answered.
  if (among(handed)) return ['accepted', 'answered'];
  return decision.facts.some((path) => silentOn(read(facts, path)))
    ? ['accepted', 'part-silent']
    : ['wrong', 'in-file'];
}

function ofUnknown(rule: string, decision: Decision, answer: Answer, facts: Facts): [Grade, Why] {
  switch (answer) {
    case 'need-a-fact':
      return ['right', 'silent'];
    case 'not-proven':
      return ['accepted', 'burden'];
    case 'arguable': {
      const why = arguableFor(rule, decision, facts);
      return why ? ['accepted', why] : ['wrong', 'missing'];
    }
    case 'met':
      return ['wrong', 'unknown-not-yes'];
    case 'not-met':
      return ['wrong', 'unknown-not-no'];
  }
}

function gradeOf(rule: string, decision: Decision, answer: Answer, bench: Bench): [Grade, Why] {
  const { finding } = decision;
  if (finding === 'unknown') return ofUnknown(rule, decision, answer, bench.facts);
  if (answer === 'need-a-fact') return askedFor(decision, bench);
  if (answer === 'not-proven') {
    if (finding === 'not-met') return ['accepted', 'burden'];
    const silent = decision.facts.some((path) => silentOn(read(bench.facts, path)));
    return silent && finding === 'contestable' ? ['accepted', 'burden'] : ['wrong', 'no-burden'];
  }
  if (finding === 'contestable')
    return answer === 'arguable' ? ['right', 'both-sides'] : ['accepted', 'one-side'];
  if (answer === finding) return ['right', 'same'];
  if (answer !== 'arguable') return ['wrong', 'other'];
  const why = arguableFor(rule, decision, bench.facts);
  return why ? ['accepted', why] : ['wrong', 'clear'];
}

const FINDING: Readonly<Partial<Record<Answer, Finding>>> = {
  met: 'met',
  'not-met': 'not-met',
  arguable: 'contestable',
};

/** The answer that a student gives who takes the code's finding. */
export const answerOf = (finding: Finding): Answer =>
  ANSWERS.find((answer) => FINDING[answer] === finding) ?? 'need-a-fact';

export const ruleOf = (standard: StandardId, id: string): Rule =>
  STANDARDS[standard].rules.find((rule) => rule.id === id)!;

/** The test at which an ordered inquiry ends before it comes to `id`. */
function endedBefore(id: string, { facts, court, standard }: Bench): string | undefined {
  const { rules, kind } = STANDARDS[standard];
  if (kind !== 'ordered') return undefined;
  const before = rules.slice(
    0,
    rules.findIndex((rule) => rule.id === id),
  );
  return before.find((rule) => rule.decide(facts, court).finding === 'not-met')?.id;
}

/** The mark of one answer to one test. */
export function mark(id: string, answer: Answer, bench: Bench): Mark {
  const rule = ruleOf(bench.standard, id);
  const decision = rule.decide(bench.facts, bench.court);
  const [grade, why] = gradeOf(id, decision, answer, bench);
  const wanted =
    grade === 'wrong' && why !== 'unknown-not-no' && why !== 'unknown-not-yes' ? FINDING[answer] : undefined;
  return {
    grade,
    why,
    decision,
    ended: endedBefore(id, bench),
    instead: wanted && flipOfRule(bench.facts, rule, bench.court, wanted),
  };
}
