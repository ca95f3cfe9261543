/** What a move did to the conclusions, and who escapes where each State is measured by its own means. */
import type { Conclusion } from '../../law/findings.ts';
import { SIDES, type Row, type Side } from './verdicts.ts';

/** A conclusion that a move changed. */
export interface Changed {
  readonly id: string;
  readonly letter: string;
  readonly side: Side;
  readonly before: Conclusion;
  readonly after: Conclusion;
}

/** Both have the same States in the same order. */
export function changesBetween(before: readonly Row[], after: readonly Row[]): Changed[] {
  return after.flatMap(({ state, verdicts }, i) =>
    SIDES.flatMap((side): Changed[] => {
      const was = before[i]!.verdicts[side].conclusion;
      const is = verdicts[side].conclusion;
      return was === is ? [] : [{ id: state.id, letter: state.letter, side, before: was, after: is }];
    }),
  );
}

/** In breach under the fixed threshold, and at its own capacity neither in breach nor open. */
export const escapes = ({ verdicts }: Row) =>
  verdicts.fixed.conclusion === 'breach' && !['breach', 'open'].includes(verdicts.own.conclusion);
