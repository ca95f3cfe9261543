/** Marks a conclusion: against the code's own, against what the answers before it lead to, and against the burden. */
import { assess } from '../../law/assess.ts';
import type { Assessment, Conclusion, Element } from '../../law/findings.ts';
import { STANDARD_IDS, STANDARDS, type StandardId } from '../../law/standards.ts';
import { openTests, rulingsOf, type CaseFile, type Verdict } from '../../machines/rulings.ts';
import { mark, ruleOf, type Bench, type Grade } from './marking.ts';

/** Why a conclusion is graded as it is: a sentence `moot.end.<…>` of the catalogue. */
export type EndWhy =
  | 'same'
  | 'real-open'
  | 'real-fails'
  | 'real'
  | 'not-bound'
  | 'not-proven'
  | 'one-outcome'
  | 'follows'
  | 'follows-wrongly'
  | 'other'
  | 'open-too-soon'
  | 'not-breach-of-norm';

export interface EndMark {
  readonly grade: Grade;
  readonly why: EndWhy;
  readonly assessment: Assessment;
  /** What the student's own rulings lead to. */
  readonly own: Verdict;
}

const failureOf = (standard: StandardId, element: Pick<Element, 'rule' | 'failure'>): Conclusion =>
  element.failure ?? ruleOf(standard, element.rule).failure;

/** What the student's own rulings lead to, whether right or wrong. */
export function followsFrom(file: CaseFile, bench: Bench): Verdict {
  const { answers } = rulingsOf(file);
  const { standard, facts, court } = bench;
  const open = openTests(file);
  if (STANDARDS[standard].kind === 'voluntary') return voluntary(file, bench);
  if (open.some((rule) => answers[rule] === 'not-proven')) return 'not-proven';
  const failed = open.find((rule) => answers[rule] === 'not-met');
  if (failed) {
    return failureOf(standard, { ...ruleOf(standard, failed).decide(facts, court), rule: failed });
  }
  const all = STANDARDS[standard].rules.every(({ id }) => answers[id] === 'met');
  return all ? 'breach' : 'open';
}

/** One question only: the answer that the code gives leads to its conclusion, the opposite to the opposite. */
function voluntary(file: CaseFile, { facts, court, standard }: Bench): Verdict {
  const { conclusion, elements } = assess(facts, standard, court);
  const answer = rulingsOf(file).answers[elements[0]!.rule];
  if (answer === elements[0]!.finding) return conclusion;
  if (answer !== 'met' && answer !== 'not-met') return 'norm-unknown';
  return conclusion === 'observed' ? 'not-observed' : 'observed';
}

/** Conclusions that stand once everything contestable is decided one way or the other. */
function outcomes({ elements, conclusion }: Assessment, standard: StandardId): Conclusion[] {
  if (conclusion !== 'open') return [];
  const disputed = elements.filter(({ finding }) => finding === 'contestable');
  const silent = elements.some(({ finding }) => finding === 'unknown');
  const failures = disputed.map((element) => failureOf(standard, element));
  return silent ? failures : ['breach', ...failures];
}

/** Does every ruling stand, so that what follows from them stands too? */
function sound(file: CaseFile, bench: Bench): boolean {
  const { answers } = rulingsOf(file);
  return openTests(file).every(
    (rule) => !answers[rule] || mark(rule, answers[rule], bench).grade !== 'wrong',
  );
}

/** An element that fails on the record shows no breach, and shows none to be absent: more facts could change it. */
const failing = (verdict: Verdict, { standard, conclusion }: Assessment) =>
  standard !== 'norm' && verdict === conclusion && conclusion !== 'breach' && conclusion !== 'open';

function gradeOf(
  verdict: Verdict,
  own: Verdict,
  file: CaseFile,
  bench: Bench,
  real: boolean,
): [Grade, EndWhy] {
  const decided = assess(bench.facts, bench.standard, bench.court);
  const { conclusion } = assess(bench.facts, bench.standard, bench.court, real);
  const silent = decided.elements.some(({ finding }) => finding === 'unknown');
  if (verdict === 'not-bound') return ['accepted', 'not-bound'];
  if (bench.standard === 'norm' && verdict === 'breach') return ['wrong', 'not-breach-of-norm'];
  if (verdict === conclusion) return ['right', real ? 'real-open' : 'same'];
  if (verdict === 'not-proven') return silent ? ['accepted', 'not-proven'] : ['wrong', 'other'];
  if (real) return failing(verdict, decided) ? ['accepted', 'real-fails'] : ['wrong', 'real'];
  if (outcomes(decided, bench.standard).includes(verdict as Conclusion)) return ['accepted', 'one-outcome'];
  if (verdict === own) return sound(file, bench) ? ['accepted', 'follows'] : ['wrong', 'follows-wrongly'];
  return ['wrong', verdict === 'open' ? 'open-too-soon' : 'other'];
}

/** What the code concludes on the same facts under each other standard. */
export const underOthers = ({
  facts,
  court,
  standard,
}: Bench): { standard: StandardId; conclusion: Conclusion }[] =>
  STANDARD_IDS.filter((id) => id !== standard).map((id) => ({
    standard: id,
    conclusion: assess(facts, id, court).conclusion,
  }));

/** The mark of a conclusion. Of a real State nothing but `open`, or "not proven", is ever right. */
export function markConclusion(verdict: Verdict, file: CaseFile, bench: Bench, real: boolean): EndMark {
  const own = followsFrom(file, bench);
  const [grade, why] = gradeOf(verdict, own, file, bench, real);
  return { grade, why, assessment: assess(bench.facts, bench.standard, bench.court, real), own };
}
