/** docs/model.md §10: warnings, held against the chain that meets them as signals and against a plain simulation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certAt } from '../../src/model/cert.ts';
import { detectionOf } from '../../src/model/detection.ts';
import type { Scenario, Signal } from '../../src/model/parameters.ts';
import { clock } from '../../src/model/phases.ts';
import { drawsFrom, runOf, toMillisecond } from '../../src/model/sampling.ts';
import { warnedRuns, type Listener } from '../../src/model/worldRun.ts';
import { anyLevel, chainFor, logBetween, parameters, plainScenario, textbook } from '../given.ts';

const endOf = (of: Scenario) => clock(of.hours)[5]!.to;
const MILLISECOND = 1 / 3_600_000;

function listenerOf(of: Scenario, level: number, seed: number): Listener {
  const cert = certAt(parameters, level, of.scale, 0.5);
  return {
    chain: chainFor(of, level),
    draws: drawsFrom(seed),
    warning: cert.signals.warning,
    warnsAfter: cert.firstBatchHours + parameters.relayHours,
  };
}

/** A State that meets `warnings` as signals of its own chain: the model of the Watch, which knows no world. */
const asSignals = (of: Scenario, level: number, seed: number, warnings: readonly number[]) => {
  const signals = warnings.map((at): Signal => ({ at, kind: 'warning' }));
  return runOf(chainFor({ ...of, signals: [...of.signals, ...signals] }, level), drawsFrom(seed));
};

const states = fc.array(
  fc.record({ level: anyLevel, devices: logBetween(1, 1e6).map(Math.round), seed: fc.nat(2 ** 32 - 1) }),
  { minLength: 1, maxLength: 12 },
);
const close = (a: number, b: number) => a === b || Math.abs(a - b) <= 1.5 * MILLISECOND;

describe('Each first detection warns the others', () => {
  it('so that every State runs as if the others’ warnings were signals of its own', () => {
    fc.assert(
      fc.property(plainScenario, states, (of, drawn) => {
        const own = drawn.map(({ devices }) => ({ ...of, devices }));
        const listeners = drawn.map(({ level, seed }, i) => listenerOf(own[i]!, level, seed));
        const { runs } = warnedRuns(listeners, endOf(of), true);
        const sent = runs.map(({ detectedAt }, i) => toMillisecond(detectedAt + listeners[i]!.warnsAfter));
        drawn.forEach(({ level, seed }, i) => {
          const others = sent.filter((at, j) => j !== i && at < endOf(of));
          const alone = asSignals(own[i]!, level, seed, others);
          expect(close(runs[i]!.detectedAt, alone.detectedAt)).toBe(true);
          expect(close(runs[i]!.suspectedAt, alone.suspectedAt)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('once: as many warnings arrive as States detected in time, in order, each after its own delay', () => {
    fc.assert(
      fc.property(plainScenario, states, (of, drawn) => {
        const listeners = drawn.map(({ level, seed, devices }) =>
          listenerOf({ ...of, devices }, level, seed),
        );
        const { runs, warnings } = warnedRuns(listeners, endOf(of), true);
        const expected = runs
          .map(({ detectedAt }, i) => toMillisecond(detectedAt + listeners[i]!.warnsAfter))
          .filter((at) => at < endOf(of))
          .sort((a, b) => a - b);
        expect([...warnings]).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('and never makes anyone detect later than without warnings', () => {
    fc.assert(
      fc.property(plainScenario, states, (of, drawn) => {
        const listeners = drawn.map(({ level, seed, devices }) =>
          listenerOf({ ...of, devices }, level, seed),
        );
        const [alone, warned] = [false, true].map((warn) => warnedRuns(listeners, endOf(of), warn).runs);
        warned!.forEach(({ detectedAt }, i) => expect(detectedAt).toBeLessThanOrEqual(alone![i]!.detectedAt));
      }),
      { numRuns: 200 },
    );
  });

  it('in few rounds, however many States there are', () => {
    const listeners = Array.from({ length: 500 }, (_, i) => listenerOf(textbook, (i % 3) + 1, i));
    expect(warnedRuns(listeners, endOf(textbook), true).rounds).toBeLessThan(12);
  });
});

describe('A State without warnings', () => {
  it.each([1, 2, 3])('foresees as often at Level %i as the Watch’s closed form says', (level) => {
    const runs = 20_000;
    const one = listenerOf(textbook, level, 0);
    const listeners = Array.from({ length: runs }, (_, i) => ({ ...one, draws: drawsFrom(i) }));
    const before = warnedRuns(listeners, endOf(textbook), false).runs.filter(
      ({ detectedAt }) => detectedAt < 0,
    );
    // Hoeffding for three comparisons: a right model fails with probability 1e-6 at most.
    const bound = Math.sqrt(Math.log((2 * 3) / 1e-6) / (2 * runs));
    const exact = detectionOf(chainFor(textbook, level)).foreseen;
    expect(Math.abs(before.length / runs - exact)).toBeLessThan(bound);
  });
});
