import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLayout, columnAt, stopFrom, stopsOf, type Axis } from '../../src/charts/axis.layout.ts';
import { clock } from '../../src/model/phases.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { SIZES } from '../../src/ui/sizes.svelte.ts';
import { logBetween, plainScenario, share, textbook } from '../given.ts';

const frame = FRAMES.wide.axis;
const axisFor = (hours = textbook.hours, of = frame): Axis => axisLayout(clock(hours), of);
const textbookAxis = axisFor();
const axes = fc
  .tuple(plainScenario, fc.constantFrom(...SIZES))
  .map(([{ hours }, variant]) => axisFor(hours, FRAMES[variant].axis));
const endsOf = (axis: Axis) => [axis.columns[0]!.from, axis.columns.at(-1)!.to] as const;

describe('The time axis', () => {
  it('has eight columns: the seven steps of the kill chain, and what comes after', () => {
    expect(textbookAxis.columns.map(({ phase, part }) => [phase, part])).toEqual([
      ['reconnaissance', 0],
      ['weaponization', 0],
      ['delivery', 0],
      ['exploitation', 0],
      ['underway', 0],
      ['underway', 1],
      ['underway', 2],
      ['aftermath', 0],
    ]);
  });

  it('fills its frame without gap or overlap, in pixels and in time', () => {
    fc.assert(
      fc.property(axes, ({ columns, left, right, over }) => {
        expect(columns[0]!.x0).toBe(left);
        expect(columns[7]!.x0).toBeCloseTo(over, 9);
        expect(columns[7]!.x1).toBeCloseTo(right, 9);
        for (const [i, column] of columns.entries()) {
          expect(column.x1).toBeGreaterThan(column.x0);
          if (i === 0) continue;
          expect(column.x0).toBe(columns[i - 1]!.x1);
          expect(column.from).toBeCloseTo(columns[i - 1]!.to, 9);
        }
      }),
    );
  });

  it('puts the launch at the same pixel whatever the lead', () => {
    fc.assert(
      fc.property(logBetween(1 / 3600, 24), fc.constantFrom(...SIZES), (delivery, variant) => {
        const of = FRAMES[variant].axis;
        const axis = axisFor({ ...textbook.hours, delivery }, of);
        expect(axis.launch).toBe(axisFor(textbook.hours, of).launch);
        expect(axis.x(0)).toBeCloseTo(axis.launch, 9);
        expect(axis.columns[3]!.x0).toBeCloseTo(axis.launch, 9);
      }),
    );
  });

  it('gives a shorter lead less room, but never so little that it cannot be seen', () => {
    const widths = [24, 3, 1, 1 / 60, 1 / 3600].map((delivery) => {
      const { x0, x1 } = axisFor({ ...textbook.hours, delivery }).columns[2]!;
      return x1 - x0;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(new Set(widths).size).toBe(5);
    expect(widths[4]!).toBeGreaterThan(60);
  });

  it('runs strictly from left to right within the clock', () => {
    fc.assert(
      fc.property(axes, share, share, (axis, a, b) => {
        const [from, to] = endsOf(axis);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((s) => from + s * (to - from));
        expect(axis.x(early!)).toBeLessThanOrEqual(axis.x(late!));
        if (late! - early! > 1e-6 * (to - from)) expect(axis.x(early!)).toBeLessThan(axis.x(late!));
      }),
    );
  });

  it('gives for the pixel of a moment that moment back, and for the moment of a pixel that pixel', () => {
    fc.assert(
      fc.property(axes, share, (axis, s) => {
        const pixel = axis.left + s * (axis.right - axis.left);
        expect(axis.x(axis.t(pixel))).toBeCloseTo(pixel, 6);
        const [from, to] = endsOf(axis);
        const moment = from + s * (to - from);
        expect(axis.t(axis.x(moment))).toBeCloseTo(moment, 6);
      }),
    );
  });

  it('puts every moment of a phase into a column of that phase', () => {
    fc.assert(
      fc.property(
        axes,
        fc.integer({ min: 0, max: 7 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (axis, i, s) => {
          const { from, to, x0, x1 } = axis.columns[i]!;
          const x = axis.x(from + s * (to - from));
          expect(x).toBeCloseTo(x0 + s * (x1 - x0), 6);
          expect(columnAt(axis, x)).toBe(axis.columns[i]);
        },
      ),
    );
  });

  it('holds what lies outside the clock at its ends', () => {
    expect(textbookAxis.x(-1e9)).toBe(textbookAxis.left);
    expect(textbookAxis.x(1e9)).toBe(textbookAxis.right);
    expect(textbookAxis.x(Infinity)).toBe(textbookAxis.right);
    expect(textbookAxis.t(-50)).toBe(-843);
    expect(textbookAxis.t(1e6)).toBe(171);
    expect(columnAt(textbookAxis, 1e6).phase).toBe('aftermath');
    expect(columnAt(textbookAxis, -50).phase).toBe('reconnaissance');
  });

  it('has a place for the launch even where no lead exists', () => {
    const axis = axisFor({ ...textbook.hours, delivery: 0 });
    expect(axis.x(0)).toBeCloseTo(axis.launch, 9);
    expect(Number.isFinite(axis.t(axis.launch - 10))).toBe(true);
  });
});

describe('Stepping along the axis', () => {
  it('stops at every border of a column and at both ends, in order', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const stops = stopsOf(axis);
        expect(stops).toHaveLength(9);
        expect(stops[0]).toBe(0);
        expect(stops[8]).toBeCloseTo(1, 12);
        for (let i = 1; i < stops.length; i += 1) expect(stops[i]!).toBeGreaterThan(stops[i - 1]!);
        expect(axis.left + stops[3]! * (axis.right - axis.left)).toBeCloseTo(axis.launch, 6);
      }),
    );
  });

  it('goes forwards to the next border and back to the one before, from anywhere', () => {
    const stops = stopsOf(textbookAxis);
    fc.assert(
      fc.property(share, (position) => {
        const [next, previous] = [stopFrom(stops, position, 1), stopFrom(stops, position, -1)];
        expect(next).toBeGreaterThanOrEqual(position);
        expect(previous).toBeLessThanOrEqual(position);
        // No border lies between: but one that the position itself stands on.
        for (const stop of stops) {
          if (stop > position + 1e-6) expect(stop).toBeGreaterThanOrEqual(next);
          if (stop < position - 1e-6) expect(stop).toBeLessThanOrEqual(previous);
        }
      }),
    );
  });

  it('leaves a border in both directions rather than staying on it', () => {
    const stops = stopsOf(textbookAxis);
    expect(stopFrom(stops, stops[3]!, 1)).toBe(stops[4]);
    expect(stopFrom(stops, stops[3]!, -1)).toBe(stops[2]);
  });

  it('stays at the ends', () => {
    const stops = stopsOf(textbookAxis);
    expect(stopFrom(stops, 1, 1)).toBe(1);
    expect(stopFrom(stops, 0, -1)).toBe(0);
  });
});
