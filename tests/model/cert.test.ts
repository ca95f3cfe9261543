import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certAt, hazardOf } from '../../src/model/cert.ts';
import { SIGNAL_KINDS, WORDS } from '../../src/model/parameters.ts';
import { PHASE_IDS } from '../../src/model/phases.ts';
import { anyLevel, parameters, share } from '../given.ts';

const { phia, icd203 } = parameters.scales;
const SPEEDS = [
  'halfVisibility',
  'firstBatchHours',
  'batchEveryHours',
  'addressesPerHour',
  'blockWithinHours',
] as const;

describe('A word becomes a hazard', () => {
  it('such that over its reference length the word’s own probability comes out again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.constantFrom(phia, icd203), share, (word, scale, u) => {
        const { lo, hi } = scale[word];
        expect(1 - Math.exp(-hazardOf(word, scale, u))).toBeCloseTo(lo + u * (hi - lo), 12);
      }),
    );
  });

  it('that is zero where there is no word', () => {
    expect(hazardOf(null, phia, 1)).toBe(0);
  });

  it('that is finite even for the strongest word at its highest reading', () => {
    for (const scale of [phia, icd203]) expect(hazardOf('almost-certain', scale, 1)).toBeLessThan(6);
  });

  it.each(['phia', 'icd203'] as const)('that rises from word to word on %s, at every draw', (scale) => {
    for (const u of [0, 0.5, 1]) {
      const hazards = WORDS.map((word) => hazardOf(word, parameters.scales[scale], u));
      expect(hazards).toEqual(hazards.toSorted((a, b) => a - b));
      expect(new Set(hazards).size).toBe(WORDS.length);
    }
  });

  it.each([
    ['likely', 'phia', 0.65],
    ['realistic-possibility', 'phia', 0.45],
    ['remote-chance', 'icd203', 0.03],
    ['almost-certain', 'icd203', 0.97],
  ] as const)('for “%s” on %s from the middle of its band, %s', (word, scale, p) => {
    expect(hazardOf(word, parameters.scales[scale], 0.5)).toBeCloseTo(-Math.log(1 - p), 12);
  });
});

describe('A CERT', () => {
  it.each([1, 2, 3])('of Level %s has exactly the words and speeds of its file', (level) => {
    const cert = certAt(parameters, level, 'phia', 0.5);
    const file = parameters.levels[level - 1]!;
    for (const phase of PHASE_IDS) {
      expect(cert.sees[phase].suspicious).toBeCloseTo(hazardOf(file.sees[phase].suspicious, phia, 0.5), 12);
      expect(cert.sees[phase].detected).toBeCloseTo(hazardOf(file.sees[phase].detected, phia, 0.5), 12);
    }
    for (const kind of SIGNAL_KINDS)
      expect(cert.signals[kind]).toBeCloseTo(hazardOf(file.signals[kind], phia, 0.5), 12);
    for (const speed of SPEEDS) expect(cert[speed]).toBeCloseTo(file[speed], 9);
  });

  it('halfway between two levels has the mean hazard and the geometric mean speed', () => {
    for (const [lower, level] of [
      [1, 1.5],
      [2, 2.5],
    ] as const) {
      const [a, between, b] = [lower, level, lower + 1].map((each) => certAt(parameters, each, 'phia', 0.5));
      for (const phase of PHASE_IDS) {
        for (const what of ['suspicious', 'detected'] as const)
          expect(between!.sees[phase][what]).toBeCloseTo(
            (a!.sees[phase][what] + b!.sees[phase][what]) / 2,
            12,
          );
      }
      for (const kind of SIGNAL_KINDS)
        expect(between!.signals[kind]).toBeCloseTo((a!.signals[kind] + b!.signals[kind]) / 2, 12);
      for (const speed of SPEEDS) expect(between![speed]).toBeCloseTo(Math.sqrt(a![speed] * b![speed]), 9);
    }
  });

  it('of Level 1.5 needs some 632 devices for half of the evidence to show', () => {
    expect(certAt(parameters, 1.5, 'phia', 0.5).halfVisibility).toBeCloseTo(Math.sqrt(200 * 2000), 6);
  });

  it('of a better level never sees less in any phase, nor works more slowly', () => {
    fc.assert(
      fc.property(anyLevel, anyLevel, fc.constantFrom('phia', 'icd203'), share, (x, y, scale, u) => {
        const [better, worse] = [Math.min(x, y), Math.max(x, y)].map((l) => certAt(parameters, l, scale, u));
        const slack = 1e-12;
        for (const phase of PHASE_IDS) {
          for (const what of ['suspicious', 'detected'] as const)
            expect(better!.sees[phase][what]).toBeGreaterThanOrEqual(worse!.sees[phase][what] - slack);
        }
        for (const kind of SIGNAL_KINDS)
          expect(better!.signals[kind]).toBeGreaterThanOrEqual(worse!.signals[kind] - slack);
        expect(better!.addressesPerHour).toBeGreaterThanOrEqual(worse!.addressesPerHour * (1 - slack));
        for (const wait of [
          'halfVisibility',
          'firstBatchHours',
          'batchEveryHours',
          'blockWithinHours',
        ] as const)
          expect(better![wait]).toBeLessThanOrEqual(worse![wait] * (1 + slack));
      }),
    );
  });

  it.each([0.99, 3.01, 0, -1, NaN, Infinity])('of Level %s is refused', (level) => {
    expect(() => certAt(parameters, level, 'phia', 0.5)).toThrow(RangeError);
  });
});
