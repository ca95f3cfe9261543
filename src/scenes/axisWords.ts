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

/** "3 h" a column: a phase of several says it in the middle one, the aftermath has no length. */
export const columnLengths = ({ columns }: Axis, hours: Scenario['hours']) =>
  columns.map(({ phase, part }) => {
    if (phase === 'aftermath') return '';
    return phase !== 'underway' || part === 1 ? duration(hours[phase]) : '';
  });
