/** Shares from 0 to 1 along the whole axis, as lines: how much of the botnet is blocked by each moment. */
import type { Axis } from './axis.layout.ts';
import { momentsAlong } from './curve.layout.ts';
import type { LaneFrame } from './dots.layout.ts';
import { polyline } from './polyline.layout.ts';
import { runAlike, spread, type ServiceLine } from './service.layout.ts';

const LABEL_APART = 13;
const STEPS = 16;

export function shareLinesLayout(
  shares: readonly ((t: number) => number)[],
  axis: Axis,
  lane: LaneFrame,
): ServiceLine[] {
  const y = (share: number) => lane.baseline - share * lane.height;
  const end = axis.t(axis.over);
  const moments = [...momentsAlong(axis, STEPS).filter((t) => t < end), end];
  const drawn = shares.map((share) => ({
    path: polyline(moments.map((t) => [axis.x(t), y(share(t))])),
    endY: y(share(end)),
  }));
  const labels = spread(
    drawn.map(({ endY }) => endY),
    LABEL_APART,
    lane.baseline,
  );
  const alike = runAlike(shares.map((share) => moments.map((t) => y(share(t)))));
  return drawn.map((each, i) => ({ ...each, labelY: labels[i]!, alike: alike[i]! }));
}
