/** Words on the time axis: each is shown only where it stands whole, on one side of every line that crosses the lanes. */
import type { Axis } from './axis.layout.ts';

/** Between a word and a line. */
const ROOM = 4;

/** Whether a line at `at` runs past a word from `x` on, and not through it. */
export const isClear = (x: number, width: number, at: number) => at < x - ROOM || at > x + width + ROOM;

/**
 * Where the word of a list on its way begins, or undefined until the playhead has passed all of it. It stands where
 * the sending begins; what would cross the launch begins behind it, and what would stand after the attack, above the
 * names of the victim's lines, ends before that.
 */
export function sendingPlace(
  axis: Pick<Axis, 'launch' | 'over'>,
  sent: number,
  width: number,
  playhead: number,
): number | undefined {
  const behind = isClear(sent, width, axis.launch) ? sent : axis.launch + ROOM + 2;
  const x = Math.min(behind, axis.over - ROOM - width);
  return playhead >= Math.max(sent, x + width) ? x : undefined;
}
