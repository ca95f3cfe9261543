/** What the picture of positions shows and says. */
import { positions } from 'content:positions';
import type { PositionsFrame } from '../../charts/positions.layout.ts';
import { say } from '../../content/words.ts';
import { KINDS, type Kind } from '../../scenes/sources/positions.ts';

const of = (kind: Kind) => positions.filter((each) => each.kind === kind);

function countOf(kind: Kind): string[] {
  if (kind === 'silent') return [];
  const groups = of(kind).filter(({ group }) => group).length;
  const states = of(kind).length - groups;
  return states > 0 ? [say('sources.row.states', { n: states })] : [say('sources.row.groups', { n: groups })];
}

const nameOf = ({ name, year }: (typeof positions)[number]) =>
  year === undefined ? name : say('sources.positions.dated', { name, year: String(year) });

/** The picture as its component takes it. A row with a heading above it has all words in one line. */
export function positionsFigure(frame: PositionsFrame) {
  const kinds = KINDS.map((id) => ({ id, words: [say(`sources.kind.${id}`), ...countOf(id)] }));
  return {
    frame,
    held: positions.map((each) => ({ ...each, silent: each.kind === 'silent' })),
    kinds: frame.heading > 0 ? kinds.map(({ id, words }) => ({ id, words: [words.join(', ')] })) : kinds,
    unchecked: say('sources.positions.unchecked'),
    description: say('sources.positions.figure', {
      rows: KINDS.map((kind) =>
        say('sources.positions.row', {
          kind: say(`sources.kind.${kind}`),
          names: of(kind).map(nameOf).join(', '),
        }),
      ).join(' '),
    }),
  };
}
