/** Where words stand in the picture of the level curve, clear of the curve and the bar. */
import { xOf, yOf, type LevelFrame, type LevelPoint } from './levelCurve.layout.ts';

/** Whether the curve runs, at level 2, where words at the floor would stand. */
export const isLow = (points: readonly LevelPoint[]) =>
  points.some(({ level, lo }) => level === 2 && lo < 0.3);

/**
 * The count beside a level's mark: below it, and above it at level 1, whose curve ends there; on the other side where
 * the bar would cross it or the floor is too near. Pixels.
 */
export function countPlace({ level, central }: LevelPoint, bar: number, frame: LevelFrame) {
  const y = yOf(central, frame);
  const [below, above] = [y + 15, y - 8];
  const free = (baseline: number) => Math.abs(baseline - 4 - yOf(bar, frame)) > 9 && baseline <= frame.bottom;
  const first = level === 1 ? above : below;
  const baseline = free(first) ? first : above + below - first;
  const left = level === 1 || (level === 2 && baseline === above);
  return { x: xOf(level, frame) + (left ? -9 : 9), y: baseline, anchor: left ? 'end' : 'start' };
}
