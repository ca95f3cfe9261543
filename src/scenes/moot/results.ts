/** The result of a session: first answers, marked test by test. */
import { court } from 'content:court';
import type { StandardId } from '../../law/standards.ts';
import { rulesOf, type CaseFile } from '../../machines/rulings.ts';
import type { CaseText } from './cases.ts';
import { mark } from './marking.ts';

/** First answers that stood, right or arguable, of those given to one test. */
export interface TestResult {
  readonly rule: string;
  readonly stood: number;
  readonly given: number;
}

/** By standard, in the order of its tests; tests that were never ruled are left out. */
export function sessionResults(
  files: readonly CaseFile[],
  texts: ReadonlyMap<string, CaseText>,
): Map<StandardId, TestResult[]> {
  const counts = new Map<string, { stood: number; given: number }>();
  for (const file of files) {
    const text = texts.get(file.id);
    for (const [standard, { first }] of text ? Object.entries(file.rulings) : [])
      for (const [rule, answer] of Object.entries(first)) {
        const bench = {
          facts: text!.facts,
          court,
          standard: standard as StandardId,
          withheld: withheldAtFirst(text!, answer),
          handed: [],
        };
        const count = counts.get(`${standard} ${rule}`) ?? { stood: 0, given: 0 };
        count.given += 1;
        if (mark(rule, answer, bench).grade !== 'wrong') count.stood += 1;
        counts.set(`${standard} ${rule}`, count);
      }
  }
  const standards = [...new Set([...counts.keys()].map((key) => key.split(' ')[0] as StandardId))];
  return new Map(
    standards.map((standard) => [
      standard,
      rulesOf(standard).flatMap((rule) => {
        const count = counts.get(`${standard} ${rule}`);
        return count ? [{ rule, ...count }] : [];
      }),
    ]),
  );
}

/** Whoever first asked for a fact could not have it yet: every exhibit to be asked for counts as withheld. */
const withheldAtFirst = (text: CaseText, answer: string) =>
  answer === 'need-a-fact' ? text.exhibits.flatMap(({ asked, facts }) => (asked ? facts : [])) : [];
