/** What a student has ruled in one case, and which test may be ruled next. Answers only: nothing here is right or wrong. */
import type { Conclusion } from '../law/findings.ts';
import { STANDARDS, type StandardId } from '../law/standards.ts';

/** `not-proven` is "not met" argued from the burden: the file is silent, and the claimant must show it. */
export const ANSWERS = ['met', 'not-met', 'arguable', 'need-a-fact', 'not-proven'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What may be concluded: the law's own conclusions, the burden, and "this duty does not bind the State". */
export type Verdict = Conclusion | 'not-proven' | 'not-bound';

/** Answers under one standard, by rule. `first` keeps what was answered before any feedback. */
export interface Rulings {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly first: Readonly<Record<string, Answer>>;
  /** The student's own words, by rule. */
  readonly words: Readonly<Record<string, string>>;
  readonly conclusion?: Verdict | undefined;
}

export interface CaseFile {
  readonly id: string;
  readonly standard: StandardId;
  /** Exhibits that were asked for, by their place in the file. */
  readonly asked: readonly number[];
  readonly rulings: Readonly<Partial<Record<StandardId, Rulings>>>;
}

const NOTHING: Rulings = { answers: {}, first: {}, words: {} };

export const rulingsOf = (file: CaseFile, standard: StandardId = file.standard): Rulings =>
  file.rulings[standard] ?? NOTHING;

export const rulesOf = (standard: StandardId): string[] => STANDARDS[standard].rules.map(({ id }) => id);

const ends = (answer: Answer | undefined) => answer === 'not-met' || answer === 'not-proven';

/**
 * The tests that may be ruled: all of them where elements are cumulative; in an ordered standard those up to the
 * first that is not yet ruled, or that was ruled "not met".
 */
export function openTests(file: CaseFile): string[] {
  const rules = rulesOf(file.standard);
  if (STANDARDS[file.standard].kind !== 'ordered') return rules;
  const { answers } = rulingsOf(file);
  const last = rules.findIndex((rule) => answers[rule] === undefined || ends(answers[rule]));
  return last < 0 ? rules : rules.slice(0, last + 1);
}

/** The next test to rule, if the inquiry goes on; undefined where it is time to conclude. */
export function nextTest(file: CaseFile): string | undefined {
  const { answers } = rulingsOf(file);
  return openTests(file).find((rule) => answers[rule] === undefined);
}

/** Is there enough to conclude: an inquiry that has ended, or an answer that leaves a test unsettled. */
export function mayConclude(file: CaseFile): boolean {
  const given = openTests(file).flatMap((rule) => rulingsOf(file).answers[rule] ?? []);
  if (given.length === 0) return false;
  if (STANDARDS[file.standard].kind !== 'ordered' || nextTest(file) === undefined) return true;
  return given.some((answer) => answer !== 'met');
}

const put = (file: CaseFile, change: Partial<Rulings>): CaseFile => ({
  ...file,
  rulings: { ...file.rulings, [file.standard]: { ...rulingsOf(file), ...change } },
});

export function withAnswer(file: CaseFile, rule: string, answer: Answer): CaseFile {
  const { answers, first, conclusion } = rulingsOf(file);
  return put(file, {
    answers: { ...answers, [rule]: answer },
    first: { [rule]: answer, ...first },
    // Another ruling asks for another look at the conclusion.
    conclusion: answers[rule] === answer ? conclusion : undefined,
  });
}

/** The test is open again; what was answered first stays on record. */
export function withoutAnswer(file: CaseFile, rule: string): CaseFile {
  const { [rule]: _, ...answers } = rulingsOf(file).answers;
  return put(file, { answers, conclusion: undefined });
}

export const withWords = (file: CaseFile, rule: string, text: string): CaseFile =>
  put(file, { words: { ...rulingsOf(file).words, [rule]: text } });

export const withConclusion = (file: CaseFile, conclusion: Verdict): CaseFile => put(file, { conclusion });

export const withExhibit = (file: CaseFile, exhibit: number): CaseFile =>
  file.asked.includes(exhibit) ? file : { ...file, asked: [...file.asked, exhibit].sort((a, b) => a - b) };
