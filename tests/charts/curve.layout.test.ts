import { describe, expect, it } from 'vitest';
import { axisLayout } from '../../src/charts/axis.layout.ts';
import { curveLayout, momentsAlong } from '../../src/charts/curve.layout.ts';
import { clock } from '../../src/model/phases.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { detectionFor, textbook } from '../given.ts';

const axis = axisLayout(clock(textbook.hours), FRAMES.wide.axis);
const lane = { baseline: 200, height: 60 };
/** Every point of a path, in pixels. */
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const envelope = (level: number) => {
  const [lo, central, hi] = [0, 0.5, 1].map((u) => detectionFor(textbook, level, u));
  return {
    lo: (t: number) => lo!.at(t).detected,
    central: (t: number) => central!.at(t).detected,
    hi: (t: number) => hi!.at(t).detected,
  };
};

describe('The moments at which a curve is drawn', () => {
  const moments = momentsAlong(axis);

  it('come in order and reach from the first to the last moment of the clock', () => {
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect([moments[0], moments.at(-1)]).toEqual([-843, 171]);
  });

  it('include every border of a column, so that no bend is cut off', () => {
    for (const { from } of axis.columns) expect(moments).toContain(from);
  });

  it('lie close together on the screen', () => {
    for (let i = 1; i < moments.length; i += 1)
      expect(axis.x(moments[i]!) - axis.x(moments[i - 1]!)).toBeLessThan(15);
  });
});

describe('The curve of a level', () => {
  it.each([1, 2, 3])('%s only ever rises, from none towards all', (level) => {
    const points = pointsOf(curveLayout(envelope(level), axis, lane).line);
    expect(points.length).toBe(momentsAlong(axis).length);
    expect(points[0]).toEqual({ x: axis.left, y: 200 });
    for (let i = 1; i < points.length; i += 1) {
      expect(points[i]!.x).toBeGreaterThanOrEqual(points[i - 1]!.x);
      expect(points[i]!.y).toBeLessThanOrEqual(points[i - 1]!.y);
    }
    expect(points.at(-1)!.y).toBeGreaterThanOrEqual(140);
  });

  it.each([
    [1, 0.874],
    [2, 0.5699],
    [3, 0.1219],
  ])('%s stands at the launch at the share that was foreseen, %s', (level, foreseen) => {
    expect(curveLayout(envelope(level), axis, lane).launchY).toBeCloseTo(200 - 60 * foreseen, 2);
  });

  it('has a band that always encloses it', () => {
    const { band, line } = curveLayout(envelope(2), axis, lane);
    const edge = pointsOf(band);
    const [upper, lower] = [edge.slice(0, edge.length / 2), edge.slice(edge.length / 2).reverse()];
    for (const [i, { x, y }] of pointsOf(line).entries()) {
      expect(upper[i]!.x).toBe(x);
      expect(lower[i]!.x).toBe(x);
      expect(Math.min(upper[i]!.y, lower[i]!.y)).toBeLessThanOrEqual(y);
      expect(Math.max(upper[i]!.y, lower[i]!.y)).toBeGreaterThanOrEqual(y);
    }
  });
});
