import { states } from 'content:states';
import { describe, expect, it } from 'vitest';
import { findingOf } from '../../src/charts/levelCurve.layout.ts';
import { foreseenAt, foreseenCurve } from '../../src/scenes/threshold/foreseen.ts';
import { reasonsFor } from '../../src/scenes/threshold/reasons.ts';
import { DEFAULTS, scenarioOf, type ThresholdSettings } from '../../src/scenes/threshold/settings.ts';
import {
  allFacts,
  courtWith,
  deciding,
  rowsOf,
  SIDES,
  type Side,
} from '../../src/scenes/threshold/verdicts.ts';

const rows = (changes: Partial<ThresholdSettings> = {}) => {
  const settings = { ...DEFAULTS, ...changes };
  return rowsOf(allFacts(scenarioOf(settings)), courtWith(settings.minimum, settings.bar));
};
const conclusions = (side: Side, changes: Partial<ThresholdSettings> = {}) =>
  Object.fromEntries(rows(changes).map(({ state, verdicts }) => [state.letter, verdicts[side].conclusion]));

describe('The curve of the textbook attack', () => {
  const scenario = scenarioOf(DEFAULTS);

  it('rises from level 3 to level 1, for every draw', () => {
    const curve = foreseenCurve(scenario);
    expect(curve[0]!.level).toBe(3);
    expect(curve[curve.length - 1]!.level).toBe(1);
    for (const bound of ['lo', 'central', 'hi'] as const) {
      const shares = curve.map((point) => point[bound]);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }
  });

  it('straddles a bar of 50 at Level 2, and clears it at 1.5: the slider opens where it matters', () => {
    const at2 = foreseenAt(scenario, 2);
    expect([at2.lo, at2.hi].map((share) => Math.round(share * 100))).toEqual([49, 65]);
    expect(findingOf(at2, 0.5)).toBe('contestable');
    expect(findingOf(foreseenAt(scenario, 1.5), 0.5)).toBe('met');
  });
});

describe('The nine States', () => {
  it('have levels from 1 to 3 and every kind of conduct', () => {
    expect(states.map(({ level }) => level)).toEqual([1, 1, 1.5, 2, 2, 2.5, 3, 3, 3]);
    expect(new Set(states.map(({ conduct }) => conduct))).toEqual(new Set(['sent', 'watched', 'silent']));
    expect(new Set(states.map(({ letter }) => letter)).size).toBe(9);
  });

  it('below the minimum are in breach under the fixed threshold alone', () => {
    const fixed = conclusions('fixed');
    const own = conclusions('own');
    for (const letter of ['T', 'U', 'V', 'W']) {
      expect(`${letter} ${fixed[letter]}`).toBe(`${letter} breach`);
      expect(own[letter]).not.toBe('breach');
    }
  });

  it('become contestable with the minimum at Level 2', () => {
    const fixed = conclusions('fixed', { minimum: 2 });
    for (const letter of ['T', 'U', 'V', 'W']) expect(`${letter} ${fixed[letter]}`).toBe(`${letter} open`);
  });

  it('that kept watch are free at or above the minimum, and not below it', () => {
    expect(conclusions('fixed', { minimum: 1.5 }).R).toBe('no-breach');
    expect(conclusions('fixed', { minimum: 1 }).R).toBe('breach');
  });

  it('that sent lists have done their duty under the essay, and not under the Manual', () => {
    expect(conclusions('fixed').P).toBe('discharged');
    expect(conclusions('tallinn').P).toBe('breach');
  });

  it('that sent lists and could do little more are open under the Manual: lists may be warning enough', () => {
    expect([conclusions('fixed').S, conclusions('tallinn').S]).toEqual(['discharged', 'open']);
    expect(conclusions('tallinn').X).toBe('open');
  });

  it('under the Manual fail for the command server left running, and never for want of a warning once lists were sent', () => {
    const text = (letter: string) =>
      reasonsFor(rows().find(({ state }) => state.letter === letter)!.verdicts.tallinn)
        .map(({ html }) => html)
        .join(' ');
    expect(text('P')).toMatch(/cut off the command server/);
    for (const letter of ['P', 'S', 'X']) expect(text(letter)).not.toMatch(/warn the victim/);
  });

  it('stand under the Manual and at their own capacity wherever the minimum is, under the Manual wherever the bar is', () => {
    for (const minimum of [1, 1.25, 1.75, 2]) {
      expect(conclusions('tallinn', { minimum })).toEqual(conclusions('tallinn'));
      expect(conclusions('own', { minimum })).toEqual(conclusions('own'));
    }
    for (const bar of [0.05, 0.3, 0.8, 0.95])
      expect(conclusions('tallinn', { bar })).toEqual(conclusions('tallinn'));
  });

  it('are never bound more by a lower minimum', () => {
    const bound = [2, 1.75, 1.5, 1.25, 1].map(
      (minimum) =>
        Object.values(conclusions('fixed', { minimum })).filter((each) => each === 'breach').length,
    );
    expect(bound).toEqual(bound.toSorted((a, b) => a - b));
  });

  it('are never bound more by a higher bar', () => {
    const bound = [0.1, 0.3, 0.5, 0.7, 0.9].map(
      (bar) => Object.values(conclusions('fixed', { bar })).filter((each) => each === 'breach').length,
    );
    expect(bound).toEqual(bound.toSorted((a, b) => b - a));
  });
});

describe('The reason of a mark', () => {
  const settings: Partial<ThresholdSettings>[] = [
    {},
    { minimum: 2 },
    { minimum: 1, bar: 0.8 },
    { infrastructure: 'cloud' },
    { devices: 10, deliverySeconds: 1 },
    { sophistication: 1, bar: 0.05 },
  ];

  it('is never missing, has a name, and leaves no value open', () => {
    for (const changes of settings)
      for (const { verdicts } of rows(changes))
        for (const side of SIDES) {
          const reasons = reasonsFor(verdicts[side]);
          expect(reasons.length).toBeGreaterThan(0);
          for (const { name, html } of reasons) {
            expect(name).not.toBe('');
            expect(html).toMatch(/ .*\.$/);
            expect(html).not.toMatch(/\{|undefined|NaN/);
          }
        }
  });

  it('under the Manual prints neither the bar nor a share of runs', () => {
    for (const changes of settings)
      for (const { verdicts } of rows(changes))
        for (const { html } of reasonsFor(verdicts.tallinn))
          expect(html).not.toMatch(/\d+ of 100|\bbar of\b|%/);
  });

  it('is what decides: the failed elements, the unsettled ones, or what makes the breach', () => {
    for (const { verdicts } of rows())
      for (const side of SIDES) {
        const { conclusion } = verdicts[side];
        const findings = new Set(deciding(verdicts[side]).map(({ finding }) => finding));
        const expected =
          conclusion === 'breach' ? ['met'] : conclusion === 'open' ? ['contestable'] : ['not-met'];
        expect([...findings]).toEqual(expected);
      }
  });
});
