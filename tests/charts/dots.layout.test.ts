import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLayout, type Axis } from '../../src/charts/axis.layout.ts';
import { discsPath, dotsLayout, ringsPath, sizeFor, type Dot } from '../../src/charts/dots.layout.ts';
import { clock } from '../../src/model/phases.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { SIZES } from '../../src/ui/sizes.svelte.ts';
import { detectionFor, logBetween, plainScenario, PRESETS, presetScenario, textbook } from '../given.ts';

const LEVELS = [1, 2, 3];
const ROUNDING = 1e-6;
const lane = { baseline: 100, height: 66 };

/** The 100 moments of a level, as the Watch draws them. */
const momentsOf = (of: typeof textbook, level: number) => {
  const { quantile } = detectionFor(of, level);
  return Array.from({ length: 100 }, (_, i) => quantile((i + 0.5) / 100));
};
const pictures = fc
  .tuple(plainScenario, logBetween(10, 1e6).map(Math.round), fc.constantFrom(...SIZES))
  .map(([base, devices, variant]) => {
    const of = { ...base, devices };
    const frame = FRAMES[variant];
    const axis = axisLayout(clock(of.hours), frame.axis);
    const lanes = LEVELS.map((level) => momentsOf(of, level));
    const size = sizeFor(lanes, axis, frame.lanes[0]!.height);
    return { axis, lanes, size, frame };
  });
const SMALLEST = 2;

/** Fails if a dot crosses a border, the launch included. */
function expectWithinColumns(dots: readonly Dot[], axis: Axis, radius: number): void {
  const straddling = dots.filter(
    ({ x }) =>
      !axis.columns.some(({ x0, x1 }) => x - radius >= x0 - ROUNDING && x + radius <= x1 + ROUNDING) &&
      // A column narrower than a dot holds one in its middle.
      !axis.columns.some(({ x0, x1 }) => x1 - x0 < 2 * radius && Math.abs((x0 + x1) / 2 - x) < 4),
  );
  expect(straddling).toEqual([]);
}

describe('A lane of dots', () => {
  it('draws every run, also those never detected', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size }) => {
        for (const moments of lanes) {
          const { foreseen, later } = dotsLayout(moments, axis, lane, size);
          expect(foreseen.length + later.length).toBe(100);
        }
      }),
    );
  });

  it('fills exactly the dots of runs detected by the launch', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size }) => {
        for (const moments of lanes) {
          const { foreseen, later } = dotsLayout(moments, axis, lane, size);
          expect(foreseen).toHaveLength(moments.filter((moment) => moment <= 0).length);
          expect(Math.max(...foreseen.map(({ x }) => x)) + size.diameter / 2).toBeLessThan(axis.launch);
          expect(Math.min(...later.map(({ x }) => x)) - size.diameter / 2).toBeGreaterThan(axis.launch);
        }
      }),
    );
  });

  it('lets no dot straddle the launch or the border of a column', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size }) => {
        for (const moments of lanes) {
          const { foreseen, later, radius } = dotsLayout(moments, axis, lane, size);
          expectWithinColumns([...foreseen, ...later], axis, radius);
        }
      }),
    );
  });

  it('lets each dot be told from every other', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size }) => {
        for (const moments of lanes) {
          const { foreseen, later } = dotsLayout(moments, axis, lane, size);
          const all = [...foreseen, ...later];
          const distances = all.flatMap((a, i) =>
            all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
          );
          expect(Math.min(...distances)).toBeGreaterThan(size.diameter * 0.6 - ROUNDING);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stacks dots on the baseline and within the lane, unless even the smallest do not fit', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size, frame }) => {
        for (const [i, moments] of lanes.entries()) {
          const { baseline, height } = frame.lanes[i]!;
          const { foreseen, later, radius } = dotsLayout(moments, axis, frame.lanes[i]!, size);
          const ys = [...foreseen, ...later].map(({ y }) => y);
          expect(Math.max(...ys) + radius).toBeLessThanOrEqual(baseline + ROUNDING);
          if (size.diameter > SMALLEST)
            expect(Math.min(...ys) - radius).toBeGreaterThanOrEqual(baseline - height - ROUNDING);
        }
      }),
    );
  });

  it('stands each dot in the phase in which its run was detected', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size }) => {
        for (const moments of lanes) {
          const { foreseen, later } = dotsLayout(moments, axis, lane, size);
          const dots = [...foreseen, ...later];
          const astray = moments.filter((moment, i) => {
            const column = axis.columns.find(({ to }) => moment < to) ?? axis.columns[7]!;
            const border = axis.columns.some(({ from }) => Math.abs(from - moment) < 1e-6);
            return !border && (dots[i]!.x <= column.x0 || dots[i]!.x >= column.x1);
          });
          expect(astray).toEqual([]);
        }
      }),
    );
  });

  it('keeps later runs at or to the right of earlier ones, up to the last column', () => {
    fc.assert(
      fc.property(pictures, ({ axis, lanes, size }) => {
        for (const moments of lanes) {
          const { foreseen, later } = dotsLayout(moments, axis, lane, size);
          const xs = [...foreseen, ...later].map(({ x }) => x).filter((x) => x < axis.over);
          expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it.each(PRESETS.flatMap((id) => SIZES.map((variant) => [id, variant] as const)))(
    'of preset %s fits the lanes of the %s picture',
    (id, variant) => {
      const of = presetScenario(id);
      const frame = FRAMES[variant];
      const axis = axisLayout(clock(of.hours), frame.axis);
      const lanes = LEVELS.map((level) => momentsOf(of, level));
      const size = sizeFor(lanes, axis, frame.lanes[0]!.height);
      for (const [i, moments] of lanes.entries()) {
        const { foreseen, later } = dotsLayout(moments, axis, frame.lanes[i]!, size);
        for (const { y } of [...foreseen, ...later])
          expect(y - size.diameter / 2).toBeGreaterThanOrEqual(
            frame.lanes[i]!.baseline - frame.lanes[i]!.height - ROUNDING,
          );
      }
    },
  );
});

describe('The diameter', () => {
  const axis = axisLayout(clock(textbook.hours), FRAMES.wide.axis);

  it('is the same for all lanes: the crowded one decides', () => {
    const [sparse, crowded] = [[-500, -400, -300], Array<number>(40).fill(-1)];
    const alone = sizeFor([sparse], axis, 66).diameter;
    expect(sizeFor([sparse, crowded], axis, 66).diameter).toBe(sizeFor([crowded], axis, 66).diameter);
    expect(sizeFor([crowded], axis, 66).diameter).toBeLessThan(alone);
  });

  it('shrinks in a lower lane', () => {
    const moments = [momentsOf(textbook, 1)];
    expect(sizeFor(moments, axis, 30).diameter).toBeLessThan(sizeFor(moments, axis, 66).diameter);
  });

  it('counts the runs that were never detected, too', () => {
    expect(sizeFor([Array<number>(100).fill(Infinity)], axis, 20).diameter).toBeLessThan(
      sizeFor([[]], axis, 20).diameter,
    );
  });
});

describe('Dots as paths', () => {
  const dots = [
    { x: 10, y: 20 },
    { x: 30.25, y: 40 },
  ];

  it('draw one disc for each dot, at its place', () => {
    expect(discsPath(dots)).toBe('M10 20h.01M30.3 40h.01');
  });

  it('draw one closed ring for each dot, around its place', () => {
    const path = ringsPath(dots, 4);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.startsWith('M6 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0')).toBe(true);
  });

  it('draw nothing for no dot', () => {
    expect(discsPath([]) + ringsPath([], 4)).toBe('');
  });
});
