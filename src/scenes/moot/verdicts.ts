/** What may be concluded under each standard. */
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
