/** What stands over and under the columns of the time axis: names of the steps and lengths of the phases. */
import { phases } from 'content:phases';
import type { Axis } from '../charts/axis.layout.ts';
import { say } from '../content/words.ts';
import type { Scenario } from '../model/parameters.ts';
import { duration } from '../ui/durations.ts';

/** Phases that have room for their names: all, the first four, or none. */
export type Named = 'all' | 'early' | 'none';

const STEPS = phases.flatMap(({ id, steps }) => steps.map((step) => ({ phase: id, step })));

/** One label a column, the last one's included; with `hrefOf` the name of a phase leads somewhere. */
export const columnLabels = (named: Named, hrefOf?: (phase: string) => string) => [
  ...STEPS.map(({ phase, step }) => ({
    text: named === 'all' || (named === 'early' && phase !== 'underway') ? step.short : '',
    number: String(step.number),
    // The name of the link, where there is one.
    title: hrefOf ? say('watch.step', { number: step.number, name: step.name }) : '',
    href: hrefOf?.(phase),
    late: step.number > 3,
  })),
  { text: say(named === 'all' ? 'watch.afterNever' : 'watch.after'), number: '', title: '', late: false },
];

const WEEK = 168;
/** Of a letter below the axis, and of the ends of a measure. */
const LETTER = 6.9;
const ENDS = 12;

/** "3 weeks" from the first border of each phase to its last, shorter or without words where it is narrow; the aftermath has none. */
export const phaseLengths = ({ columns }: Axis, hours: Scenario['hours']) =>
  phases.flatMap(({ id }) => {
    if (id === 'aftermath') return [];
    const own = columns.filter(({ phase }) => phase === id);
    const { x0, from } = own[0]!;
    const { x1 } = own[own.length - 1]!;
    const weeks = hours[id] / WEEK;
    const texts = [duration(hours[id]), weeks >= 1 ? say('time.weekShort', { n: weeks }) : ''];
    return [{ x0, x1, from, text: texts.find((text) => text.length * LETTER + ENDS <= x1 - x0) ?? '' }];
  });
