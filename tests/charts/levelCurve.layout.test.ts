import { describe, expect, it } from 'vitest';
import {
  findingOf,
  levelAt,
  levelCurveLayout,
  seats,
  shareAt,
  xOf,
  yOf,
  type LevelPoint,
} from '../../src/charts/levelCurve.layout.ts';
import { labelAbove, labelPlace } from '../../src/charts/levelLabels.layout.ts';

const FRAME = { left: 40, right: 640, top: 20, bottom: 220 };

/** A band that rises evenly from 0.2 at level 3 to 0.8 at level 1, 0.1 to either side. */
const POINTS: LevelPoint[] = [3, 2.5, 2, 1.5, 1].map((level) => {
  const central = 0.2 + 0.3 * (3 - level);
  return { level, lo: central - 0.1, central, hi: central + 0.1 };
});
const zonesAt = (bar: number) => levelCurveLayout(POINTS, bar, FRAME).zones;

describe('The axes', () => {
  it('put level 3 on the left and level 1 on the right, no share below and all above', () => {
    expect([xOf(3, FRAME), xOf(2, FRAME), xOf(1, FRAME)]).toEqual([40, 340, 640]);
    expect([yOf(0, FRAME), yOf(0.5, FRAME), yOf(1, FRAME)]).toEqual([220, 120, 20]);
  });

  it('give back the level and the share of a pixel, and stay within their bounds', () => {
    for (const level of [1, 1.35, 2, 2.8, 3]) expect(levelAt(xOf(level, FRAME), FRAME)).toBeCloseTo(level, 9);
    for (const share of [0, 0.33, 1]) expect(shareAt(yOf(share, FRAME), FRAME)).toBeCloseTo(share, 9);
    expect([levelAt(-500, FRAME), levelAt(5000, FRAME)]).toEqual([3, 1]);
    expect([shareAt(-500, FRAME), shareAt(5000, FRAME)]).toEqual([1, 0]);
  });
});

describe('The finding of a band', () => {
  it('is met where the whole band reaches the bar, not met where none of it does, contestable between', () => {
    expect(findingOf({ lo: 0.5, hi: 0.7 }, 0.5)).toBe('met');
    expect(findingOf({ lo: 0.49, hi: 0.65 }, 0.5)).toBe('contestable');
    expect(findingOf({ lo: 0.4, hi: 0.5 }, 0.5)).toBe('contestable');
    expect(findingOf({ lo: 0.3, hi: 0.49 }, 0.5)).toBe('not-met');
  });
});

describe('The zones', () => {
  it('follow each other along the axis without a gap, from not met over contestable to met', () => {
    const zones = zonesAt(0.5);
    expect(zones.map(({ finding }) => finding)).toEqual(['not-met', 'contestable', 'met']);
    expect(zones[0]!.x0).toBe(40);
    expect(zones[2]!.x1).toBe(640);
    expect(zones[1]!.x0).toBeCloseTo(zones[0]!.x1, 9);
    expect(zones[2]!.x0).toBeCloseTo(zones[1]!.x1, 9);
  });

  it('begin where a bound crosses the bar, by a straight line between two points', () => {
    const [, contestable] = zonesAt(0.5);
    // The upper bound reaches 0.5 where the centre is 0.4, the lower one where it is 0.6.
    expect(contestable!.from).toBeCloseTo(3 - 0.2 / 0.3, 9);
    expect(contestable!.to).toBeCloseTo(3 - 0.4 / 0.3, 9);
  });

  it('agree with the finding at every level', () => {
    for (const bar of [0.05, 0.3, 0.5, 0.66, 0.95]) {
      const zones = zonesAt(bar);
      for (const point of POINTS) {
        const x = xOf(point.level, FRAME);
        const around = zones.filter(({ x0, x1 }) => x >= x0 - 1e-6 && x <= x1 + 1e-6);
        expect(around.map(({ finding }) => finding)).toContain(findingOf(point, bar));
      }
    }
  });

  it('are one where the bar lies below or above everything', () => {
    expect(zonesAt(0.05)).toMatchObject([{ finding: 'met', from: 3, to: 1 }]);
    expect(zonesAt(0.95)).toMatchObject([{ finding: 'not-met', from: 3, to: 1 }]);
  });

  it('move towards level 1 as the bar rises', () => {
    const starts = [0.3, 0.4, 0.5, 0.6].map(
      (bar) => zonesAt(bar).find(({ finding }) => finding === 'met')!.x0,
    );
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe('The label of the meeting', () => {
  it('stands just above the band, and above the bar where that would strike it through', () => {
    expect(labelAbove(100, 200, 0)).toBe(88);
    expect(labelAbove(100, 20, 0)).toBe(88);
    for (const bar of [75, 90, 105]) expect(labelAbove(100, bar, 0) + 17).toBeLessThan(bar);
  });

  it('stays below the grip, also where the bar is as high', () => {
    expect(labelAbove(50, 150, 44)).toBe(62);
    for (const bar of [50, 60, 75]) {
      const base = labelAbove(50, bar, 44);
      expect(base).toBeGreaterThanOrEqual(62);
      expect(base - 18).toBeGreaterThanOrEqual(bar);
    }
  });
});

describe('The label of a minimum', () => {
  it('stands left of its line, above the band', () => {
    const place = labelPlace(FRAME, { x: 400, hi: FRAME.top + 60 }, { bar: Infinity, grip: 340 });
    expect(place).toEqual({ x: 387, y: FRAME.top + 48 });
  });

  it('stands beside the grip, clear of the plot, where the band is too near the top', () => {
    const place = labelPlace(FRAME, { x: 640, hi: FRAME.top + 13 }, { bar: Infinity, grip: 560 });
    expect(place.x).toBeLessThan(560);
    expect(place.y + 17).toBeLessThan(FRAME.top);
  });

  it('stays above the band where there is no room beside the grip', () => {
    expect(labelPlace(FRAME, { x: 150, hi: FRAME.top + 13 }, { bar: Infinity, grip: 90 }).x).toBe(137);
  });
});

describe('The curve', () => {
  it('runs from the left edge to the right edge of the plot at the heights of its ends', () => {
    const { line, band } = levelCurveLayout(POINTS, 0.5, FRAME);
    expect(line).toMatch(/^M40,180C/);
    expect(line).toMatch(/640,60$/);
    expect(band).toMatch(/Z$/);
  });
});

describe('The row of States', () => {
  const STATES = [1, 1, 1.5, 2, 2, 2.5, 3, 3, 3].map((level) => ({ level }));
  const places = seats(STATES, FRAME);

  it('seats each at its level: inwards at the ends of the axis, around it in between', () => {
    expect(places.map(({ x }) => x)).toEqual([622, 640, 490, 331, 349, 190, 40, 58, 76]);
  });

  it('leaves room between marks, and puts each mark below its letter', () => {
    const marks = places.map(({ mark }) => mark).toSorted((a, b) => a.x - b.x);
    for (const [i, mark] of marks.slice(1).entries())
      expect(mark.x).toBeGreaterThanOrEqual(marks[i]!.x + marks[i]!.width);
    for (const { mark, nameY, x } of places) {
      expect(mark.y).toBeGreaterThan(nameY);
      expect(mark.x + mark.width / 2).toBe(x);
    }
  });
});
