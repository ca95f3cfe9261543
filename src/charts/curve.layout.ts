/** The second way to read a lane: the share of runs detected by each moment, with its envelope. */
import type { Axis } from './axis.layout.ts';
import type { LaneFrame } from './dots.layout.ts';
import { polyline, strip } from './polyline.layout.ts';

/** Share detected by `t`, for the draws 0, ½ and 1. */
export interface Envelope {
  lo(t: number): number;
  central(t: number): number;
  hi(t: number): number;
}

export interface Curve {
  /** Area between the two bounds. */
  readonly band: string;
  readonly line: string;
  /** Height of the central curve at the launch. */
  readonly launchY: number;
}

const STEPS_PER_COLUMN = 24;

/** Moments at which a curve is drawn: evenly spread on the screen within each column, borders included. */
export function momentsAlong(axis: Axis, steps = STEPS_PER_COLUMN): number[] {
  const inside = axis.columns.flatMap(({ from, to }) =>
    Array.from({ length: steps }, (_, i) => from + ((to - from) * i) / steps),
  );
  return [...inside, axis.columns[axis.columns.length - 1]!.to];
}

export function curveLayout(envelope: Envelope, axis: Axis, lane: LaneFrame): Curve {
  const y = (share: number) => lane.baseline - share * lane.height;
  const moments = momentsAlong(axis);
  const along = (share: (t: number) => number) =>
    moments.map((t): [number, number] => [axis.x(t), y(share(t))]);
  return {
    band: strip(along(envelope.hi), along(envelope.lo)),
    line: polyline(along(envelope.central)),
    launchY: y(envelope.central(0)),
  };
}
