/** Which option of a prediction is right: the one that is marked, or what the model or the law says. */
import { court } from 'content:court';
import type { Entry } from '../../content/schema.ts';
import { assess } from '../../law/assess.ts';
import { factsFrom } from '../verdict/facts.ts';
import { watchFigures } from '../watch/figures.ts';
import { settingsFrom } from '../watch/link.ts';
import { Watch } from '../watch/watch.svelte.ts';

export type Prediction = NonNullable<Entry<'chapters'>['steps'][number]['predict']>;

/** Places of the right options, from 0; a sound prediction has one. Of counts, the nearest to the model's is right. */
export function rightOptions({ options, computed }: Prediction): number[] {
  const places = (isRight: (option: Prediction['options'][number]) => boolean) =>
    options.flatMap((option, i) => (isRight(option) ? [i] : []));
  if (!computed) return places(({ right }) => right === true);
  const { settings } = settingsFrom(computed.show);
  if (computed.of === 'conclusion') {
    const watch = new Watch();
    watch.open(settings);
    const { conclusion } = assess(factsFrom(watch), computed.standard, court);
    return places((option) => option.conclusion === conclusion);
  }
  const { count } = watchFigures(settings).levels.find(({ level }) => level === computed.level)!.foreseen;
  const distance = (option: Prediction['options'][number]) => Math.abs((option.count ?? Infinity) - count);
  const least = Math.min(...options.map(distance));
  return places((option) => distance(option) === least);
}
