/** The value of a setting as a visitor reads it: beside its control, in "what changed", and in saved files. */
import { names } from 'content:names';
import { say, showNumber } from '../../content/words.ts';
import { attackValue } from '../../scenes/attackWords.ts';
import { linkOf, MODEL_VERSION } from '../../scenes/watch/link.ts';
import { sameDraw } from '../../scenes/watch/sentences.ts';
import type { WatchSettings } from '../../scenes/watch/settings.ts';
import type { Change, Watch } from '../../scenes/watch/watch.svelte.ts';
import { pageAddress } from '../../ui/address.ts';
import { duration } from '../../ui/durations.ts';

type Field = Change['field'];

const SHOWN: { [F in Field]?: (settings: WatchSettings) => string } = {
  infrastructure: (s) => attackValue('infrastructure', s),
  devices: (s) => attackValue('devices', s),
  sophistication: (s) => attackValue('sophistication', s),
  deliverySeconds: (s) => attackValue('deliverySeconds', s),
  floodSeconds: (s) => duration(s.floodSeconds / 3600),
  tests: (s) => showNumber(s.tests),
  announced: (s) => (s.announced ? say('watch.announced') : say('control.announced.no')),
  feed: (s) => say(`control.feed.${s.feed}`),
  sends: (s) => say(`sends.${s.sends}`),
  level: (s) => say(`control.level.${s.level}`),
  scale: (s) => names.scales.find(({ id }) => id === s.scale)!.name,
  run: (s) => {
    if (s.run !== 0) return say('control.run.seed', { n: s.run });
    return say(sameDraw(s) ? 'control.run.same' : 'control.run.typical');
  },
};

const LABELS: { [F in Field]?: string } = {
  infrastructure: 'control.infrastructure',
  devices: 'control.devices',
  sophistication: 'control.sophistication',
  deliverySeconds: 'control.delivery',
  floodSeconds: 'control.flood',
  tests: 'control.tests',
  announced: 'control.announced',
  feed: 'control.feed',
  sends: 'control.sends',
  level: 'control.level',
  scale: 'control.scale',
  run: 'control.run',
};

/** "3 h", "at once", "50,000". */
export const fieldValue = (field: Field, settings: WatchSettings) => SHOWN[field]?.(settings) ?? '';

/** "Delivery lead: 3 h → at once." Empty where a change has no single field, and where it is back. */
export function fieldChange({ field, before }: Change, after: WatchSettings): string {
  const label = LABELS[field];
  const [was, is] = [fieldValue(field, before), fieldValue(field, after)];
  return label && was !== is ? say('change.field', { name: say(label), before: was, after: is }) : '';
}

/** Every setting in one line, for the caption of a saved file. */
function settingsLine(settings: WatchSettings): string {
  return (Object.keys(LABELS) as Field[])
    .map((field) => say('save.setting', { name: say(LABELS[field]!), value: fieldValue(field, settings) }))
    .join('; ');
}

/** What a saved or printed figure says of itself. */
export const caption = (settings: WatchSettings) =>
  say('save.caption', { version: MODEL_VERSION, settings: settingsLine(settings) });

/** The whole address of the Watch with these settings, whichever page of the site it is made on. */
export const shareLink = (settings: WatchSettings) => pageAddress('watch/', linkOf(settings));

/** Ways to set a field: `choose` at once, `slide` while a slider moves. */
export function setters(watch: Watch, onsettled: () => void) {
  return {
    choose<F extends keyof WatchSettings>(field: F, value: WatchSettings[F]): void {
      watch.set(field, { [field]: value });
      onsettled();
    },
    slide: (field: keyof WatchSettings) => (value: number) => watch.set(field, { [field]: value }),
  };
}

/** Options of a choice whose words are `key.value` in the catalogue. */
export const options = <T extends string | number>(values: readonly T[], key: string) =>
  values.map((value) => ({ value, text: say(`${key}.${value}`) }));
