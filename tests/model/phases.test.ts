import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT_ONCE, clock, phaseAt, PHASE_IDS, spanOf } from '../../src/model/phases.ts';
import { textbook, wideScenario } from '../given.ts';

describe('The clock', () => {
  it('puts the textbook attack where docs/model.md §1 says', () => {
    expect(clock(textbook.hours)).toEqual([
      { phase: 'reconnaissance', from: -843, to: -507 },
      { phase: 'weaponization', from: -507, to: -3 },
      { phase: 'delivery', from: -3, to: 0 },
      { phase: 'exploitation', from: 0, to: 1 },
      { phase: 'underway', from: 1, to: 3 },
      { phase: 'aftermath', from: 3, to: 171 },
    ]);
  });

  it('has the launch at exactly zero and no gap between phases, whatever their lengths', () => {
    fc.assert(
      fc.property(wideScenario, ({ hours }) => {
        const spans = clock(hours);
        expect(spans.map(({ phase }) => phase)).toEqual([...PHASE_IDS]);
        expect(spanOf(spans, 'delivery').to).toBe(0);
        expect(spanOf(spans, 'exploitation').from).toBe(0);
        for (const [i, { phase, from, to }] of spans.entries()) {
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to - from).toBeCloseTo(hours[phase], 6);
          if (i > 0) expect(from).toBe(spans[i - 1]!.to);
        }
      }),
    );
  });

  it.each([
    [-1e9, 'reconnaissance'],
    [-843, 'reconnaissance'],
    [-507.001, 'reconnaissance'],
    [-507, 'weaponization'],
    [-3, 'delivery'],
    [-0.001, 'delivery'],
    [0, 'exploitation'],
    [1, 'underway'],
    [3, 'aftermath'],
    [171, 'aftermath'],
    [Infinity, 'aftermath'],
  ])('says of t = %s h that %s is running', (t, phase) => {
    expect(phaseAt(clock(textbook.hours), t)).toBe(phase);
  });

  it('knows a phase of a single second: the lead called “at once”', () => {
    const spans = clock({ ...textbook.hours, delivery: AT_ONCE });
    expect(phaseAt(spans, -AT_ONCE / 2)).toBe('delivery');
    expect(phaseAt(spans, -2 * AT_ONCE)).toBe('weaponization');
  });

  it('passes over a phase without length', () => {
    const spans = clock({ ...textbook.hours, delivery: 0, exploitation: 0 });
    expect(phaseAt(spans, 0)).toBe('underway');
    expect(phaseAt(spans, -1e-9)).toBe('weaponization');
  });
});
