/** States' positions in the order and choice a reader asks for. */
import type { positions } from 'content:positions';

export type Position = (typeof positions)[number];
export type Kind = Position['kind'];

/** From binding to silent; what we have not read comes last. */
export const KINDS: readonly Kind[] = ['binding', 'not-convinced', 'undecided', 'silent', 'not-read'];
export const COLUMNS = ['name', 'kind', 'year'] as const;
export type Column = (typeof COLUMNS)[number];

/** How the table stands. */
export interface Ordering {
  readonly by: Column;
  readonly down: boolean;
  readonly kind: 'all' | Kind;
}
export const DEFAULTS: Ordering = { by: 'kind', down: false, kind: 'all' };

const byName = (a: Position, b: Position) => a.name.localeCompare(b.name, 'en');
/** A year that was not checked comes after all others, whichever way the years run. */
function byYear(a: Position, b: Position, sign: number): number {
  if (a.year === undefined || b.year === undefined)
    return Number(a.year === undefined) - Number(b.year === undefined);
  return sign * (a.year - b.year);
}

/** The positions of the kind asked for, in the order asked for; equal ones by name. */
export function ordered(list: readonly Position[], { by, down, kind }: Ordering): Position[] {
  const sign = down ? -1 : 1;
  const compare = {
    name: (a: Position, b: Position) => sign * byName(a, b),
    kind: (a: Position, b: Position) => sign * (KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    year: (a: Position, b: Position) => byYear(a, b, sign),
  }[by];
  return list
    .filter((each) => kind === 'all' || each.kind === kind)
    .sort((a, b) => compare(a, b) || byName(a, b));
}

/** The ordering after a press on a column's button: that column upwards, or the other way round. */
export const pressed = (ordering: Ordering, by: Column): Ordering => ({
  ...ordering,
  by,
  down: ordering.by === by && !ordering.down,
});
