import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../../src/model/chain.ts';
import { detectionOf } from '../../src/model/detection.ts';
import { SCALE_IDS, type Scenario } from '../../src/model/parameters.ts';
import { clock } from '../../src/model/phases.ts';
import { exponential, randomFrom } from '../../src/model/random.ts';
import { drawsFrom, runOf, typicalDraws } from '../../src/model/sampling.ts';
import {
  chainFor,
  detectionFor,
  plainScenario,
  PRESETS,
  presetScenario,
  scenario,
  textbook,
  wideScenario,
} from '../given.ts';
import { sampleRuns } from '../sampledRuns.ts';

const LEVELS = [1, 1.5, 2, 3];
const RUNS = 40_000;

/** Every preset, and the evidence that no preset has: tests, a feed, a warning, the other scale. */
const FAMILY: readonly (readonly [string, Scenario])[] = [
  ...PRESETS.map((id) => [id, presetScenario(id)] as const),
  ['three tests', scenario({ signals: [-264, -168, -72].map((at) => ({ at, kind: 'test' as const })) })],
  ['a feed read, cloud', scenario({ feed: 'read', infrastructure: 'cloud' })],
  ['a warning an hour ahead, ICD 203', scenario({ scale: 'icd203', signals: [{ at: -1, kind: 'warning' }] })],
];

/**
 * One bound for the whole family. For each chain: U and S at the six phase ends (Hoeffding), and F over all moments
 * at once (Dvoretzky–Kiefer–Wolfowitz with Massart's constant); each is missed by more than ε with probability at
 * most 2·exp(−2nε²). Bonferroni over all comparisons: a right sampler fails anywhere with probability ≤ 1e-6.
 */
const ALPHA = 1e-6;
const COMPARISONS = FAMILY.length * LEVELS.length * (6 + 6 + 1);
const bound = (runs: number, comparisons: number) =>
  Math.sqrt(Math.log((2 * comparisons) / ALPHA) / (2 * runs));
const EPSILON = bound(RUNS, COMPARISONS);

/** Largest distance between the sampled and the closed share detected, over all moments of the clock. */
function largestGap(detectedAt: Float64Array, chain: Chain): number {
  const { at } = detectionOf(chain);
  const times = detectedAt.toSorted();
  const halfMillisecond = 0.5 / 3_600_000;
  let gap = Math.abs(times.filter((t) => t < Infinity).length / times.length - at(Infinity).detected);
  for (let i = 0; i < times.length && times[i]! < Infinity; i += 1) {
    // Event times are rounded to a millisecond; beside it the closed form decides.
    gap = Math.max(
      gap,
      (i + 1) / times.length - at(times[i]! + halfMillisecond).detected,
      at(times[i]! - halfMillisecond).detected - i / times.length,
    );
  }
  return gap;
}

describe(`Of ${RUNS} seeded runs (bound for all ${COMPARISONS} comparisons: ${EPSILON.toFixed(4)})`, () => {
  const cases = FAMILY.flatMap(([name, of]) => LEVELS.map((level) => [name, level, of] as const));

  it.each(cases)(
    'of %s at Level %s, as many are unaware, suspicious and detected as the closed form says',
    (name, level, of) => {
      const chain = chainFor(of, level);
      const closed = detectionOf(chain);
      const { suspectedAt, detectedAt } = sampleRuns(
        chain,
        RUNS,
        7919 * (cases.findIndex((c) => c[0] === name && c[1] === level) + 1),
      );
      for (const { to } of clock(of.hours)) {
        let [unaware, suspicious] = [0, 0];
        for (let i = 0; i < RUNS; i += 1) {
          if (detectedAt[i]! <= to) continue;
          if (suspectedAt[i]! <= to) suspicious += 1;
          else unaware += 1;
        }
        const exact = closed.at(to);
        expect(Math.abs(unaware / RUNS - exact.unaware)).toBeLessThan(EPSILON);
        expect(Math.abs(suspicious / RUNS - exact.suspicious)).toBeLessThan(EPSILON);
      }
      expect(largestGap(detectedAt, chain)).toBeLessThan(EPSILON);
    },
  );

  it('the bound is sharp enough to tell a model that forgets suspicion from ours', () => {
    const chain = chainFor(textbook, 1);
    const forgetful = chain.map((stretch) => ({ ...stretch, confirmation: stretch.detection }));
    expect(largestGap(sampleRuns(forgetful, RUNS, 1).detectedAt, chain)).toBeGreaterThan(2 * EPSILON);
  });
});

describe('The runs a visitor can ask for by number', () => {
  it('are a fair sample: 1 to 9999 together agree with the closed form', () => {
    const chain = chainFor(textbook, 2);
    const detected = Float64Array.from({ length: 9999 }, (_, i) => runOf(chain, drawsFrom(i + 1)).detectedAt);
    expect(largestGap(detected, chain)).toBeLessThan(bound(9999, 1));
  });
});

