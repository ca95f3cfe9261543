import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdown, duration, moment } from '../../src/ui/durations.ts';
import { niceCount, niceSeconds } from '../../src/ui/rounding.ts';
import { logBetween } from '../given.ts';

describe('A length in words', () => {
  it.each([
    [1 / 3600, 'at once'],
    [2 / 3600, '2 s'],
    [90 / 3600, '90 s'],
    [2 / 60, '2 min'],
    [42 / 60, '42 min'],
    [59.4 / 60, '59 min'],
    [1, '1 h'],
    [2 + 31 / 60, '2 h 31 min'],
    [3, '3 h'],
    [24, '24 h'],
    [47, '47 h'],
    [72, '3 days'],
    [144, '6 days'],
    [168, '1 week'],
    [336, '2 weeks'],
    [504, '3 weeks'],
    [400, '17 days'],
  ])('of %s h is “%s”', (hours, words) => {
    expect(duration(hours)).toBe(words);
  });

  it('never shows 60 minutes, an empty unit or a fraction', () => {
    fc.assert(
      fc.property(logBetween(1 / 3600, 2000), (hours) => {
        expect(duration(hours)).not.toMatch(/\b60 min|\b0 |\.|NaN|\{/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A moment in words', () => {
  it.each([
    [-0.7, '42 min before launch'],
    [-72, '3 days before launch'],
    [0, 'at launch'],
    [0.5, '30 min after launch'],
    [-1 / 3600, '2 s before launch'],
  ])('of %s h is “%s”', (t, words) => {
    expect(moment(t)).toBe(words);
  });

  it('says before for the past and after for what follows, whatever the length', () => {
    fc.assert(
      fc.property(logBetween(0.001, 2000), (hours) => {
        expect(moment(-hours)).toMatch(/ before launch$/);
        expect(moment(hours)).toMatch(/ after launch$/);
      }),
    );
  });
});

describe('The player’s clock', () => {
  it.each([
    [-0.7, 'T − 00:42:00'],
    [0, 'T 00:00:00'],
    [1.5, 'T + 01:30:00'],
    [-843, 'T − 35 days 03:00:00'],
    [-24, 'T − 1 day 00:00:00'],
  ])('at %s h reads “%s”', (t, reading) => {
    expect(countdown(t)).toBe(reading);
  });
});

describe('Values that read well', () => {
  it('have at most two figures that say something', () => {
    expect([10, 99, 1234, 49_876, 987_654].map(niceCount)).toEqual([10, 99, 1200, 50_000, 990_000]);
  });

  it('are rounded to seconds, minutes or ten minutes, never to nothing', () => {
    expect([0.4, 7.4, 119.4, 200, 7000, 10_900].map(niceSeconds)).toEqual([1, 7, 119, 180, 7020, 10_800]);
  });

  it('change nothing when rounded again', () => {
    fc.assert(
      fc.property(logBetween(1, 1e6), (value) => {
        expect(niceCount(niceCount(value))).toBe(niceCount(value));
        expect(niceSeconds(niceSeconds(value))).toBe(niceSeconds(value));
      }),
    );
  });
});
