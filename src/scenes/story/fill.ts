/** Numbers in the story's sentences, asked of the model when the page is made: `{level1}`, `{lost.batches}` … */
import { say, showNumber } from '../../content/words.ts';
import { POLICIES } from '../../model/reporting.ts';
import { settingsFrom as thresholdSettings } from '../threshold/link.ts';
import { outOf100 } from '../threshold/sentences.ts';
import { Threshold } from '../threshold/threshold.svelte.ts';
import { servicesFor, watchFigures } from '../watch/figures.ts';
import { settingsFrom as watchSettings } from '../watch/link.ts';
import type { Scene } from './steps.ts';

type Values = Readonly<Record<string, string | number>>;

const range = ({ lo, hi }: { lo: number; hi: number }) => say('story.range', { lo, hi });

function watchValues(show: string): Values {
  const { settings } = watchSettings(show);
  const figures = watchFigures(settings);
  const services = servicesFor(figures, settings.level);
  return Object.fromEntries([
    ...figures.levels.flatMap(({ level, foreseen, central }) => [
      [`level${level}`, foreseen.count],
      [`level${level}.range`, range(foreseen)],
      [`before${level}`, outOf100(central.at(-figures.scenario.hours.delivery).detected)],
    ]),
    ...POLICIES.map((policy) => [`lost.${policy}`, Math.round(services[policy].lostHours * 10) / 10]),
  ]) as Values;
}

function thresholdValues(show: string): Values {
  const threshold = new Threshold();
  threshold.open(thresholdSettings(show).settings);
  const { lo, central, hi } = threshold.atMinimum;
  return {
    ...Object.fromEntries(
      threshold.curve
        .filter(({ level }) => Number.isInteger(level))
        .map(({ level, central: foreseen }) => [`level${level}`, outOf100(foreseen)]),
    ),
    atMinimum: outOf100(central),
    'atMinimum.range': range({ lo: outOf100(lo), hi: outOf100(hi) }),
  };
}

/** The text with every name in braces replaced. Throws for a name that its scene does not know. */
export function filled(text: string, { picture, show }: Scene): string {
  if (!text.includes('{')) return text;
  const values = picture === 'threshold' ? thresholdValues(show) : watchValues(show);
  return text.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`content/chapters: {${name}} is not a number of its scene`);
    return typeof value === 'number' ? showNumber(value) : value;
  });
}
