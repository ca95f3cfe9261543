/** Settings as a visitor reads them: beside a control, in "what changed", and in saved files. */
import { say } from '../../content/words.ts';
import { attackValue, type AttackFields } from '../../scenes/attackWords.ts';
import { MODEL_VERSION } from '../../scenes/linkCodec.ts';
import { linkOf } from '../../scenes/threshold/link.ts';
import { outOf100 } from '../../scenes/threshold/sentences.ts';
import { BOUNDS, type ThresholdSettings } from '../../scenes/threshold/settings.ts';
import type { Change } from '../../scenes/threshold/threshold.svelte.ts';
import { pageAddress } from '../../ui/address.ts';

type Field = keyof ThresholdSettings;

const LABELS: Readonly<Record<Field, string>> = {
  minimum: 'threshold.minimum',
  bar: 'threshold.bar',
  infrastructure: 'control.infrastructure',
  devices: 'threshold.devices',
  sophistication: 'control.sophistication',
  deliverySeconds: 'control.delivery',
};

/** "Level 1.5", "50 of 100", "medium". */
export function fieldValue(field: Field, settings: ThresholdSettings): string {
  if (field === 'minimum') return say('threshold.minimumValue', { n: settings.minimum });
  if (field === 'bar') return say('threshold.barValue', { n: outOf100(settings.bar) });
  return attackValue(field satisfies keyof AttackFields, settings);
}

/**
 * "Minimum standard: Level 1.5 → Level 2." Going back to the start is no single field's change, and a line that was
 * moved and brought back has not changed.
 */
export function fieldChange({ field, before, after }: Change): string {
  if (field === 'reset') return say('threshold.change.reset');
  const [was, is] = [fieldValue(field, before), fieldValue(field, after)];
  return was === is ? '' : say('change.field', { name: say(LABELS[field]), before: was, after: is });
}

/** Why the minimum goes no further; empty where it can. */
export function endWords({ minimum }: ThresholdSettings): string {
  return BOUNDS.minimum.some((bound) => bound === minimum) ? say('threshold.end', { n: minimum }) : '';
}

/** What a saved or printed figure says of itself. */
export function caption(settings: ThresholdSettings): string {
  const line = (Object.keys(LABELS) as Field[])
    .map((field) => say('save.setting', { name: say(LABELS[field]), value: fieldValue(field, settings) }))
    .join('; ');
  return say('threshold.caption', { version: MODEL_VERSION, settings: line });
}

/** The whole address of the page with these settings. */
export const shareLink = (settings: ThresholdSettings) => pageAddress('threshold/', linkOf(settings));
