/** The numbers of the picture as two tables, for the page and for the file. */
import { say } from '../../content/words.ts';
import { POLICIES } from '../../model/reporting.ts';
import { outOf100, servicesFor } from '../../scenes/watch/figures.ts';
import { levelName } from '../../scenes/watch/sentences.ts';
import type { Watch } from '../../scenes/watch/watch.svelte.ts';
import { moment } from '../../ui/durations.ts';

/** The first row names the columns, the first cell of each other its CERT. */
interface Table {
  readonly caption: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** How many of 100 runs each level detects by when, and when it did in the played run. */
export const foreseenTable = ({ figures: { levels, scenario, end } }: Watch): Table => ({
  caption: say('table.caption'),
  rows: [
    ['level', 'foreseen', 'range', 'atDelivery', 'atEnd', 'ever', 'run'].map((column) =>
      say(`table.${column}`),
    ),
    ...levels.map(({ level, central, foreseen: { count, lo, hi }, run }) => [
      levelName(level),
      count,
      say('watch.range', { lo, hi }),
      outOf100(central.at(-scenario.hours.delivery).detected),
      outOf100(central.at(end).detected),
      outOf100(central.at(Infinity).detected),
      run.detectedAt < Infinity ? moment(run.detectedAt) : say('table.never'),
    ]),
  ],
});

/** Service-hours that State B loses in the played run, by the level of State A's CERT and by what State A sends. */
export const lostTable = ({ figures }: Watch): Table => ({
  caption: say('table.lost'),
  rows: [
    [say('control.level'), ...POLICIES.map((policy) => say(`sends.${policy}`))],
    ...figures.levels.map(({ level }) => [
      levelName(level),
      ...POLICIES.map((policy) => hundredth(servicesFor(figures, level)[policy].lostHours)),
    ]),
  ],
});
