import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certAt } from '../../src/model/cert.ts';
import type { Service } from '../../src/model/flood.ts';
import { attackEnd, serviceOf } from '../../src/model/harm.ts';
import type { Parameters, Scenario } from '../../src/model/parameters.ts';
import { POLICIES, reportingOf, type Policy } from '../../src/model/reporting.ts';
import {
  logBetween,
  parameters,
  plainScenario,
  presetScenario,
  scenario,
  share,
  textbook,
} from '../given.ts';

const service = (
  of: Scenario,
  level: number,
  detectedAt: number,
  policy: Policy,
  told: Parameters = parameters,
) => serviceOf(of, told, reportingOf(of, told, certAt(told, level, of.scale, 0.5), detectedAt, policy));

const { capacityGigabit: C, normalLoadGigabit: B, megabitPerDevice } = parameters.flood;

/** Floods from far below the victim's capacity to fifty times as much, found out at any time or never. */
const floods = fc
  .record({
    base: plainScenario,
    devices: logBetween(5_000, 1_000_000).map(Math.round),
    level: fc.double({ min: 1, max: 3, noNaN: true }),
    victimLevel: fc.double({ min: 1, max: 3, noNaN: true }),
    wrongShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
    place: fc.oneof({ weight: 9, arbitrary: share }, { weight: 1, arbitrary: fc.constant(Infinity) }),
    early: logBetween(0.01, 600),
  })
  .map(({ base, devices, level, victimLevel, wrongShare, place, early }) => {
    const of = { ...base, devices };
    const end = attackEnd(of);
    return {
      of,
      level,
      told: { ...parameters, victimLevel, wrongShare },
      detectedAt: place === Infinity ? Infinity : -early + place * (end + early),
    };
  });
const policies = fc.constantFrom(...POLICIES);

/** ∫ (1 − served) by eight-point Gauss–Legendre between all moments where something may bend. */
function lostByQuadrature(of: Scenario, { servedAt, blockings, changes }: Service): number {
  const nodes = [0.18343464249565, 0.525532409916329, 0.796666477413627, 0.960289856497536];
  const weights = [0.362683783378362, 0.313706645877887, 0.222381034453374, 0.10122853629037];
  const end = attackEnd(of);
  const mesh = Array.from({ length: 70 }, (_, i) => of.rampHours * 1e-6 * 1.3 ** i);
  const cuts = [...new Set([0, ...mesh, ...blockings, ...changes.map(({ at }) => at), end])]
    .filter((t) => t >= 0 && t <= end)
    .sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < cuts.length; i += 1) {
    const [middle, half] = [(cuts[i]! + cuts[i - 1]!) / 2, (cuts[i]! - cuts[i - 1]!) / 2];
    nodes.forEach((node, n) => {
      for (const sign of [1, -1]) sum += half * weights[n]! * (1 - servedAt(middle + sign * node * half));
    });
  }
  return sum;
}

