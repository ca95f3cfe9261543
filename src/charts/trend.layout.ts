/** A few figures against the CERT level that everyone complies with, from 3 on the left to 1 on the right. */
import { max, tickStep } from 'd3';
import { spread } from './labels.layout.ts';
import { xOf, type LevelFrame } from './levelCurve.layout.ts';
import { polyline, strip } from './polyline.layout.ts';

/** Mean and middle 90 of 100 at one level. */
export interface TrendPoint {
  readonly level: number;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

export interface Trend {
  readonly id: string;
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

export interface DrawnTrend {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly band: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly mean: number }[];
  readonly labelY: number;
}

/** Room of a label, in pixels. */
const LABEL_APART = 14;
const TICKS = 4;

/** Round values from 0 up to the first that holds `most`. */
export function ticksTo(most: number): number[] {
  const step = tickStep(0, Math.max(most, 1e-6), TICKS);
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => Number((i * step).toFixed(6)));
}

/** The highest value that has to fit. */
export const highest = (trends: readonly Trend[]) =>
  max(trends.flatMap(({ points }) => points.map(({ hi }) => hi))) ?? 0;

export function trendLayout(trends: readonly Trend[], frame: LevelFrame, top: number): DrawnTrend[] {
  const x = ({ level }: TrendPoint) => xOf(level, frame);
  const y = (value: number) => frame.bottom - (value / top) * (frame.bottom - frame.top);
  const drawn = trends.map(({ id, name, points }) => ({
    id,
    name,
    line: polyline(points.map((point) => [x(point), y(point.mean)])),
    band: strip(
      points.map((point) => [x(point), y(point.hi)]),
      points.map((point) => [x(point), y(point.lo)]),
    ),
    dots: points.map((point) => ({ x: x(point), y: y(point.mean), mean: point.mean })),
  }));
  const labels = spread(
    drawn.map(({ dots }) => dots[dots.length - 1]?.y ?? frame.bottom),
    LABEL_APART,
    frame.bottom,
  );
  return drawn.map((each, i) => ({ ...each, labelY: labels[i]! }));
}
