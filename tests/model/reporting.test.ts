import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certAt } from '../../src/model/cert.ts';
import type { Scenario } from '../../src/model/parameters.ts';
import { clock, spanOf } from '../../src/model/phases.ts';
import { POLICIES, recruitedBy, reportingOf, type Policy } from '../../src/model/reporting.ts';
import { logBetween, parameters, plainScenario, share, textbook, withHours } from '../given.ts';

const reporting = (
  of: Scenario,
  level: number,
  detectedAt: number,
  policy: Policy,
  wrongShare = parameters.wrongShare,
) =>
  reportingOf(
    of,
    { ...parameters, wrongShare },
    certAt(parameters, level, of.scale, 0.5),
    detectedAt,
    policy,
  );

const level = fc.double({ min: 1, max: 3, noNaN: true });
/** Devices that a list can hold in a test's time. */
const reported = fc
  .tuple(
    plainScenario,
    logBetween(1, 200_000).map(Math.round),
    level,
    share,
    fc.double({ min: 0, max: 0.5, noNaN: true }),
  )
  .map(([of, devices, at, place, wrong]) => {
    const spans = clock(of.hours);
    const [from, to] = [spans[0]!.from, spans[5]!.to];
    return { of: { ...of, devices }, level: at, detectedAt: from + place * (to - from), wrong };
  });
const sending = fc.constantFrom<Policy>('batches', 'list');
const close = (a: number, b: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(b)));

describe('Devices join', () => {
  it.each([
    [-507, 0],
    [-255, 25_000],
    [-3, 50_000],
    [1000, 50_000],
    [-600, 0],
  ])('evenly over Weaponization: at %s h there are %s', (t, devices) => {
    expect(recruitedBy(textbook, t)).toBeCloseTo(devices, 6);
  });

  it('all at once where Weaponization has no length', () => {
    const of = withHours({ weaponization: 0 });
    expect(recruitedBy(of, -3.001)).toBe(0);
    expect(recruitedBy(of, -3)).toBe(50_000);
  });
});

describe('A State that detected', () => {
  it('sends every device’s address exactly once, in the end', () => {
    fc.assert(
      fc.property(reported, sending, ({ of, level: at, detectedAt, wrong }, policy) => {
        const told = reporting(of, at, detectedAt, policy, wrong);
        const sent = told.sendings(-Infinity, Infinity);
        close(
          sent.reduce((sum, { addresses }) => sum + addresses, 0),
          of.devices,
        );
        expect(told.sentBy(Infinity)).toBe(of.devices);
      }),
    );
  });

  it('has sent by any moment what its batches up to then add up to', () => {
    fc.assert(
      fc.property(reported, sending, share, ({ of, level: at, detectedAt, wrong }, policy, place) => {
        const told = reporting(of, at, detectedAt, policy, wrong);
        const t = told.firstAt + place * 1.2 * (told.completeAt - told.firstAt);
        const sum = told.sendings(-Infinity, t).reduce((total, { addresses }) => total + addresses, 0);
        close(told.sentBy(t), sum);
      }),
    );
  });

  it('splits what it sends between two stretches of time without loss or double counting', () => {
    fc.assert(
      fc.property(reported, sending, share, ({ of, level: at, detectedAt, wrong }, policy, place) => {
        const told = reporting(of, at, detectedAt, policy, wrong);
        const cut = told.firstAt + place * (told.completeAt - told.firstAt);
        const all = told.sendings(-Infinity, Infinity);
        const parts = [...told.sendings(-Infinity, cut), ...told.sendings(cut, Infinity)];
        expect(parts.map(({ at: moment }) => moment)).toEqual(all.map(({ at: moment }) => moment));
        parts.forEach(({ addresses }, i) => close(addresses, all[i]!.addresses));
      }),
    );
  });

  it('never sends what it has not found, and never finds what has not joined', () => {
    fc.assert(
      fc.property(reported, sending, share, ({ of, level: at, detectedAt, wrong }, policy, place) => {
        const told = reporting(of, at, detectedAt, policy, wrong);
        const t = detectedAt - 1 + place * (told.completeAt - detectedAt + 2);
        const slack = 1e-6 * of.devices;
        expect(told.sentBy(t)).toBeLessThanOrEqual(told.foundBy(t) + slack);
        expect(told.foundBy(t)).toBeLessThanOrEqual(recruitedBy(of, t) + slack);
      }),
    );
  });

  it('lists no faster than its level can, wrong addresses included', () => {
    fc.assert(
      fc.property(reported, share, ({ of, level: at, detectedAt, wrong }, place) => {
        const { addressesPerHour } = certAt(parameters, at, of.scale, 0.5);
        const told = reporting(of, at, detectedAt, 'batches', wrong);
        const hours = place * (told.completeAt - detectedAt);
        const listed = told.foundBy(detectedAt + hours) / (1 - wrong);
        expect(listed).toBeLessThanOrEqual(addressesPerHour * hours * (1 + 1e-9) + 1e-6);
      }),
    );
  });

  it('sends its first batch when it is ready, its last when the list is complete', () => {
    fc.assert(
      fc.property(reported, sending, ({ of, level: at, detectedAt, wrong }, policy) => {
        const told = reporting(of, at, detectedAt, policy, wrong);
        const moments = told.sendings(-Infinity, Infinity).map((each) => each.at);
        expect(moments[0]).toBeCloseTo(told.firstAt, 6);
        expect(moments.at(-1)).toBeCloseTo(told.completeAt, 6);
        const { firstBatchHours } = certAt(parameters, at, of.scale, 0.5);
        expect(told.firstAt).toBeGreaterThanOrEqual(detectedAt + firstBatchHours - 1e-9);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      }),
    );
  });

  it('sends a full list once, and no later than the last of its batches', () => {
    fc.assert(
      fc.property(reported, ({ of, level: at, detectedAt, wrong }) => {
        const list = reporting(of, at, detectedAt, 'list', wrong);
        expect(list.sendings(-Infinity, Infinity)).toHaveLength(1);
        expect(list.firstAt).toBe(list.completeAt);
        expect(list.completeAt).toBe(reporting(of, at, detectedAt, 'batches', wrong).completeAt);
      }),
    );
  });

  it('counts wrong addresses apart, in the share that the list has of them', () => {
    fc.assert(
      fc.property(reported, sending, ({ of, level: at, detectedAt, wrong }, policy) => {
        const told = reporting(of, at, detectedAt, policy, wrong);
        const sent = told.sendings(-Infinity, Infinity);
        const innocent = sent.reduce((sum, each) => sum + each.wrong, 0);
        close(innocent / (innocent + of.devices), wrong);
        close(told.wrongBy(Infinity), innocent);
      }),
    );
  });
});

