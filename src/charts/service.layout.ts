/** The victim's lane: the share of requests served, one line for each thing State A may send. */
import type { Axis } from './axis.layout.ts';
import { momentsAlong } from './curve.layout.ts';
import type { LaneFrame } from './dots.layout.ts';
import { linesOf, type ShareLine } from './shareLines.layout.ts';

/** What the lane needs of a service. */
export interface ServedCurve {
  servedAt(t: number): number;
  /** Moments at which a list takes effect: the line steps there. */
  readonly blockings: readonly number[];
}

const INSTANT = 1 / 3_600_000;

/** One line a service, up to the instant before the attack ends. */
export function serviceLayout(services: readonly ServedCurve[], axis: Axis, lane: LaneFrame): ShareLine[] {
  const over = axis.t(axis.over);
  const end = over - INSTANT;
  // Before the launch everyone is served: one straight stretch.
  const regular = [axis.columns[0]!.from, ...momentsAlong(axis).filter((t) => t >= 0 && t < over)];
  const curves = services.map((service) => ({
    at: (t: number) => service.servedAt(t),
    moments: [...regular, ...service.blockings.flatMap((t) => [t - INSTANT, t]), end].sort((a, b) => a - b),
  }));
  return linesOf(curves, end, axis, lane);
}
