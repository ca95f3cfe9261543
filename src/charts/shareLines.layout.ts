/** Shares from 0 to 1 along the axis, as lines in one lane: how much is blocked, how much is served. */
import type { Axis } from './axis.layout.ts';
import { momentsAlong } from './curve.layout.ts';
import type { LaneFrame } from './dots.layout.ts';
import { spread } from './labels.layout.ts';
import { polyline } from './polyline.layout.ts';

/** A share in time, and the moments in order through which its line is drawn. Hours from the launch. */
export interface ShareCurve {
  at(t: number): number;
  readonly moments: readonly number[];
}

export interface ShareLine {
  readonly path: string;
  /** Height of the line at the end of the attack, and of its label once labels are kept apart. */
  readonly endY: number;
  readonly labelY: number;
  /** It runs as the first line does. */
  readonly alike: boolean;
}

/** Pixels within which two lines are one to the eye. */
const SAME = 0.4;

/** Which lines, as heights at the same moments, run as the first does. */
export const runAlike = (heights: readonly (readonly number[])[]): boolean[] =>
  heights.map((each) => each.every((height, i) => Math.abs(height - heights[0]![i]!) <= SAME));

/** From one label to the next: the type of a lecture room, which is the largest, with some leading; less in a low lane. */
export const labelsApart = ({ height }: LaneFrame): number => Math.min(15.5, height * 0.42);
/** Keeps the lowest label clear of the baseline. */
const CLEAR = 6;
const STEPS = 16;

/** Draws curves into a lane; each label stands by the height of its line at `end`, in hours from the launch. */
export function linesOf(
  curves: readonly ShareCurve[],
  end: number,
  axis: Axis,
  lane: LaneFrame,
): ShareLine[] {
  const y = (share: number) => lane.baseline - share * lane.height;
  const drawn = curves.map((curve) => ({
    path: polyline(curve.moments.map((t) => [axis.x(t), y(curve.at(t))])),
    endY: y(curve.at(end)),
  }));
  const labels = spread(
    drawn.map(({ endY }) => endY),
    labelsApart(lane),
    lane.baseline - CLEAR,
  );
  const alike = runAlike(curves.map(({ at }) => curves[0]!.moments.map((t) => y(at(t)))));
  return drawn.map((each, i) => ({ ...each, labelY: labels[i]!, alike: alike[i]! }));
}

/** Shares that change without steps, from the first moment of the axis to the end of the attack. */
export function shareLinesLayout(
  shares: readonly ((t: number) => number)[],
  axis: Axis,
  lane: LaneFrame,
): ShareLine[] {
  const end = axis.t(axis.over);
  const moments = [...momentsAlong(axis, STEPS).filter((t) => t < end), end];
  return linesOf(
    shares.map((at) => ({ at, moments })),
    end,
    axis,
    lane,
  );
}
