import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEVICES_PER_LINE, floodLines, onTheWay } from '../../src/charts/flows.layout.ts';

describe('Lists on their way', () => {
  /** One list of 100 addresses, sent two hours before the launch. */
  const once = (t: number) => (t >= -2 ? 100 : 0);

  it('leave within a third of the transit after they are sent, and arrive a transit later', () => {
    const transit = 0.3;
    const shares = Array.from({ length: 401 }, (_, i) => -2.1 + i * 0.001).map((t) => ({
      t,
      found: onTheWay(once, t, transit),
    }));
    const under = shares.filter(({ found }) => found.length > 0);
    expect(under[0]!.t).toBeGreaterThanOrEqual(-2);
    expect(under[0]!.t).toBeLessThanOrEqual(-2 + transit / 3);
    expect(under.at(-1)!.t - under[0]!.t).toBeCloseTo(transit, 2);
    expect(under.every(({ found }) => found.length === 1 && found[0]!.addresses === 100)).toBe(true);
    const along = under.map(({ found }) => found[0]!.share);
    expect(along).toEqual([...along].sort((a, b) => a - b));
  });

  it('never carry more addresses than were sent within the transit and a third', () => {
    const ramp = (t: number) => Math.max(0, t) * 1000;
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        (t, transit) => {
          const total = onTheWay(ramp, t, transit).reduce((sum, { addresses }) => sum + addresses, 0);
          expect(total).toBeLessThanOrEqual(1000 * transit * (4 / 3) + 1e-6);
        },
      ),
    );
  });

  it('are none where nothing is sent', () => {
    expect(onTheWay(() => 0, 1, 0.1)).toEqual([]);
  });
});

describe('The flood', () => {
  const victim = { x: 300, y: 300, width: 200, height: 60 };

  it('draws a line for every four hundred devices, the last for fewer', () => {
    const lines = (devices: number) =>
      floodLines({ x: 100, y: 100, r: 50 }, victim, devices).split('M').length - 1;
    expect([0, 1, DEVICES_PER_LINE, DEVICES_PER_LINE + 1].map(lines)).toEqual([0, 1, 1, 2]);
  });

  it('starts within the State and ends at the victim’s edge', () => {
    for (const line of floodLines({ x: 100, y: 100, r: 50 }, victim, 20_000).split('M').slice(1)) {
      const [x, y, toX, toY] = line.split(/[ L]/).map(Number) as [number, number, number, number];
      expect(Math.hypot(x - 100, y - 100)).toBeLessThanOrEqual(50);
      expect(toY).toBe(300);
      expect(toX).toBeGreaterThanOrEqual(300);
      expect(toX).toBeLessThanOrEqual(500);
    }
  });
});
