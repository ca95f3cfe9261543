/** What stands above the columns of the picture. */
import { phases } from 'content:phases';
import type { Axis } from '../../charts/axis.layout.ts';
import { say } from '../../content/words.ts';
import { columnLabels } from '../axisWords.ts';
import type { Frame } from './frames.ts';

export interface Head {
  readonly text: string;
  readonly number: string;
  readonly title: string;
  readonly href?: string;
  readonly late: boolean;
}

const nameless = (text: string, late = false): Head => ({ text, number: '', title: '', late });

/** Before the phases are told: what the attacker does in each; the flood goes on to the end. */
const plainHeads = (): Head[] =>
  phases.flatMap(({ id, steps }) =>
    steps.map(() => nameless(id === 'underway' ? '' : say(`story.plain.${id}`), id === 'exploitation')),
  );

/** One a column. `hrefOf` says where the name of a phase leads. */
export function headsOf({ names: room, tells }: Frame, hrefOf: (phase: string) => string): Head[] {
  if (!tells.phases) return [...plainHeads(), nameless('')];
  return columnLabels(room === 'current' ? 'none' : room, hrefOf);
}

const LETTER = 7;

/**
 * The name of the phase that is played, where only that one has room. Before the launch it stands below its number,
 * as near as the edges allow; after it, at the line.
 */
export function currentHead({ names: room, tells }: Frame, axis: Axis, active: number | undefined) {
  if (room !== 'current' || !tells.phases || active === undefined) return undefined;
  const name = phases.flatMap(({ steps }) => steps.map((step) => step.name))[active];
  const { x0, x1 } = axis.columns[active]!;
  if (!name) return undefined;
  if (x0 >= axis.launch) return { name, x: axis.launch + 6, late: true };
  const width = name.length * LETTER;
  return { name, x: Math.max(axis.left, Math.min(axis.launch - width, (x0 + x1 - width) / 2)), late: false };
}
