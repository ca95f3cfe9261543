/** What tests start from: the shipped content as the model sees it, and random scenarios far beyond the sliders. */
import fc from 'fast-check';
import { parametersFrom, textbookFrom } from '../src/content/parameters.ts';
import { loadContent } from '../src/content/load.ts';
import { signalTimesFrom } from '../src/content/served.ts';
import { withScene, worldSettingsFrom } from '../src/content/world.ts';
import { chainOf, type Chain } from '../src/model/chain.ts';
import { detectionOf, type Detection } from '../src/model/detection.ts';
import {
  FEEDS,
  INFRASTRUCTURES,
  SCALE_IDS,
  SIGNAL_KINDS,
  type Scenario,
  type Signal,
} from '../src/model/parameters.ts';
import { clock, PHASE_IDS, type PhaseHours } from '../src/model/phases.ts';
import type { WorldSettings } from '../src/model/world.ts';

export const content = loadContent();
export const parameters = parametersFrom(content);
export const textbook = textbookFrom(content);
export const textbookWorld = worldSettingsFrom(content);
const signalTimes = signalTimesFrom(content);

const CENTRAL = 0.5;

/** The textbook attack with some fields changed. */
export const scenario = (changes: Partial<Scenario> = {}): Scenario => ({ ...textbook, ...changes });

/** The textbook attack with some phases of another length. */
export const withHours = (hours: Partial<PhaseHours>): Scenario =>
  scenario({ hours: { ...textbook.hours, ...hours } });

export const chainFor = (of: Scenario, level: number, u = CENTRAL): Chain =>
  chainOf(of, parameters, level, u);

export const detectionFor = (of: Scenario, level: number, u = CENTRAL): Detection =>
  detectionOf(chainFor(of, level, u));

/** The scenario of a preset file, apart from what the Watch makes of it. */
export function presetScenario(id: string): Scenario {
  const { set } = content.presets.find((preset) => preset.id === id)!;
  const flood = set.floodSeconds === undefined ? undefined : set.floodSeconds / 3600;
  return scenario({
    infrastructure: set.infrastructure ?? textbook.infrastructure,
    devices: set.devices ?? textbook.devices,
    sophistication: set.sophistication ?? textbook.sophistication,
    feed: set.feed ?? textbook.feed,
    rampHours: set.rampSeconds === undefined ? textbook.rampHours : set.rampSeconds / 3600,
    hours: {
      ...textbook.hours,
      ...(set.deliverySeconds === undefined ? {} : { delivery: set.deliverySeconds / 3600 }),
      ...(flood === undefined ? {} : { exploitation: flood / 3, underway: (flood * 2) / 3 }),
    },
    signals: [
      ...signalTimes.tests.slice(0, set.tests ?? 0).map((at): Signal => ({ at, kind: 'test' })),
      ...(set.announced ? [{ at: signalTimes.announcement, kind: 'announcement' } as const] : []),
    ],
  });
}
export const PRESETS = content.presets.map(({ id }) => id);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
/** Equal chances for equal factors. */
export const logBetween = (min: number, max: number) =>
  between(Math.log(min), Math.log(max)).map((x) => Math.min(max, Math.max(min, Math.exp(x))));

export const share = between(0, 1);
export const anyLevel = fc.oneof(fc.constantFrom(1, 1.5, 2, 3), between(1, 3));

/** From four milliseconds to eleven years for every phase; some have no length at all. */
const wideLength = fc.oneof(
  { weight: 9, arbitrary: logBetween(1e-6, 1e5) },
  { weight: 1, arbitrary: fc.constant(0) },
);
/** Lengths a visitor may meet: a lead of one second to a day, a flood of half a minute to a day. */
const plainLengths = fc.record({
  reconnaissance: fc.constant(336),
  weaponization: fc.constant(504),
  delivery: logBetween(1 / 3600, 24),
  exploitation: logBetween(0.003, 8),
  underway: logBetween(0.006, 16),
  aftermath: fc.constant(168),
});

const scenarioWith = (lengths: fc.Arbitrary<PhaseHours>): fc.Arbitrary<Scenario> =>
  fc
    .record({
      infrastructure: fc.constantFrom(...INFRASTRUCTURES),
      devices: logBetween(1, 1e7).map(Math.round),
      sophistication: share,
      hours: lengths,
      feed: fc.constantFrom(...FEEDS),
      scale: fc.constantFrom(...SCALE_IDS),
      rampHours: logBetween(1 / 3600, 2),
      places: fc.array(fc.record({ place: between(0, 0.999999), kind: fc.constantFrom(...SIGNAL_KINDS) }), {
        maxLength: 4,
      }),
    })
    .map(({ places, ...rest }) => {
      const spans = clock(rest.hours);
      const [from, to] = [spans[0]!.from, spans[spans.length - 1]!.to];
      const signals = places
        .map(({ place, kind }) => ({ at: from + place * (to - from), kind }))
        .filter(({ at }) => at >= from && at < to);
      return { ...rest, signals };
    });

export const wideScenario = scenarioWith(
  fc.record(
    Object.fromEntries(PHASE_IDS.map((phase) => [phase, wideLength])) as Record<
      (typeof PHASE_IDS)[number],
      typeof wideLength
    >,
  ),
);
export const plainScenario = scenarioWith(plainLengths);

/** The world of a counter-scene. */
export const sceneWorld = (id: string): WorldSettings =>
  withScene(
    content['counter-scenes'].find((scene) => scene.id === id)!,
    textbookWorld,
  );
export const COUNTER_SCENES = content['counter-scenes'].map(({ id }) => id);

/** Worlds far beyond the sliders: up to 14 States of any level, any pace, any attack that a visitor may meet. */
export const anyWorld: fc.Arbitrary<WorldSettings> = fc.record({
  attack: plainScenario,
  levels: fc.array(anyLevel, { minLength: 1, maxLength: 14 }),
  exponent: between(0, 3),
  mainLevel: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(1, 2, 3)),
  floor: anyLevel,
  warnings: fc.boolean(),
  intervalFactor: logBetween(0.1, 100),
  listingFactor: logBetween(0.01, 100),
  blockHours: fc.oneof(fc.constant(null), fc.constant(0), logBetween(0.01, 48)),
  wrongShare: between(0, 0.5),
  reflected: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
});
