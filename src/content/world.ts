/** From checked content to the World: its settings, its names, and the scenes that speak against the essay. */
import type { Scenario } from '../model/parameters.ts';
import type { WorldSettings } from '../model/world.ts';
import { levelsFor } from '../model/worldDraw.ts';
import { textbookFrom } from './parameters.ts';
import type { Content, Entry } from './schema.ts';

/** The textbook world: what every setting is unless something else is said. */
export function worldSettingsFrom(content: Content): WorldSettings {
  const { states, devices, exponent, levelCounts, floor } = content.world[0]!;
  return {
    attack: { ...textbookFrom(content), devices: devices.value },
    levels: levelsFor(states.list.length, levelCounts.value),
    exponent: exponent.value,
    mainLevel: null,
    floor: floor.value,
    warnings: true,
    intervalFactor: 1,
    listingFactor: 1,
    blockHours: null,
    wrongShare: content.settings[0]!.wrongShare.value,
    reflected: false,
  };
}

/** Exploitation's parts of a flood, as in the textbook attack: one of three. */
const FLOOD_PARTS = 3;

/** A world with what a counter-scene changes. */
export function withScene(
  { set }: Pick<Entry<'counter-scenes'>, 'set'>,
  settings: WorldSettings,
): WorldSettings {
  const { infrastructure, deliverySeconds, floodSeconds, rampSeconds, ...rest } = set;
  const { hours, rampHours } = settings.attack;
  const flood = floodSeconds === undefined ? undefined : floodSeconds / 3600;
  const attack: Scenario = {
    ...settings.attack,
    infrastructure: infrastructure ?? settings.attack.infrastructure,
    rampHours: rampSeconds === undefined ? rampHours : rampSeconds / 3600,
    hours: {
      ...hours,
      delivery: deliverySeconds === undefined ? hours.delivery : deliverySeconds / 3600,
      ...(flood && { exploitation: flood / FLOOD_PARTS, underway: flood - flood / FLOOD_PARTS }),
    },
  };
  return { ...settings, ...rest, attack };
}

/** What the page of the World loads: settings, States, floors and scenes, without their notes. */
export function worldModuleFrom(content: Content) {
  const { states, victim, floors, worlds, opens, means } = content.world[0]!;
  const settings = worldSettingsFrom(content);
  return {
    settings,
    states: states.list,
    victim,
    floors: floors.value,
    worlds: worlds.value,
    opens: opens.value,
    able: means.able,
    scenes: content['counter-scenes'].map(({ id, name, lesson, set }) => ({
      id,
      name,
      lesson,
      settings: withScene({ set }, settings),
    })),
  };
}
