/** The value of a choice as a visitor reads it, and ways to set one. */
import { world as names } from 'content:world';
import { say, showNumber } from '../../content/words.ts';
import { MODEL_VERSION } from '../../scenes/linkCodec.ts';
import { linkOf } from '../../scenes/world/link.ts';
import type { WorldChoices } from '../../scenes/world/settings.ts';
import type { WorldScene } from '../../scenes/world/world.svelte.ts';
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

/** What a saved or printed figure says of itself. */
export const caption = (choices: WorldChoices) =>
  say('world.caption', {
    version: MODEL_VERSION,
    settings: FIELDS.map((field) =>
      say('save.setting', { name: say(`world.field.${field}`), value: fieldValue(field, choices) }),
    ).join('; '),
  });

/** The whole address of the World with these choices. */
export function shareLink(choices: WorldChoices): string {
  const root = document.documentElement.dataset.root ?? './';
  return `${new URL(`${root}world/`, location.href).href}#${linkOf(choices)}`;
}

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
