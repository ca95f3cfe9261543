/** Straight lines through points, to a tenth of a unit. Written here: D3's shapes would bring every curve along. */

type Point = readonly [x: number, y: number];

const round = (value: number) => Math.round(value * 10) / 10;

/** The line from the first point to the last; empty without points. */
export const polyline = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');

/** The area between two lines that run in the same direction. */
export const strip = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${polyline([...upper, ...lower.toReversed()])}Z`;
