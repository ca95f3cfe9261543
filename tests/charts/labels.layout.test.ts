import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/charts/labels.layout.ts';

describe('Labels pushed apart', () => {
  const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 });

  it('are never closer than they may be, never below the floor, and keep their order', () => {
    fc.assert(
      fc.property(heights, (given) => {
        const placed = spread(given, 13, 300);
        const order = given.map((_, i) => i).sort((a, b) => given[a]! - given[b]!);
        const sorted = order.map((i) => placed[i]!);
        for (let i = 1; i < sorted.length; i += 1)
          expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(13 - 1e-9);
        expect(Math.max(...placed)).toBeLessThanOrEqual(300 + 1e-9);
      }),
    );
  });

  it('stay where they are if they are far enough apart', () => {
    expect(spread([10, 100, 50], 13, 300)).toEqual([10, 100, 50]);
  });

  it('give way up as far as down where they crowd', () => {
    expect(spread([100, 100, 200], 20, 300)).toEqual([90, 110, 200]);
  });

  it('move up where the lowest would fall through the floor', () => {
    expect(spread([299, 300, 300], 13, 300)).toEqual([274, 287, 300]);
  });
});
