/** The value of a setting as a visitor reads it. */
import { say, showNumber } from '../../content/words.ts';
import { linkOf } from '../../scenes/threshold/link.ts';
import { outOf100 } from '../../scenes/threshold/sentences.ts';
import type { ThresholdSettings } from '../../scenes/threshold/settings.ts';
import { duration } from '../../ui/durations.ts';

const FIVE = 5;

const SHOWN: { [F in keyof ThresholdSettings]: (settings: ThresholdSettings) => string } = {
  minimum: (s) => say('threshold.minimumValue', { n: s.minimum }),
  bar: (s) => say('threshold.barValue', { n: outOf100(s.bar) }),
  infrastructure: (s) => say(`control.infrastructure.${s.infrastructure}`),
  devices: (s) => showNumber(s.devices),
  sophistication: (s) =>
    say(`control.sophistication.${Math.min(FIVE - 1, Math.floor(s.sophistication * FIVE))}`),
  deliverySeconds: (s) => duration(s.deliverySeconds / 3600),
};

export const fieldValue = (field: keyof ThresholdSettings, settings: ThresholdSettings) =>
  SHOWN[field](settings);

/** The whole address of the page with these settings. */
export function shareLink(settings: ThresholdSettings): string {
  const root = document.documentElement.dataset.root ?? './';
  return `${new URL(`${root}threshold/`, location.href).href}#${linkOf(settings)}`;
}
