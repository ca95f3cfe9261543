/** What a visitor may set on the World, and the world of the model that it stands for. */
import { world } from 'content:world';
import { court } from 'content:court';
import { parameters } from 'content:parameters';
import { certAt } from '../../model/cert.ts';
import { clock } from '../../model/phases.ts';
import type { Policy } from '../../model/reporting.ts';
import { axisLayout } from '../../charts/axis.layout.ts';
import { WORLD_FRAMES } from './frames.ts';
import type { WorldSettings } from '../../model/world.ts';

/** Names of the scenes; the first is the textbook world. */
export const SCENES = ['textbook', ...world.scenes.map(({ id }) => id)];

/** Everything that a link to the World carries. */
export interface WorldChoices {
  readonly scene: string;
  /** What every State sends. */
  readonly sends: Policy;
  /** The level that everyone complies with, 3 (nobody is raised) to 1. */
  readonly floor: number;
  /** The level that the law demands under the fixed threshold. */
  readonly minimum: number;
  readonly warnings: boolean;
  /** How much longer between two batches, and how much faster addresses are listed, than each level's own. */
  readonly interval: number;
  readonly listing: number;
  /** Minutes that the victim's State takes to block a list. */
  readonly blockMinutes: number;
  readonly wrongShare: number;
  readonly seed: number;
  /** The State whose knowledge is shown, by index. */
  readonly state: number;
  /** Share of the time axis, 0 to 1. */
  readonly at: number;
}

/** Bounds of the sliders, by field. */
export const BOUNDS = {
  floor: [1, 3],
  minimum: [1, 2],
  interval: [0.25, 8],
  listing: [0.25, 8],
  blockMinutes: [1, 1440],
  wrongShare: [0, 0.5],
  seed: [1, 9999],
  state: [0, world.states.length - 1],
  at: [0, 1],
} as const;

const settingsOf = (scene: string): WorldSettings =>
  world.scenes.find(({ id }) => id === scene)?.settings ?? world.settings;

const { scale } = world.settings.attack;
const VICTIM = certAt(parameters, parameters.victimLevel, scale, 0.5);

/** What a scene sets of the visitor's own controls. */
export function choicesOf(scene: string): Pick<WorldChoices, 'scene' | 'blockMinutes' | 'wrongShare'> {
  const { blockHours, wrongShare } = settingsOf(scene);
  return { scene, blockMinutes: Math.round((blockHours ?? VICTIM.blockWithinHours) * 60), wrongShare };
}

/** The page opens at the end of Exploitation, where most can be seen. */
const { columns, left, right } = axisLayout(clock(world.settings.attack.hours), WORLD_FRAMES.wide.lanes.axis);
const OPENING = (columns.find(({ phase }) => phase === 'exploitation')!.x1 - left) / (right - left);

export const DEFAULTS: WorldChoices = {
  ...choicesOf(SCENES[0]!),
  sends: 'batches',
  floor: world.settings.floor,
  minimum: court.minimum,
  warnings: world.settings.warnings,
  interval: world.settings.intervalFactor,
  listing: world.settings.listingFactor,
  seed: world.opens,
  // The largest lies below the minimum: the standards differ on it.
  state: 0,
  at: OPENING,
};

/** Do both ask for the same worlds? What only the picture shows makes no difference; nor does the floor. */
export const sameWorlds = (a: WorldChoices, b: WorldChoices) =>
  JSON.stringify(modelledWorld({ ...a, floor: 3 })) === JSON.stringify(modelledWorld({ ...b, floor: 3 }));

/** The world that the model is asked about. */
export const modelledWorld = (choices: WorldChoices): WorldSettings => ({
  ...settingsOf(choices.scene),
  floor: choices.floor,
  warnings: choices.warnings,
  intervalFactor: choices.interval,
  listingFactor: choices.listing,
  blockHours: choices.blockMinutes / 60,
  wrongShare: choices.wrongShare,
});
