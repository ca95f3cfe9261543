import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  incidentRow,
  LAUNCH,
  lengthOf,
  leadOf,
  placeOf,
  sorted,
  TICKS,
} from '../../src/charts/incidents.layout.ts';

const hours = fc.double({ min: 0.001, max: 20_000, noNaN: true });
const length = fc.option(fc.record({ hours }), { nil: null });
const attack = fc.record({
  signals: fc.array(fc.record({ hoursBefore: hours, rough: fc.boolean() }), { maxLength: 3 }),
  flood: fc.option(fc.record({ hours, later: fc.boolean() }), { nil: null }),
  campaign: length,
});

describe('A moment on the axis of real attacks', () => {
  it('stands left of the launch before it, right of it afterwards, and inside the picture', () => {
    fc.assert(
      fc.property(hours, (each) => {
        expect(placeOf(-each)).toBeLessThan(LAUNCH);
        expect(placeOf(-each)).toBeGreaterThanOrEqual(0);
        expect(placeOf(each)).toBeGreaterThan(LAUNCH);
        expect(placeOf(each)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('stands further from the launch the further it is in time', () => {
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        expect(placeOf(-far)).toBeLessThanOrEqual(placeOf(-near));
        expect(placeOf(far)).toBeGreaterThanOrEqual(placeOf(near));
      }),
    );
  });

  it('gives each tenfold of time the same width', () => {
    expect(placeOf(10) - placeOf(1)).toBeCloseTo(placeOf(100) - placeOf(10));
    expect(placeOf(-10) - placeOf(-100)).toBeCloseTo(placeOf(-100) - placeOf(-1000));
  });

  it('has its names in order', () => {
    const places = TICKS.map(({ at }) => placeOf(at));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('A row', () => {
  it('draws no bar where no length is on record', () => {
    expect(incidentRow({ signals: [], flood: null, campaign: null })).toEqual({
      signals: [],
      flood: undefined,
      campaign: undefined,
      later: false,
    });
  });

  it('keeps a rough date apart from a known one', () => {
    const { signals } = incidentRow({
      signals: [
        { hoursBefore: 144, rough: false },
        { hoursBefore: 72, rough: true },
      ],
      flood: { hours: 2, later: false },
      campaign: null,
    });
    expect(signals.map(({ rough }) => rough)).toEqual([false, true]);
    expect(signals[0]!.x).toBeLessThan(signals[1]!.x);
  });
});

describe('Sorted attacks', () => {
  it('of which one flood’s length is known come first, then those with a campaign’s, then those with none', () => {
    const known = (flood: number, campaign: number) => ({
      signals: [],
      flood: flood ? { hours: flood, later: false } : null,
      campaign: campaign ? { hours: campaign } : null,
    });
    const attacks = [known(0, 0), known(0, 48), known(2, 0), known(0, 720), known(10, 504)];
    const groups = groupsOf(attacks, 'length');
    expect(groups.map(({ id, rows }) => [id, rows.map((row) => attacks.indexOf(row))])).toEqual([
      ['known', [4, 2]],
      ['campaign', [3, 1]],
      ['none', [0]],
    ]);
  });

  it('begin with the longest warning or length and lose none', () => {
    fc.assert(
      fc.property(fc.array(attack, { maxLength: 8 }), (attacks) => {
        for (const [by, of] of [
          ['lead', leadOf],
          ['length', lengthOf],
        ] as const) {
          const order = sorted(attacks, by);
          expect(new Set(order)).toEqual(new Set(attacks));
          const values = order.map((each) => of(each) ?? 0);
          expect(values).toEqual(values.toSorted((a, b) => b - a));
        }
      }),
    );
  });
});
