/** docs/model.md §9: what should make detection easier never makes it later or rarer, in the shares and run by run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/model/parameters.ts';
import { clock, type PhaseHours } from '../../src/model/phases.ts';
import { drawsFrom, runOf } from '../../src/model/sampling.ts';
import { chainFor, detectionFor, plainScenario, share, wideScenario } from '../given.ts';

const SLACK = 1e-11;
/** Half a millisecond for rounding event times, and the last bits of long clocks. */
const TIME_SLACK = (t: number) => 1 / 3_600_000 + Math.abs(t) * 1e-12;
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const level = fc.double({ min: 1, max: 3, noNaN: true });

interface Side {
  readonly of: Scenario;
  readonly level: number;
  readonly u: number;
}

/** Asserts that `easier` is at every moment at least as likely to have detected as `harder`. */
function neverRarer(easier: Side, harder: Side): void {
  const [a, b] = [easier, harder].map((side) => detectionFor(side.of, side.level, side.u));
  const moments = [...clock(easier.of.hours), ...clock(harder.of.hours)].flatMap(({ from, to }) => [
    from + 0.01 * (to - from),
    (from + to) / 2,
    to,
  ]);
  for (const t of [...moments, 0])
    expect(a!.at(t).detected).toBeGreaterThanOrEqual(b!.at(t).detected - SLACK);
}

/** Asserts that with the same draws `easier` detects no later, and no more rarely, than `harder`. */
function neverLater(easier: Side, harder: Side, draws: ReturnType<typeof drawsFrom>): void {
  const [a, b] = [easier, harder].map(
    (side) => runOf(chainFor(side.of, side.level, side.u), draws).detectedAt,
  );
  if (b! < Infinity) expect(a!).toBeLessThanOrEqual(b! + TIME_SLACK(b!));
}

/** Pairs of a scenario made easier and the same made harder. */
const pairs: Record<string, fc.Arbitrary<readonly [Side, Side]>> = {
  'A better level': fc.tuple(wideScenario, level, level, share).map(([of, x, y, u]) => [
    { of, level: Math.min(x, y), u },
    { of, level: Math.max(x, y), u },
  ]),
  'More devices': fc
    .tuple(wideScenario, fc.integer({ min: 1, max: 10_000_000 }), level, share)
    .map(([of, devices, at, u]) => [
      { of: { ...of, devices: Math.max(devices, of.devices) }, level: at, u },
      { of: { ...of, devices: Math.min(devices, of.devices) }, level: at, u },
    ]),
  'A less skilful attacker': fc.tuple(wideScenario, share, level, share).map(([of, skill, at, u]) => [
    { of: { ...of, sophistication: Math.min(skill, of.sophistication) }, level: at, u },
    { of: { ...of, sophistication: Math.max(skill, of.sophistication) }, level: at, u },
  ]),
  'One signal more': fc
    .tuple(
      wideScenario.filter(({ signals }) => signals.length > 0),
      level,
      share,
    )
    .map(([of, at, u]) => [
      { of, level: at, u },
      { of: { ...of, signals: of.signals.slice(1) }, level: at, u },
    ]),
  'Reading the feed': fc.tuple(wideScenario, level, share).map(([of, at, u]) => [
    { of: { ...of, feed: 'read' as const }, level: at, u },
    { of: { ...of, feed: 'unread' as const }, level: at, u },
  ]),
  'Domestic bots instead of an engaged cloud': fc.tuple(wideScenario, level, share).map(([of, at, u]) => [
    { of: { ...of, infrastructure: 'botnet' as const }, level: at, u },
    { of: { ...of, infrastructure: 'cloud-engaged' as const }, level: at, u },
  ]),
  'Engaging the cloud provider': fc.tuple(wideScenario, level, share).map(([of, at, u]) => [
    { of: { ...of, infrastructure: 'cloud-engaged' as const }, level: at, u },
    { of: { ...of, infrastructure: 'cloud' as const }, level: at, u },
  ]),
  'Reading every word higher in its band': fc
    .tuple(wideScenario, level, share, share)
    .map(([of, at, x, y]) => [
      { of, level: at, u: Math.max(x, y) },
      { of, level: at, u: Math.min(x, y) },
    ]),
};

const longer = (before: readonly (keyof PhaseHours)[], scenarios: fc.Arbitrary<Scenario>) =>
  fc
    .tuple(scenarios, fc.constantFrom(...before), fc.double({ min: 1, max: 20, noNaN: true }), level, share)
    .map(([of, phase, factor, at, u]): readonly [Side, Side] => [
      { of: { ...of, hours: { ...of.hours, [phase]: of.hours[phase] * factor } }, level: at, u },
      { of, level: at, u },
    ]);

const EARLY = ['reconnaissance', 'weaponization', 'delivery'] as const;
const LATE = ['exploitation', 'underway', 'aftermath'] as const;
/** Signals before the launch, so that a longer later phase leaves them where they are. */
const early = (of: Scenario): Scenario => ({ ...of, signals: of.signals.filter(({ at }) => at < 0) });

pairs['A longer phase before the launch'] = longer(EARLY, wideScenario);

describe.each(Object.entries(pairs))('%s', (_, pair) => {
  it('never gives a smaller share detected at any moment', () => {
    fc.assert(
      fc.property(pair, ([easier, harder]) => neverRarer(easier, harder)),
      { numRuns: 200 },
    );
  });

  it('never gives a later detection in a run with the same draws', () => {
    fc.assert(
      fc.property(pair, seed, ([easier, harder], of) => neverLater(easier, harder, drawsFrom(of))),
      { numRuns: 1000 },
    );
  });
});

describe('A longer phase after the launch', () => {
  it('never gives a smaller share detected in the end', () => {
    fc.assert(
      fc.property(longer(LATE, plainScenario.map(early)), ([long, short]) => {
        const [a, b] = [long, short].map((side) => detectionFor(side.of, side.level, side.u));
        expect(a!.foreseen).toBe(b!.foreseen);
        expect(a!.at(Infinity).detected).toBeGreaterThanOrEqual(b!.at(Infinity).detected - SLACK);
      }),
    );
  });

  it('never loses a detection in a run with the same draws', () => {
    fc.assert(
      fc.property(longer(LATE, plainScenario.map(early)), seed, ([long, short], of) => {
        const [a, b] = [long, short].map((side) =>
          runOf(chainFor(side.of, side.level, side.u), drawsFrom(of)),
        );
        if (b!.detectedAt < Infinity) expect(a!.detectedAt).toBeLessThan(Infinity);
      }),
      { numRuns: 1000 },
    );
  });
});
