/** What `worlds` may be asked, checked field by field. What is left out is the counter-scene's, or the textbook world's. */
import * as v from 'valibot';
import { POLICIES } from '../model/reporting.ts';
import type { WorldSettings } from '../model/world.ts';
import { levelsFor } from '../model/worldDraw.ts';
import { RequestError } from './request.ts';
import { attackEntries, between, checked, checkSignals, fields, filled, oneOf } from './scenario.schema.ts';

/** Bounds that keep an answer within minutes: a thousand States, a hundred thousand of them in all worlds together. */
const MOST_STATES = 1000;
const MOST_WORLDS = 10_000;
const MOST_IN_ALL = 1_000_000;
const MOST_SEED = 4_294_967_295;

const whole = (least: number, most: number) =>
  v.pipe(between(least, most), v.integer(`give a whole number from ${least} to ${most}`));

/** What the textbook world, or a counter-scene, leaves open to a request. */
export interface WorldDefaults {
  readonly settings: WorldSettings;
  readonly levelCounts: readonly [number, number, number];
  readonly floors: readonly number[];
  readonly worlds: number;
  readonly minimum: number;
  readonly bar: number;
}

const count = whole(0, MOST_STATES);

function requestSchema({ settings, floors, ...defaults }: WorldDefaults) {
  return fields({
    scene: v.optional(v.string('write the id of a counter-scene')),
    ...attackEntries(settings.attack),
    devices: v.optional(whole(1, 10_000_000), settings.attack.devices),
    rampHours: v.optional(between(1 / 3600, 24), settings.attack.rampHours),
    states: v.optional(whole(1, MOST_STATES), settings.levels.length),
    levelCounts: v.optional(v.tuple([count, count, count], 'give three counts in brackets'), [
      ...defaults.levelCounts,
    ]),
    exponent: v.optional(between(0, 3), settings.exponent),
    mainLevel: v.optional(v.nullable(between(1, 3)), settings.mainLevel),
    floor: v.optional(between(1, 3), settings.floor),
    warnings: v.optional(v.boolean('write true or false'), settings.warnings),
    intervalFactor: v.optional(between(0.1, 100), settings.intervalFactor),
    listingFactor: v.optional(between(0.01, 100), settings.listingFactor),
    blockHours: v.optional(v.nullable(between(0, 168)), settings.blockHours),
    wrongShare: v.optional(between(0, 0.5), settings.wrongShare),
    reflected: v.optional(v.boolean('write true or false'), settings.reflected),
    minimum: v.optional(between(1, 3), defaults.minimum),
    bar: v.optional(between(0, 1), defaults.bar),
    policy: v.optional(oneOf(POLICIES), 'batches'),
    seed: v.optional(whole(0, MOST_SEED), 1),
    floors: v.optional(filled(between(1, 3)), [...floors]),
    worlds: v.optional(whole(1, MOST_WORLDS), defaults.worlds),
  });
}

/** A world, the seed to show, and the floors and number of worlds to compare. */
export type WorldRequest = v.InferOutput<ReturnType<typeof requestSchema>>;

/** Checks a request and fills in what it leaves out. Throws a RequestError at the first fault. */
export function worldRequestFrom(input: unknown, defaults: WorldDefaults): WorldRequest {
  const request = checked(requestSchema(defaults), 'world', input);
  checkSignals(request);
  const { levelCounts, states, worlds } = request;
  if (levelCounts.every((each) => each === 0))
    throw new RequestError('levelCounts: give at least one State a level, not three times 0');
  if (states * worlds > MOST_IN_ALL)
    throw new RequestError(`worlds: ask for fewer; States and worlds together make at most ${MOST_IN_ALL}`);
  return request;
}

/** The settings that a request describes. */
export function settingsFrom(request: WorldRequest): WorldSettings {
  const { infrastructure, devices, sophistication, hours, signals, feed, scale, rampHours } = request;
  const { exponent, mainLevel, floor, warnings, intervalFactor, listingFactor } = request;
  const { blockHours, wrongShare, reflected } = request;
  return {
    attack: { infrastructure, devices, sophistication, hours, signals, feed, scale, rampHours },
    levels: levelsFor(request.states, request.levelCounts),
    exponent,
    mainLevel,
    floor,
    warnings,
    intervalFactor,
    listingFactor,
    blockHours,
    wrongShare,
    reflected,
  };
}
