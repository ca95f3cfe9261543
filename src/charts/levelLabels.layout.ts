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

/**
 * Baseline of a two-line label above the band: below the grip at the top of the plot, and out of the way of the bar,
 * above it where there is room.
 */
export function labelAbove(hi: number, bar: number, top: number): number {
  const highest = top + 18;
  const base = Math.max(highest, hi - 12);
  if (bar <= base - 18 || bar >= base + 23) return base;
  return bar - 26 >= highest ? bar - 26 : bar + 22;
}

/** Pixels that the two lines of the label need: beside the minimum's grip, and over the band without touching it. */
const LABEL_WIDTH = 104;
const LABEL_DEPTH = 24;

/**
 * Where the label of the minimum ends and its first baseline: left of the line above the band, and where the band is
 * too near the top for that, left of the line's grip above the plot.
 */
export function labelPlace(
  { top }: LevelFrame,
  meeting: { readonly x: number; readonly hi: number },
  beside: { readonly bar: number; readonly grip: number },
) {
  const aboveThePlot = meeting.hi < top + LABEL_DEPTH && beside.grip > LABEL_WIDTH;
  if (aboveThePlot) return { x: beside.grip - 8, y: top - 27 };
  return { x: meeting.x - 13, y: labelAbove(meeting.hi, beside.bar, top) };
}
