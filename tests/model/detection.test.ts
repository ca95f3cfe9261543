import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/model/chain.ts';
import { detectionOf } from '../../src/model/detection.ts';
import {
  anyLevel,
  chainFor,
  detectionFor,
  logBetween,
  plainScenario,
  share,
  textbook,
  wideScenario,
} from '../given.ts';

const ROUNDING = 1e-12;

/** Moments that matter in a chain: every border, just beside it, and inside each stretch. */
function momentsOf(chain: Chain): number[] {
  const inner = chain.flatMap(({ from, to }) =>
    [0, 1e-9, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9].map((s) => from + s * (to - from)),
  );
  return [...inner, chain.at(-1)?.to ?? 0].sort((a, b) => a - b);
}

/** Solves the chain's differential equations by Runge–Kutta: knows nothing of the closed form. */
function integrated(chain: Chain, steps = 400): { unaware: number; suspicious: number; detected: number } {
  let [u, s] = [1, 0];
  for (const { from, to, suspicion: f, detection: d, confirmation: k, jump } of chain) {
    const raised = u * (1 - Math.exp(-jump));
    [u, s] = [u - raised, s + raised];
    const h = (to - from) / steps;
    const slope = (x: number, y: number) => [-(f + d) * x, f * x - k * y] as const;
    for (let i = 0; i < steps; i += 1) {
      const a = slope(u, s);
      const b = slope(u + (h / 2) * a[0], s + (h / 2) * a[1]);
      const c = slope(u + (h / 2) * b[0], s + (h / 2) * b[1]);
      const e = slope(u + h * c[0], s + h * c[1]);
      u += (h / 6) * (a[0] + 2 * b[0] + 2 * c[0] + e[0]);
      s += (h / 6) * (a[1] + 2 * b[1] + 2 * c[1] + e[1]);
    }
  }
  return { unaware: u, suspicious: s, detected: 1 - u - s };
}

