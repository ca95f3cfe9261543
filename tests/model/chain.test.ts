import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certAt, hazardOf } from '../../src/model/cert.ts';
import { chainOf, strength } from '../../src/model/chain.ts';
import { SIGNAL_KINDS } from '../../src/model/parameters.ts';
import { clock, PHASE_IDS } from '../../src/model/phases.ts';
import {
  anyLevel,
  chainFor,
  parameters,
  scenario,
  share,
  textbook,
  wideScenario,
  withHours,
} from '../given.ts';

const LEVELS = [1, 1.5, 2, 3];
/** Integrated hazard of a chain. */
const spent = (chain: ReturnType<typeof chainFor>, what: 'suspicion' | 'detection' | 'confirmation') =>
  chain.reduce((sum, stretch) => sum + stretch[what] * (stretch.to - stretch.from), 0);

describe('The strength of the evidence', () => {
  it('is half for as many devices as half visibility needs, a middling attacker and domestic bots', () => {
    expect(strength(scenario({ devices: 2000 }), 2000, 1)).toBeCloseTo(0.5, 12);
  });

  it('doubles for a clumsy attacker and halves for an expert', () => {
    const at = (sophistication: number) => strength(scenario({ sophistication }), 2000, 1);
    expect(at(0)).toBeCloseTo(2 * at(0.5), 12);
    expect(at(1)).toBeCloseTo(at(0.5) / 2, 12);
  });

  it('shrinks with blending', () => {
    expect(strength(textbook, 2000, 0.15)).toBeCloseTo(0.15 * strength(textbook, 2000, 1), 12);
  });
});

describe('A chain', () => {
  it('covers the clock without gap or overlap and has no stretch without length', () => {
    fc.assert(
      fc.property(wideScenario, anyLevel, share, (of, level, u) => {
        const chain = chainFor(of, level, u);
        const spans = clock(of.hours);
        for (const [i, { from, to }] of chain.entries()) {
          expect(to).toBeGreaterThan(from);
          if (i > 0) expect(from).toBe(chain[i - 1]!.to);
        }
        if (chain.length > 0) {
          expect(chain[0]!.from).toBe(spans[0]!.from);
          expect(chain[chain.length - 1]!.to).toBe(spans[5]!.to);
        }
        for (const { suspicion, detection, confirmation, jump } of chain)
          for (const rate of [suspicion, detection, confirmation, jump]) {
            expect(Number.isFinite(rate)).toBe(true);
            expect(rate).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });

  it('drops phases without length, and an attack without any length has no chain', () => {
    const none = Object.fromEntries(PHASE_IDS.map((phase) => [phase, 0])) as typeof textbook.hours;
    expect(chainFor(withHours({ delivery: 0, aftermath: 0 }), 1)).toHaveLength(4);
    expect(chainFor(scenario({ hours: none }), 1)).toEqual([]);
  });

  it('spends in each phase at its reference length the hazard of its word, times the strength', () => {
    const cert = certAt(parameters, 1, 'phia', 0.5);
    const m = strength(textbook, cert.halfVisibility, 1);
    for (const [i, { from, to, suspicion, detection, confirmation }] of chainFor(textbook, 1).entries()) {
      const phase = PHASE_IDS[i]!;
      expect(suspicion * (to - from)).toBeCloseTo(cert.sees[phase].suspicious * m, 12);
      expect(detection * (to - from)).toBeCloseTo(cert.sees[phase].detected * m, 12);
      const faster = ['reconnaissance', 'weaponization'].includes(phase) ? 1 : 2;
      expect(confirmation).toBeCloseTo(faster * detection, 12);
    }
  });

  it('leaves half of the traces in a phase of half the length', () => {
    const [full, half] = [3, 1.5].map((delivery) => chainFor(withHours({ delivery }), 1)[2]!);
    expect(half!.detection).toBeCloseTo(full!.detection, 12);
    expect(half!.to - half!.from).toBeCloseTo((full!.to - full!.from) / 2, 12);
  });

  it('has more suspicion in Weaponization, and only there, where the feed is read', () => {
    const [none, read] = (['none', 'read'] as const).map((feed) => chainFor(scenario({ feed }), 3));
    const extra = hazardOf(parameters.feedWord, parameters.scales.phia, 0.5) / textbook.hours.weaponization;
    for (const [i, stretch] of read!.entries()) {
      const before = none![i]!;
      expect(stretch.suspicion - before.suspicion).toBeCloseTo(i === 1 ? extra : 0, 12);
      expect(stretch.detection).toBe(before.detection);
    }
  });

  it('is the same with an unread feed as with none', () => {
    for (const level of LEVELS)
      expect(chainFor(scenario({ feed: 'unread' }), level)).toEqual(chainFor(textbook, level));
  });

  it('reads the feed in full even where bots hide in the cloud or are few', () => {
    const of = scenario({ infrastructure: 'cloud', devices: 10 });
    const gained =
      spent(chainFor({ ...of, feed: 'read' }, 3), 'suspicion') - spent(chainFor(of, 3), 'suspicion');
    expect(gained).toBeCloseTo(-Math.log(0.35), 10);
  });

  it('raises suspicion at the moment of a signal, a test only as strongly as its evidence', () => {
    const of = scenario({
      infrastructure: 'cloud',
      signals: SIGNAL_KINDS.map((kind, i) => ({ kind, at: -100 + i })),
    });
    const cert = certAt(parameters, 2, 'phia', 0.5);
    const m = strength(of, cert.halfVisibility, parameters.blend.cloud);
    const jumps = chainFor(of, 2).filter(({ jump }) => jump > 0);
    expect(jumps.map(({ from }) => from)).toEqual([-100, -99, -98]);
    expect(jumps[0]!.jump).toBeCloseTo(cert.signals.test * m, 12);
    expect(jumps[1]!.jump).toBeCloseTo(cert.signals.announcement, 12);
    expect(jumps[2]!.jump).toBeCloseTo(cert.signals.warning, 12);
  });

  it('adds up signals that fall at one moment, wherever they stand in the list', () => {
    const one = chainFor(scenario({ signals: [{ at: -72, kind: 'test' }] }), 1);
    const both = chainFor(
      scenario({
        signals: [
          { at: -72, kind: 'test' },
          { at: -10, kind: 'test' },
          { at: -72, kind: 'test' },
        ],
      }),
      1,
    );
    const jumpAt = (chain: typeof one, at: number) => chain.find(({ from }) => from === at)!.jump;
    expect(jumpAt(both, -72)).toBeCloseTo(2 * jumpAt(one, -72), 12);
    expect(jumpAt(both, -10)).toBeCloseTo(jumpAt(one, -72), 12);
  });

  it('takes a signal at the very border of two phases once', () => {
    const chain = chainFor(scenario({ signals: [{ at: -3, kind: 'announcement' }] }), 1);
    expect(chain.filter(({ jump }) => jump > 0).map(({ from, to }) => [from, to])).toEqual([[-3, 0]]);
  });

  it.each([-843.001, -1e6, 171, 1e6, NaN])('refuses a signal at %s h, outside the clock', (at) => {
    const of = scenario({ signals: [{ at, kind: 'test' }] });
    expect(() => chainOf(of, parameters, 1, 0.5)).toThrow(/outside the clock/);
  });

  it('takes a signal at the first moment of the clock', () => {
    const chain = chainFor(scenario({ signals: [{ at: -843, kind: 'test' }] }), 1);
    expect(chain[0]!.jump).toBeGreaterThan(0);
  });
});