describe('The textbook State that detects at the launch', () => {
  it('at Level 1 sends 1,633 addresses every five minutes and is done after 2 h 33 min', () => {
    const told = reporting(textbook, 1, 0, 'batches');
    const sent = told.sendings(-Infinity, Infinity);
    expect(sent[0]!.at).toBeCloseTo(5 / 60, 9);
    expect(sent[0]!.addresses).toBeCloseTo((20_000 * 0.98) / 12, 6);
    expect(sent[1]!.at - sent[0]!.at).toBeCloseTo(5 / 60, 9);
    expect(told.completeAt).toBeCloseTo(50_000 / 19_600, 9);
    expect(sent).toHaveLength(31);
  });

  it('sends the last addresses when they are found, though no batch is due', () => {
    const told = reporting(textbook, 3, 0, 'batches');
    const [before, last] = told.sendings(-Infinity, Infinity).slice(-2);
    expect(last!.at - before!.at).toBeGreaterThan(0.1);
    expect(last!.at - before!.at).toBeLessThan(3.9);
    expect(last!.at).toBeCloseTo(50_000 / 294, 9);
  });

  it('needs longer for the same addresses when more of its list is wrong', () => {
    const needed = (wrong: number) => reporting(textbook, 1, 0, 'list', wrong).completeAt;
    expect(needed(0.5)).toBeCloseTo(2 * needed(0), 9);
  });
});

describe('A State that detected before the bots had joined', () => {
  it('finds them as they join and is complete when the last has joined', () => {
    const told = reporting(textbook, 1, -400, 'batches');
    expect(told.foundBy(-200)).toBeCloseTo(recruitedBy(textbook, -200), 6);
    expect(told.completeAt).toBe(-3);
  });

  it('sends nothing before the first device has joined', () => {
    const told = reporting(textbook, 1, -800, 'batches');
    expect(told.firstAt).toBeGreaterThan(spanOf(clock(textbook.hours), 'weaponization').from);
    expect(told.sendings(-Infinity, -507)).toEqual([]);
    expect(told.sendings(-507, told.firstAt + 1e-9)).toHaveLength(1);
  });
});

describe('Nothing is sent', () => {
  it.each([
    ['by policy', 0, 'nothing' as Policy],
    ['where nothing was ever detected', Infinity, 'batches' as Policy],
    ['where nothing was ever detected, not even one list', Infinity, 'list' as Policy],
  ])('%s', (_, detectedAt, policy) => {
    const told = reporting(textbook, 1, detectedAt, policy);
    expect(told.sendings(-Infinity, Infinity)).toEqual([]);
    expect([-400, 0, 100, Infinity].map((t) => told.sentBy(t) + told.wrongBy(t))).toEqual([0, 0, 0, 0]);
    expect([told.firstAt, told.completeAt]).toEqual([Infinity, Infinity]);
  });

  it.each(POLICIES)('before detection, whatever is sent after it: %s', (policy) => {
    const told = reporting(textbook, 1, 0, policy);
    expect(told.foundBy(0)).toBe(0);
    expect(told.sentBy(0)).toBe(0);
    expect(told.sendings(-Infinity, 0)).toEqual([]);
  });
});
