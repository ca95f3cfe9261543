/** The victim's lane: the share of requests served, one line for each thing State A may send. */
import type { Axis } from './axis.layout.ts';
import { momentsAlong } from './curve.layout.ts';
import type { LaneFrame } from './dots.layout.ts';
import { polyline } from './polyline.layout.ts';

/** What the lane needs of a service. */
export interface ServedCurve {
  servedAt(t: number): number;
  /** Moments at which a list takes effect: the line steps there. */
  readonly blockings: readonly number[];
}

export interface ServiceLine {
  readonly path: string;
  /** Height of the line at the end of the attack, and of its label once labels are kept apart. */
  readonly endY: number;
  readonly labelY: number;
  /** It runs as the first line does. */
  readonly alike: boolean;
}

const LABEL_APART = 13;

/** Pixels within which two lines are one to the eye. */
const SAME = 0.4;

/** Which lines, as heights at the same moments, run as the first does. */
export const runAlike = (heights: readonly (readonly number[])[]): boolean[] =>
  heights.map((each) => each.every((height, i) => Math.abs(height - heights[0]![i]!) <= SAME));

/** Pushes heights apart so that no two are closer than `apart`; order is kept, the lowest stays within `floor`. */
export function spread(heights: readonly number[], apart: number, floor: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let limit = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(heights[i]!, limit);
    limit = placed[i]! + apart;
  }
  limit = floor;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - apart;
  }
  return placed;
}

export function serviceLayout(services: readonly ServedCurve[], axis: Axis, lane: LaneFrame): ServiceLine[] {
  const y = (share: number) => lane.baseline - share * lane.height;
  const end = axis.t(axis.over);
  const instant = 1 / 3_600_000;
  // Before the launch everyone is served: one straight stretch.
  const regular = [axis.columns[0]!.from, ...momentsAlong(axis).filter((t) => t >= 0 && t < end)];
  const lines = services.map((service) => {
    const moments = [...regular, ...service.blockings.flatMap((t) => [t - instant, t]), end - instant].sort(
      (a, b) => a - b,
    );
    const path = polyline(moments.map((t) => [axis.x(t), y(service.servedAt(t))]));
    return { path, endY: y(service.servedAt(end - instant)) };
  });
  const labels = spread(
    lines.map(({ endY }) => endY),
    LABEL_APART,
    lane.baseline,
  );
  const alike = runAlike(services.map(({ servedAt }) => regular.map((t) => y(servedAt(t)))));
  return lines.map((drawn, i) => ({ ...drawn, labelY: labels[i]!, alike: alike[i]! }));
}
