/** The court of this site: the model's content, the two settings of the fixed threshold, and our bounds. */
import type { Bounds, Court, Ends } from '../law/rule.ts';
import { parametersFrom, textbookFrom } from './parameters.ts';
import type { Content } from './schema.ts';

function boundsFrom({ bounds }: Content['settings'][number]): Bounds {
  const ends = <T>({ least, most }: { least: T; most: T }): Ends<T> => [least, most];
  const { devices, leadHours, sophistication, traffic, feed } = bounds.unknownEvidence;
  return {
    promptFactor: bounds.promptFactor.value,
    wholeShare: bounds.wholeShare.value,
    lostHours: { measured: bounds.measuredHours.value, argued: bounds.arguedHours.value },
    unknownEvidence: {
      devices: ends(devices),
      leadHours: ends(leadHours),
      sophistication: ends(sophistication),
      traffic: ends(traffic),
      feed: ends(feed),
    },
  };
}

/** The settings of the court alone: with the model's own module they make the court. */
export function courtLines(content: Content): Omit<Court, 'parameters' | 'textbook'> {
  const settings = content.settings[0]!;
  return {
    minimum: settings.minimumStandard.value,
    bar: settings.bar.value,
    bounds: boundsFrom(settings),
  };
}

export const courtFrom = (content: Content): Court => ({
  parameters: parametersFrom(content),
  textbook: textbookFrom(content),
  ...courtLines(content),
});
