import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEVICE_STATES,
  devicesPerDot,
  dotCount,
  dotPlaces,
  stateOfDot,
  stretchesOf,
  type DeviceState,
  type Reached,
} from '../../src/charts/devices.layout.ts';
import { paint, SHAPE_OF, type Ink } from '../../src/charts/paint.layout.ts';
import { rasterOf, stampOf } from '../../src/charts/raster.layout.ts';

const inks = Object.fromEntries(DEVICE_STATES.map((state, i) => [state, i + 1])) as Record<DeviceState, Ink>;

const reachedOf = (devices: number): fc.Arbitrary<Reached> =>
  fc
    .tuple(fc.boolean(), ...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: devices })))
    .map(([flooding, ...counts]) => {
      const [blocked, listed, commanded, recruited] = counts.sort((a, b) => a - b) as [
        number,
        number,
        number,
        number,
      ];
      return { devices, recruited, commanded, flooding, listed, blocked };
    });

describe('Devices as dots', () => {
  it('never drop a device: the dots of a State stand for at least all of them', () => {
    expect(dotCount(0, 25)).toBe(0);
    expect(dotCount(25, 25)).toBe(1);
    expect(dotCount(26, 25)).toBe(2);
  });

  it('stand for fewer devices where there is more room', () => {
    const pers = [9, 4, 1, 0.3, 0.05].map(devicesPerDot);
    expect(pers).toEqual([...pers].sort((a, b) => a - b));
    expect(pers[0]).toBe(1);
  });

  it('lie within their circle, each at a place of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const places = dotPlaces(count, { x: 50, y: 60, r: 40 });
        const seen = new Set<string>();
        for (let i = 0; i < count; i += 1) {
          expect(Math.hypot(places.x[i]! - 50, places.y[i]! - 60)).toBeLessThan(40);
          seen.add(`${places.x[i]!.toFixed(6)} ${places.y[i]!.toFixed(6)}`);
        }
        expect(seen.size).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  it('are in the last state that they have reached', () => {
    const before = stretchesOf(
      { devices: 100, recruited: 60, commanded: 40, flooding: false, listed: 20, blocked: 5 },
      1,
    );
    expect([0, 4, 5, 19, 20, 39, 40, 59, 60, 99].map((rank) => stateOfDot(before, rank))).toEqual([
      'blocked',
      'blocked',
      'listed',
      'listed',
      'commanded',
      'commanded',
      'recruited',
      'recruited',
      'quiet',
      'quiet',
    ]);
    const after = stretchesOf(
      { devices: 100, recruited: 100, commanded: 100, flooding: true, listed: 20, blocked: 5 },
      1,
    );
    expect(stateOfDot(after, 30)).toBe('flooding');
  });

  it('show the same whether a moment is reached at once or in steps, forth or back', () => {
    const circles = [
      { x: 40, y: 40, r: 30 },
      { x: 110, y: 40, r: 20 },
    ];
    const devices = [900, 400];
    const canvas = { width: 300, height: 160, scale: 2 };
    const raster = rasterOf(circles, devices, 3, 1, canvas);
    const steps = fc.array(fc.tuple(reachedOf(900), reachedOf(400)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, (moments) => {
        const walked = new Uint32Array(300 * 160);
        let before: (ReturnType<typeof stretchesOf> | undefined)[] = [];
        for (const moment of moments) {
          const due = moment.map((state) => stretchesOf(state, 1));
          due.forEach((each, i) => paint(walked, raster, i, before[i], each, inks));
          before = due;
        }
        const direct = new Uint32Array(300 * 160);
        moments
          .at(-1)!
          .forEach((state, i) => paint(direct, raster, i, undefined, stretchesOf(state, 1), inks));
        expect(walked.every((pixel, i) => pixel === direct[i])).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('are painted only where something changed', () => {
    const raster = rasterOf([{ x: 40, y: 40, r: 30 }], [500], 5, 1, { width: 80, height: 80, scale: 1 });
    const pixels = new Uint32Array(6400);
    const at = (recruited: number) =>
      stretchesOf({ devices: 500, recruited, commanded: 0, flooding: false, listed: 0, blocked: 0 }, 1);
    expect(paint(pixels, raster, 0, undefined, at(100), inks)).toBe(500);
    expect(paint(pixels, raster, 0, at(100), at(130), inks)).toBe(30);
    expect(paint(pixels, raster, 0, at(130), at(130), inks)).toBe(0);
  });

  it('tell their states by shape too: hollow once blocked, square once listed, small while they wait', () => {
    const [disc, ring, square, small] = (['disc', 'ring', 'square', 'small'] as const).map((shape) =>
      stampOf(5, shape),
    );
    expect([disc![12], ring![12]]).toEqual([255, 0]);
    expect(ring![10]).toBeGreaterThan(100);
    expect(square![0]).toBeGreaterThan(disc![0]!);
    expect(small![10]).toBeLessThan(disc![10]!);
    expect(new Set([SHAPE_OF.flooding, SHAPE_OF.listed, SHAPE_OF.blocked, SHAPE_OF.quiet]).size).toBe(4);
  });
});