describe('The closed form', () => {
  it('gives shares between 0 and 1 that add to 1, even for phases of milliseconds or of years', () => {
    fc.assert(
      fc.property(wideScenario, anyLevel, share, (of, level, u) => {
        const chain = chainFor(of, level, u);
        const { at } = detectionOf(chain);
        for (const t of [-1e9, ...momentsOf(chain), 1e9, Infinity]) {
          const { unaware, suspicious, detected } = at(t);
          for (const each of [unaware, suspicious, detected]) {
            expect(each).toBeGreaterThanOrEqual(0);
            expect(each).toBeLessThanOrEqual(1);
          }
          expect(Math.abs(unaware + suspicious + detected - 1)).toBeLessThan(ROUNDING);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never lets the share detected fall as time passes', () => {
    fc.assert(
      fc.property(wideScenario, anyLevel, share, (of, level, u) => {
        const chain = chainFor(of, level, u);
        const detected = momentsOf(chain).map((t) => detectionOf(chain).at(t).detected);
        for (let i = 1; i < detected.length; i += 1)
          expect(detected[i]!).toBeGreaterThanOrEqual(detected[i - 1]! - ROUNDING);
      }),
    );
  });

  it('never lets anyone become unaware again', () => {
    fc.assert(
      fc.property(wideScenario, anyLevel, (of, level) => {
        const chain = chainFor(of, level);
        const unaware = momentsOf(chain).map((t) => detectionOf(chain).at(t).unaware);
        for (let i = 1; i < unaware.length; i += 1)
          expect(unaware[i]!).toBeLessThanOrEqual(unaware[i - 1]! + ROUNDING);
      }),
    );
  });

  it('agrees with a numeric solution of the differential equations', () => {
    fc.assert(
      fc.property(plainScenario, anyLevel, share, (of, level, u) => {
        const chain = chainFor(of, level, u);
        const before = chain.filter(({ to }) => to <= 0);
        for (const part of [before, chain]) {
          const exact = detectionOf(part).at(Infinity);
          const numeric = integrated(part);
          for (const what of ['unaware', 'suspicious', 'detected'] as const)
            expect(exact[what]).toBeCloseTo(numeric[what], 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('passes smoothly through equal rates, where the formula divides by zero', () => {
    const rate = logBetween(1e-6, 1e3);
    fc.assert(
      fc.property(rate, share, logBetween(1e-3, 1e3), (leaving, part, length) => {
        const suspicion = leaving * part;
        const detection = leaving - suspicion;
        const sharesWith = (gap: number) =>
          detectionOf([
            { from: 0, to: length, suspicion, detection, confirmation: leaving * (1 + gap), jump: 0.3 },
          ]).at(length);
        const limit = sharesWith(0);
        for (const gap of [1e-15, -1e-15, 1e-12, -1e-12, 1e-9, -1e-9, 1e-6, -1e-6]) {
          const near = sharesWith(gap);
          // Changing one rate by a factor 1 + gap cannot move a share by more than about gap.
          for (const what of ['unaware', 'suspicious', 'detected'] as const)
            expect(Math.abs(near[what] - limit[what])).toBeLessThan(2 * Math.abs(gap) + 1e-13);
        }
      }),
    );
  });

  it('is certain ignorance before the clock, and stays at its last value after it', () => {
    const { at } = detectionFor(textbook, 1);
    expect(at(-843)).toEqual({ unaware: 1, suspicious: 0, detected: 0 });
    expect(at(-1e6)).toEqual({ unaware: 1, suspicious: 0, detected: 0 });
    expect(at(171)).toEqual(at(Infinity));
    expect(at(171).detected).toBeGreaterThan(at(170).detected);
  });

  it('of an attack without any length detects nothing and never', () => {
    const { at, foreseen, quantile } = detectionOf([]);
    expect(at(0)).toEqual({ unaware: 1, suspicious: 0, detected: 0 });
    expect(foreseen).toBe(0);
    expect(quantile(0.5)).toBe(Infinity);
  });

  it('calls foreseen what is detected by the launch', () => {
    fc.assert(
      fc.property(wideScenario, anyLevel, (of, level) => {
        const { at, foreseen } = detectionFor(of, level);
        expect(foreseen).toBe(at(0).detected);
      }),
    );
  });
});

describe('The moment by which a share of the runs is detected', () => {
  it('is the first one at which the closed form reaches that share', () => {
    fc.assert(
      fc.property(
        wideScenario,
        anyLevel,
        share,
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (of, level, u, q) => {
          const chain = chainFor(of, level, u);
          const { at, quantile } = detectionOf(chain);
          const moment = quantile(q);
          if (moment === Infinity) {
            expect(at(Infinity).detected).toBeLessThan(q);
            return;
          }
          const { from, to } = chain.find((stretch) => moment <= stretch.to)!;
          const close = (to - from) * 1e-8 + 1e-9 * Math.max(1, Math.abs(from));
          expect(at(moment + close).detected).toBeGreaterThanOrEqual(q - ROUNDING);
          if (moment - close > from) expect(at(moment - close).detected).toBeLessThanOrEqual(q + ROUNDING);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('inverts the closed form to nine digits in attacks that a visitor can set', () => {
    fc.assert(
      fc.property(plainScenario, anyLevel, share, (of, level, q) => {
        const { at, quantile } = detectionFor(of, level);
        const target = q * at(Infinity).detected;
        if (target > 0) expect(at(quantile(target)).detected).toBeCloseTo(target, 7);
      }),
    );
  });

  it('comes later for a larger share', () => {
    fc.assert(
      fc.property(wideScenario, anyLevel, share, share, (of, level, p, q) => {
        const { quantile } = detectionFor(of, level);
        const [early, late] = [quantile(Math.min(p, q)), quantile(Math.max(p, q))];
        expect(early).toBeLessThanOrEqual(late + 1e-6);
      }),
    );
  });

  it('lies before the launch exactly for the runs that are counted as foreseen', () => {
    const { foreseen, quantile } = detectionFor(textbook, 2);
    expect(quantile(foreseen - 1e-4)).toBeLessThan(0);
    expect(quantile(foreseen + 1e-4)).toBeGreaterThan(0);
  });
});
