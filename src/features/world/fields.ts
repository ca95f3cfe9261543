/** The value of a choice as a visitor reads it, and ways to set one. */
import { world as names } from 'content:world';
import { say, showNumber } from '../../content/words.ts';
import { MODEL_VERSION } from '../../scenes/linkCodec.ts';
import { linkOf } from '../../scenes/world/link.ts';
import type { WorldChoices } from '../../scenes/world/settings.ts';
import type { WorldScene } from '../../scenes/world/world.svelte.ts';
import { pageAddress } from '../../ui/address.ts';
import { duration } from '../../ui/durations.ts';

const SHOWN: { readonly [F in keyof WorldChoices]?: (choices: WorldChoices) => string } = {
  scene: ({ scene }) => names.scenes.find(({ id }) => id === scene)?.name ?? say('world.textbook'),
  sends: ({ sends }) => say(`sends.${sends}`),
  floor: ({ floor }) => (floor === 3 ? say('world.floor.none') : showNumber(floor)),
  minimum: ({ minimum }) => showNumber(minimum),
  warnings: ({ warnings }) => say(warnings ? 'world.warnings.yes' : 'world.warnings.no'),
  interval: ({ interval }) => say('world.times', { n: interval }),
  listing: ({ listing }) => say('world.times', { n: listing }),
  blockMinutes: ({ blockMinutes }) => duration(blockMinutes / 60),
  wrongShare: ({ wrongShare }) => say('world.of100', { n: Math.round(wrongShare * 100) }),
  seed: ({ seed }) => String(seed),
};
const FIELDS = Object.keys(SHOWN) as (keyof WorldChoices)[];

/** "2.5", "2 h", "2 of 100". */
export const fieldValue = (field: keyof WorldChoices, choices: WorldChoices) => SHOWN[field]?.(choices) ?? '';

/** "Scene: Textbook world; Every State sends: batches; …", but for some fields. */
export const settingsWords = (choices: WorldChoices, without: readonly (keyof WorldChoices)[] = []) =>
  FIELDS.filter((field) => !without.includes(field))
    .map((field) =>
      say('save.setting', { name: say(`world.field.${field}`), value: fieldValue(field, choices) }),
    )
    .join('; ');

/** What a saved or printed figure says of itself. */
export const caption = (choices: WorldChoices) =>
  say('world.caption', { version: MODEL_VERSION, settings: settingsWords(choices) });

/** The whole address of the World with these choices. */
export const shareLink = (choices: WorldChoices) => pageAddress('world/', linkOf(choices));

/** Ways to set a field: `choose` at once, `slide` while a slider moves. */
export function setters(scene: WorldScene, onsettled: () => void) {
  return {
    choose<F extends keyof WorldChoices>(field: F, value: WorldChoices[F]): void {
      scene.set(field, { [field]: value });
      onsettled();
    },
    slide: (field: keyof WorldChoices) => (value: number) => scene.set(field, { [field]: value }),
  };
}
