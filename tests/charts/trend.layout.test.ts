import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highest, ticksTo, trendLayout, type Trend } from '../../src/charts/trend.layout.ts';

const frame = { left: 34, right: 292, top: 44, bottom: 214 };
const trend = (id: string, values: readonly number[]): Trend => ({
  id,
  name: id,
  points: values.map((mean, i) => ({ level: 3 - i, mean, lo: mean / 2, hi: mean * 1.5 })),
});

describe('Trends against the floor', () => {
  it('run from Level 3 on the left to Level 1 on the right, higher values higher', () => {
    const { dots } = trendLayout([trend('a', [1, 2, 3])], frame, 5)[0]!;
    expect(dots.map(({ x }) => x)).toEqual([34, 163, 292]);
    expect(dots[2]!.y).toBeLessThan(dots[0]!.y);
    expect(dots.every(({ y }) => y >= frame.top && y <= frame.bottom)).toBe(true);
  });

  it('have round ticks that hold the highest bound', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 500, noNaN: true }), (most) => {
        const ticks = ticksTo(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most - 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
    expect(highest([trend('a', [1, 2]), trend('b', [0.5, 4])])).toBe(6);
  });

  it('keep their names apart where they end at one value', () => {
    const drawn = trendLayout([trend('a', [3, 0]), trend('b', [2, 0]), trend('c', [1, 0])], frame, 3);
    const heights = drawn.map(({ labelY }) => labelY).sort((a, b) => a - b);
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(14);
    expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(14);
  });
});
