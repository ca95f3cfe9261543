/**
 * The one time axis of every picture: piecewise linear, each phase with a width of its own, so that two weeks
 * and three hours are both readable. The launch always stands at the same place; a shorter Delivery lead gives
 * its width to the two phases before it.
 */
import type { PhaseId, Span } from '../model/phases.ts';

/** One column of the axis: a kill-chain step, or what comes after. Hours and pixels. */
export interface Column {
  readonly phase: PhaseId;
  /** Position within the phase; only `underway` has more than one. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

export interface Axis {
  readonly columns: readonly Column[];
  readonly left: number;
  readonly launch: number;
  /** Where the attack ends and the last column begins. */
  readonly over: number;
  readonly right: number;
  /** Pixels of a moment in hours from the launch; outside the clock the nearest end. */
  x(t: number): number;
  /** The moment at a pixel. */
  t(x: number): number;
}

export interface AxisFrame {
  readonly left: number;
  readonly over: number;
  readonly right: number;
}

const LAUNCH_SHARE = 0.566;
const EXPLOITATION_SHARE = 0.4;
const PARTS_UNDER_WAY = 3;

/**
 * A line through the given points, flat beyond the ends; where two lie at one place the later counts. (d3-scale
 * does the same, with colours and number formats that cost 8 kB.)
 */
function piecewise(from: readonly number[], to: readonly number[]): (value: number) => number {
  return (value) => {
    const next = from.findIndex((point) => point > value);
    const i = next < 0 ? from.length - 1 : Math.max(1, next);
    const [a, b] = [from[i - 1]!, from[i]!];
    const share = b > a ? Math.min(1, Math.max(0, (value - a) / (b - a))) : 0;
    return to[i - 1]! + share * (to[i]! - to[i - 1]!);
  };
}

/** Share of the width before the launch that Delivery takes: 18 % at one second to 50 % at a day. */
const deliveryShare = piecewise([Math.log(1 / 3600), Math.log(3), Math.log(24)], [0.18, 0.42, 0.5]);

/** Lays the spans of a clock between `left` and `right`. */
export function axisLayout(spans: readonly Span[], frame: AxisFrame): Axis {
  const { left, over, right } = frame;
  const launch = left + LAUNCH_SHARE * (over - left);
  const before = launch - left;
  const after = over - launch;
  const [reconnaissance, weaponization, delivery, exploitation, underway, aftermath] = spans as [
    Span,
    Span,
    Span,
    Span,
    Span,
    Span,
  ];
  const share = deliveryShare(Math.log(Math.max(1 / 3600, delivery.to - delivery.from)));
  const rest = before * (1 - share);
  const widths = [
    rest * 0.43,
    rest * 0.57,
    before * share,
    after * EXPLOITATION_SHARE,
    ...Array<number>(PARTS_UNDER_WAY).fill((after * (1 - EXPLOITATION_SHARE)) / PARTS_UNDER_WAY),
    right - over,
  ];
  const third = (underway.to - underway.from) / PARTS_UNDER_WAY;
  const stretches = [
    reconnaissance,
    weaponization,
    delivery,
    exploitation,
    ...Array.from({ length: PARTS_UNDER_WAY }, (_, part) => ({
      phase: underway.phase,
      from: underway.from + part * third,
      to: underway.from + (part + 1) * third,
    })),
    aftermath,
  ];
  let x = left;
  const columns = stretches.map((span, i): Column => {
    const x0 = x;
    x += widths[i]!;
    const part = Math.max(0, Math.min(PARTS_UNDER_WAY - 1, i - 4));
    return {
      phase: span.phase,
      part: span.phase === 'underway' ? part : 0,
      from: span.from,
      to: span.to,
      x0,
      x1: x,
    };
  });
  const moments = [columns[0]!.from, ...columns.map(({ to }) => to)];
  const pixels = [left, ...columns.map(({ x1 }) => x1)];
  return { columns, left, launch, over, right, x: piecewise(moments, pixels), t: piecewise(pixels, moments) };
}

/** The column that holds a pixel. */
export function columnAt(axis: Axis, x: number): Column {
  return axis.columns.find(({ x1 }) => x < x1) ?? axis.columns[axis.columns.length - 1]!;
}

/** Borders of the columns as shares of the axis, 0 to 1: where stepping stops. */
export function stopsOf(axis: Axis): number[] {
  const width = axis.right - axis.left;
  return [0, ...axis.columns.map(({ x1 }) => (x1 - axis.left) / width)];
}

/** The next stop after a position, or the one before it; the ends stay where they are. */
export function stopFrom(stops: readonly number[], position: number, direction: 1 | -1): number {
  const close = 1e-6;
  if (direction > 0) return stops.find((stop) => stop > position + close) ?? 1;
  return stops.findLast((stop) => stop < position - close) ?? 0;
}
