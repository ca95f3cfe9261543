/** What may be concluded under each standard, and what a conclusion is called there. */
import { say } from '../../content/words.ts';
import type { StandardId } from '../../law/standards.ts';
import type { Verdict } from '../../machines/rulings.ts';

const COMMON = [
  'breach',
  'no-breach',
  'discharged',
  'not-engaged',
  'open',
  'not-proven',
  'not-bound',
] as const;

export const VERDICTS: Readonly<Record<StandardId, readonly Verdict[]>> = {
  tallinn: COMMON,
  fixed: [...COMMON.slice(0, 4), 'outside', ...COMMON.slice(4)],
  own: [...COMMON.slice(0, 4), 'outside', ...COMMON.slice(4)],
  norm: ['observed', 'not-observed', 'norm-unknown', 'breach', 'not-engaged'],
};

/** The key of a conclusion's words: a duty is engaged or not, and a norm that imposes none speaks or does not. */
const keyOf = (verdict: string, standard: StandardId) =>
  standard === 'norm' && verdict === 'not-engaged' ? 'norm-not-engaged' : verdict;

export const verdictWord = (verdict: string, standard: StandardId) =>
  say(`moot.verdict.${keyOf(verdict, standard)}`);
/** When one concludes so, and what it means. */
export const verdictWhen = (verdict: string, standard: StandardId) =>
  say(`moot.verdict.${keyOf(verdict, standard)}.when`);
export const verdictMeans = (verdict: string, standard: StandardId) =>
  say(`moot.verdict.${keyOf(verdict, standard)}.means`);