describe('A seed', () => {
  it('gives the same runs again', () => {
    const chain = chainFor(textbook, 2);
    expect(sampleRuns(chain, 500, 42)).toEqual(sampleRuns(chain, 500, 42));
    expect(drawsFrom(42)).toEqual(drawsFrom(42));
  });

  it('gives other runs than its neighbour', () => {
    const chain = chainFor(textbook, 2);
    expect(sampleRuns(chain, 500, 42)).not.toEqual(sampleRuns(chain, 500, 43));
    const draws = Array.from({ length: 10_000 }, (_, seed) => drawsFrom(seed).detection);
    expect(new Set(draws).size).toBeGreaterThan(9990);
  });

  it('gives the numbers it always gave, so that an old link plays the same run', () => {
    const random = randomFrom(1);
    const first = [random(), random(), random()].map((x) => Math.round(x * 4294967296));
    expect(first).toEqual([2693262067, 11749833, 2265367787]);
  });

  it('gives uniform numbers in [0, 1) whose exponentials are finite and have mean 1', () => {
    const random = randomFrom(2026);
    const numbers = Array.from({ length: 100_000 }, () => random());
    expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(numbers.every((x) => x < 1)).toBe(true);
    const draws = numbers.map((x) => exponential(() => x));
    expect(draws.every(Number.isFinite)).toBe(true);
    // Six standard errors of 100,000 draws.
    expect(Math.abs(draws.reduce((a, b) => a + b, 0) / draws.length - 1)).toBeLessThan(0.02);
    expect(exponential(() => 0)).toBe(0);
  });
});

describe('One run', () => {
  it('is never suspicious at or after its detection, and lies within the clock', () => {
    fc.assert(
      fc.property(wideScenario, fc.integer(), fc.constantFrom(...LEVELS), (of, seed, level) => {
        const chain = chainFor(of, level);
        const { suspectedAt, detectedAt } = runOf(chain, drawsFrom(seed));
        if (suspectedAt < Infinity) expect(suspectedAt).toBeLessThanOrEqual(detectedAt);
        for (const t of [suspectedAt, detectedAt].filter((each) => each < Infinity)) {
          expect(t).toBeGreaterThanOrEqual(chain[0]!.from - 1e-6);
          expect(t).toBeLessThanOrEqual(chain.at(-1)!.to + 1e-6);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its moments to the millisecond', () => {
    const chain = chainFor(textbook, 1);
    for (let seed = 0; seed < 200; seed += 1) {
      for (const t of Object.values(runOf(chain, drawsFrom(seed))) as number[])
        if (t < Infinity) expect(Math.abs(t * 3_600_000 - Math.round(t * 3_600_000))).toBeLessThan(1e-3);
    }
  });

  it('with endless luck for the attacker is never detected, and with none at once', () => {
    const chain = chainFor(textbook, 1);
    expect(runOf(chain, { suspicion: 50, detection: 50 })).toEqual({
      suspectedAt: Infinity,
      detectedAt: Infinity,
    });
    expect(runOf(chain, { suspicion: 0, detection: 1e-9 }).suspectedAt).toBe(-843);
  });

  it('becomes suspicious at the very moment of a signal that its draw does not survive', () => {
    const chain = chainFor(scenario({ signals: [{ at: -72, kind: 'warning' }] }), 3);
    const before = chain
      .filter(({ to }) => to <= -72)
      .reduce((sum, s) => sum + s.suspicion * (s.to - s.from), 0);
    expect(runOf(chain, { suspicion: before + 1e-6, detection: 5 }).suspectedAt).toBe(-72);
  });
});

describe('The typical run', () => {
  it.each(PRESETS.flatMap((id) => SCALE_IDS.map((scale) => [id, scale] as const)))(
    'of %s on %s is detected by Level 2 at its median moment',
    (id, scale) => {
      const of = { ...presetScenario(id), scale };
      const chain = chainFor(of, 2);
      const median = detectionOf(chain).quantile(0.5);
      const { detectedAt } = runOf(chain, typicalDraws(chain, median));
      expect(median).toBeLessThan(Infinity);
      expect(Math.abs(detectedAt - median)).toBeLessThanOrEqual(2 / 3_600_000);
    },
  );

  it('never comes after the median in any attack', () => {
    fc.assert(
      fc.property(plainScenario, (of) => {
        const chain = chainFor(of, 2);
        const median = detectionOf(chain).quantile(0.5);
        fc.pre(median < Infinity);
        expect(runOf(chain, typicalDraws(chain, median)).detectedAt).toBeLessThanOrEqual(
          median + 1 / 3_600_000,
        );
      }),
    );
  });

  it('has median luck where Level 2 detects less than half of the runs', () => {
    const of = scenario({ devices: 10, sophistication: 1, infrastructure: 'cloud' });
    const median = detectionFor(of, 2).quantile(0.5);
    expect(median).toBe(Infinity);
    expect(typicalDraws(chainFor(of, 2), median)).toEqual({ suspicion: Math.LN2, detection: Math.LN2 });
  });

  it('of the textbook is foreseen by Levels 1 and 2 but not by Level 3', () => {
    const chain = chainFor(textbook, 2);
    const draws = typicalDraws(chain, detectionOf(chain).quantile(0.5));
    const [one, two, three] = [1, 2, 3].map((level) => runOf(chainFor(textbook, level), draws).detectedAt);
    expect(one!).toBeLessThan(two!);
    expect(two!).toBeLessThan(0);
    expect(three!).toBeGreaterThan(0);
  });
});