describe('The victim’s service', () => {
  it('loses as many hours as a numeric integral of what was not served', () => {
    fc.assert(
      fc.property(floods, policies, ({ of, level, told, detectedAt }, policy) => {
        const exact = service(of, level, detectedAt, policy, told);
        const numeric = lostByQuadrature(of, exact);
        expect(Math.abs(exact.lostHours - numeric)).toBeLessThanOrEqual(1e-7 * Math.max(1, numeric));
      }),
      { numRuns: 200 },
    );
  });

  it('serves between none and all, and all before the launch and after the attack', () => {
    fc.assert(
      fc.property(floods, policies, share, ({ of, level, told, detectedAt }, policy, place) => {
        const { servedAt, trafficAt } = service(of, level, detectedAt, policy, told);
        const end = attackEnd(of);
        const served = servedAt(place * end);
        expect(served).toBeGreaterThan(0);
        expect(served).toBeLessThanOrEqual(1);
        expect(trafficAt(place * end)).toBeGreaterThanOrEqual(0);
        for (const t of [-100, -1e-9, end, end + 1]) expect([servedAt(t), trafficAt(t)]).toEqual([1, 0]);
      }),
    );
  });

  it('loses no more with batches than with one list, and with one list no more than with nothing', () => {
    fc.assert(
      fc.property(floods, ({ of, level, told, detectedAt }) => {
        const [batches, list, nothing] = POLICIES.map(
          (p) => service(of, level, detectedAt, p, told).lostHours,
        );
        expect(batches!).toBeLessThanOrEqual(list! + 1e-9);
        expect(list!).toBeLessThanOrEqual(nothing! + 1e-9);
      }),
      { numRuns: 400 },
    );
  });

  it('is at every moment served at least as well with batches as with one list, and so on', () => {
    fc.assert(
      fc.property(floods, share, ({ of, level, told, detectedAt }, place) => {
        const t = place * attackEnd(of);
        const [batches, list, nothing] = POLICIES.map((p) =>
          service(of, level, detectedAt, p, told).servedAt(t),
        );
        expect(batches!).toBeGreaterThanOrEqual(list! - 1e-9);
        expect(list!).toBeGreaterThanOrEqual(nothing! - 1e-9);
      }),
      { numRuns: 400 },
    );
  });

  it('loses no more where the attack is detected earlier', () => {
    fc.assert(
      fc.property(
        floods,
        share,
        fc.constantFrom<Policy>('list'),
        ({ of, level, told, detectedAt }, hours, policy) => {
          fc.pre(detectedAt < Infinity);
          const [earlier, later] = [detectedAt - hours, detectedAt].map(
            (at) => service(of, level, at, policy, told).lostHours,
          );
          expect(earlier!).toBeLessThanOrEqual(later! + 1e-9);
        },
      ),
    );
  });

  it('changes state only as its machine allows, in order, and ends recovered', () => {
    const legal: Record<string, readonly string[]> = {
      serving: ['degraded', 'denied'],
      degraded: ['denied', 'recovered'],
      denied: ['degraded', 'recovered'],
      recovered: ['degraded', 'denied'],
    };
    fc.assert(
      fc.property(floods, policies, ({ of, level, told, detectedAt }, policy) => {
        const { changes } = service(of, level, detectedAt, policy, told);
        let [state, last] = ['serving', 0];
        for (const { at, state: next } of changes) {
          expect(legal[state]).toContain(next);
          expect(at).toBeGreaterThanOrEqual(last);
          [state, last] = [next, at];
        }
        expect(last).toBeLessThanOrEqual(attackEnd(of));
        if (changes.length > 0) expect(state).toBe('recovered');
      }),
      { numRuns: 300 },
    );
  });

  it('is in between in the state that its share served says', () => {
    fc.assert(
      fc.property(floods, policies, ({ of, level, told, detectedAt }, policy) => {
        const { changes, servedAt } = service(of, level, detectedAt, policy, told);
        const moments = [{ at: 0, state: 'serving' as const }, ...changes];
        for (const [i, { at, state }] of moments.entries()) {
          const next = moments[i + 1]?.at ?? attackEnd(of) + 1;
          if (next - at < 1e-6) continue;
          const served = servedAt((at + next) / 2);
          if (state === 'serving' || state === 'recovered') expect(served).toBeGreaterThan(1 - 1e-9);
          if (state === 'degraded') expect(served).toBeGreaterThan(0.5 - 1e-9);
          if (state === 'degraded') expect(served).toBeLessThan(1);
          if (state === 'denied') expect(served).toBeLessThan(0.5 + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('The textbook flood of 50,000 devices, if nothing is sent', () => {
  const nothing = service(textbook, 1, 0, 'nothing');

  it('carries 200 Gbit/s once it has risen and lets 45 of 100 requests through', () => {
    expect(nothing.trafficAt(2)).toBeCloseTo((50_000 * megabitPerDevice) / 1000, 6);
    expect(nothing.servedAt(2)).toBeCloseTo(C / (B + 200), 9);
  });

  it('after five minutes has 63 of 100 parts of its strength', () => {
    expect(nothing.trafficAt(5 / 60) / 200).toBeCloseTo(1 - Math.exp(-1), 9);
  });

  it('degrades the service after 2.6 minutes, denies it after 11.5, and it recovers when the flood ends', () => {
    expect(nothing.changes.map(({ state }) => state)).toEqual(['degraded', 'denied', 'recovered']);
    const minutes = nothing.changes.map(({ at }) => at * 60);
    // 80 of 200 Gbit/s fill the line; 180 of 200 leave half of the requests: −5·ln(1 − share) minutes.
    expect(minutes[0]).toBeCloseTo(-5 * Math.log(1 - 80 / 200), 6);
    expect(minutes[1]).toBeCloseTo(-5 * Math.log(1 - 180 / 200), 6);
    expect(minutes[2]).toBe(180);
  });
});

describe('A flood that does not fill the line', () => {
  it('costs nothing and changes nothing, even just below the capacity', () => {
    for (const devices of [500, 20_000]) {
      const { lostHours, changes, servedAt } = service(scenario({ devices }), 1, Infinity, 'nothing');
      expect(lostHours).toBe(0);
      expect(changes).toEqual([]);
      expect(servedAt(1)).toBe(1);
    }
  });

  it('costs something as soon as one more device is there', () => {
    expect(service(scenario({ devices: 20_001 }), 1, Infinity, 'nothing').lostHours).toBeGreaterThan(0);
  });
});

describe('A list', () => {
  it('that arrives in full before the launch keeps the service whole', () => {
    const early = service(textbook, 1, -100, 'batches');
    expect(early.lostHours).toBe(0);
    expect(early.changes).toEqual([]);
    expect(early.blockings).toEqual([]);
  });

  it('takes effect after relay and blocking, two hours and five minutes for a Level 2 victim', () => {
    const [first] = service(textbook, 1, 0, 'batches').blockings;
    expect(first).toBeCloseTo(5 / 60 + 5 / 60 + 2, 9);
  });

  it('begun at the launch of a hit and run comes too late to help at all', () => {
    const of = presetScenario('hit-and-run');
    const [batches, , nothing] = POLICIES.map((policy) => service(of, 1, 0, policy).lostHours);
    expect(batches).toBe(nothing);
    expect(batches!).toBeGreaterThan(0);
  });

  it('blocks innocent addresses without helping the victim', () => {
    const lost = (wrongShare: number) =>
      service(textbook, 1, -2, 'batches', { ...parameters, wrongShare }).lostHours;
    expect(lost(0.5)).toBeGreaterThan(lost(0));
  });
});
