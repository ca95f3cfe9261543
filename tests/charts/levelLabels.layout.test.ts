import { describe, expect, it } from 'vitest';
import { yOf } from '../../src/charts/levelCurve.layout.ts';
import { countPlace, isLow } from '../../src/charts/levelLabels.layout.ts';

const FRAME = { left: 24, right: 288, top: 62, bottom: 262 };
const at = (level: number, central: number) => ({ level, lo: central, central, hi: central });

describe('The count beside a level', () => {
  it('is not crossed by the bar, wherever the bar stands', () => {
    for (const level of [1, 2, 3])
      for (let of100 = 0; of100 <= 100; of100 += 1) {
        const point = at(level, of100 / 100);
        const bar = yOf(0.5, FRAME);
        const { y } = countPlace(point, 0.5, FRAME);
        const [top, foot] = [y - 9, y];
        if (Math.abs(yOf(point.central, FRAME) - bar) > 10)
          expect(bar < top || bar > foot, `${level} at ${of100}`).toBe(true);
      }
  });

  it('stays above the floor and inside the right edge', () => {
    expect(countPlace(at(3, 0.02), 0.5, FRAME).y).toBeLessThan(FRAME.bottom);
    expect(countPlace(at(1, 0.9), 0.5, FRAME)).toMatchObject({ anchor: 'end' });
  });
});

describe('A curve', () => {
  it('is low where it runs at level 2 through the place of words at the floor', () => {
    expect(isLow([at(3, 0.1), at(2, 0.28), at(1, 0.5)])).toBe(true);
    expect(isLow([at(3, 0.1), at(2, 0.5), at(1, 0.8)])).toBe(false);
  });
});
