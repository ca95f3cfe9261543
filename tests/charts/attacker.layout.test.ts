import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerLayout, dotsFor } from '../../src/charts/attacker.layout.ts';
import { axisLayout } from '../../src/charts/axis.layout.ts';
import { clock } from '../../src/model/phases.ts';
import { randomFrom } from '../../src/model/random.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { SIZES } from '../../src/ui/sizes.svelte.ts';
import { logBetween, plainScenario, textbook } from '../given.ts';

/** A flood of `sent` Gbit/s from the launch on, half of which arrives at a victim with room for 80. */
const flood = (sent: number) => ({
  sentAt: (t: number) => (t < 0 ? 0 : sent),
  arrivingAt: (t: number) => (t < 0 ? 0 : sent / 2),
  capacity: 80,
});
const quiet = flood(0);
const frameOf = (variant: (typeof SIZES)[number]) => FRAMES[variant];
const drawn = (devices: number, traffic = flood(200)) => {
  const axis = axisLayout(clock(textbook.hours), FRAMES.wide.axis);
  return { axis, picture: attackerLayout(axis, FRAMES.wide.attacker, devices, traffic, randomFrom(7)) };
};
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

const bottom = FRAMES.wide.attacker.top + FRAMES.wide.attacker.height;
const heightOf = (path: string) => bottom - Math.min(...pointsOf(path).map(({ y }) => y));

describe('The dots of the attacker’s lane', () => {
  it.each([
    [1, 1],
    [10, 7],
    [500, 53],
    [1000, 65],
    [50_000, 159],
    [1_000_000, 260],
  ])('are, for %s devices, %s: fewer devices draw visibly fewer', (devices, dots) => {
    expect(dotsFor(devices)).toBe(dots);
  });

  it('are at least one and at most 260, and never fewer for more devices', () => {
    const devices = logBetween(1, 1e9).map(Math.round);
    fc.assert(
      fc.property(devices, devices, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)].map(dotsFor);
        expect(few!).toBeGreaterThanOrEqual(1);
        expect(many!).toBeLessThanOrEqual(260);
        expect(many!).toBeGreaterThanOrEqual(few!);
      }),
    );
  });
});

describe('The attacker’s lane', () => {
  it('draws as many joining dots as its scale says', () => {
    for (const devices of [1, 10, 500, 50_000, 1_000_000]) {
      const { picture } = drawn(devices);
      expect(picture.joining).toHaveLength(dotsFor(devices));
    }
  });

  it('keeps scans in Reconnaissance, joining in Weaponization, orders in Delivery, all within the lane', () => {
    fc.assert(
      fc.property(
        plainScenario,
        fc.constantFrom(...SIZES),
        logBetween(1, 1e6).map(Math.round),
        (of, variant, devices) => {
          const axis = axisLayout(clock(of.hours), frameOf(variant).axis);
          const frame = frameOf(variant).attacker;
          const { scans, joining, bots, command } = attackerLayout(
            axis,
            frame,
            devices,
            quiet,
            randomFrom(7),
          );
          const places = [
            [0, scans],
            [1, joining],
            [2, [...bots, command]],
          ] as const;
          for (const [column, dots] of places) {
            for (const { x, y } of dots) {
              expect(x).toBeGreaterThanOrEqual(axis.columns[column]!.x0);
              expect(x).toBeLessThanOrEqual(axis.columns[column]!.x1);
              expect(y).toBeGreaterThanOrEqual(frame.top);
              expect(y).toBeLessThanOrEqual(frame.top + frame.height);
            }
          }
          for (const { x } of bots) expect(x).toBeGreaterThan(command.x);
        },
      ),
    );
  });

  it('sends one order from C2 to every bot', () => {
    const { picture } = drawn(50_000);
    const ends = [...picture.orders.join('').matchAll(/ ([\d.]+) ([\d.]+)(?=M|$)/g)].map(
      ([, x, y]) => `${Number(x)} ${Number(y)}`,
    );
    expect(ends.sort()).toEqual(picture.bots.map(({ x, y }) => `${x} ${y}`).sort());
    expect(picture.orders.join('').match(/M/g)).toHaveLength(picture.bots.length);
  });

  it('is the same on every visit', () => {
    expect(drawn(50_000).picture).toEqual(drawn(50_000).picture);
  });

  it('floods only between the launch and the end of the attack', () => {
    const { axis, picture } = drawn(50_000);
    for (const path of [picture.sent, picture.arriving]) {
      const xs = pointsOf(path).map(({ x }) => x);
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(axis.launch - 0.1);
      expect(Math.max(...xs)).toBeLessThanOrEqual(axis.over + 0.1);
    }
  });

  it('draws what arrives on the scale of what is sent: half of it, half as high', () => {
    for (const sent of [20, 200, 4000]) {
      const { picture } = drawn(50_000, flood(sent));
      expect(heightOf(picture.sent)).toBeGreaterThan(0);
      expect(heightOf(picture.arriving)).toBeCloseTo(heightOf(picture.sent) / 2, 0);
    }
  });

  it('draws a flood above the line of the victim’s capacity just where it is larger', () => {
    for (const [sent, larger] of [
      [40, false],
      [79, false],
      [81, true],
      [200, true],
      [4000, true],
    ] as const) {
      const { picture } = drawn(50_000, flood(sent));
      expect(heightOf(picture.sent) > bottom - picture.capacityY).toBe(larger);
    }
  });

  it('keeps even the largest flood within the lane', () => {
    for (const sent of [200, 4000, 1e6])
      expect(heightOf(drawn(50_000, flood(sent)).picture.sent)).toBeLessThanOrEqual(
        FRAMES.wide.attacker.height,
      );
  });

  it('draws a flood of nothing as a flat line', () => {
    for (const { y } of pointsOf(drawn(50_000, quiet).picture.sent)) expect(y).toBe(bottom);
  });
});
