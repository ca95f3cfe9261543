/** Who holds what since when: a row for each kind of position, years on one axis, names without a year beside it. */

export interface Held {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly year?: number;
  /** Has said nothing, so there is no year to check. */
  readonly silent?: boolean;
}

/** Pixels. With `stacked` the names without a year stand below the years, otherwise to their right. */
export interface PositionsFrame {
  readonly width: number;
  /** Where the years begin and end. */
  readonly from: number;
  readonly to: number;
  /** Where the names without a year begin and end. */
  readonly restFrom: number;
  readonly restTo: number;
  readonly stacked: boolean;
  /** Height of the axis above the first row, of a line of names, and of a row's own heading. */
  readonly axis: number;
  readonly line: number;
  readonly heading: number;
  /** The fewest lines that a row is high, for a heading beside it. */
  readonly least: number;
}

export interface PositionMark extends Held {
  readonly x: number;
  /** Its name stands to the left where there is no room to the right. */
  readonly left: boolean;
  /** Middle of its line. */
  readonly y: number;
}

export interface PositionRow {
  readonly kind: string;
  readonly top: number;
  readonly bottom: number;
  /** Middle of its first line. */
  readonly middle: number;
  /** Where the lines of the years end. */
  readonly gridTo: number;
  /** Middle of the line that says that the years below it were not checked, where names follow it. */
  readonly restLabel?: number;
  readonly marks: readonly PositionMark[];
}

export interface PositionsLayout {
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly rows: readonly PositionRow[];
  readonly height: number;
}

/** Pixels of a name with its mark and the space behind it: letters of the sans face at 13 px. */
export const breadthOf = (name: string) => 32 + name.length * 7;
const PADDING = 9;

/** The first line on which a name fits behind those already there. `ends` holds the end of each line. */
function lineFor(ends: number[], x: number, end: number): number {
  const free = ends.findIndex((taken) => taken <= x);
  const line = free < 0 ? ends.length : free;
  ends[line] = end;
  return line;
}

/** Names with a year, each on the first line that has room at its year. */
function onAxis(held: readonly Held[], xOf: (year: number) => number, limit: number) {
  const ends: number[] = [];
  return held
    .filter(({ year }) => year !== undefined)
    .sort((a, b) => a.year! - b.year!)
    .map((each) => {
      const breadth = breadthOf(each.name);
      const x = xOf(each.year!);
      const left = x + breadth > limit;
      return { ...each, x, left, line: left ? lineFor(ends, x - breadth, x) : lineFor(ends, x, x + breadth) };
    });
}

/** Names without a year in columns as wide as the longest. */
function inColumns(held: readonly Held[], from: number, to: number) {
  const rest = held.filter(({ year }) => year === undefined);
  const breadth = Math.max(1, ...rest.map(({ name }) => breadthOf(name)));
  const columns = Math.max(1, Math.floor((to - from) / breadth));
  return rest.map((each, i) => ({
    ...each,
    x: from + (i % columns) * breadth,
    left: false,
    line: Math.floor(i / columns),
  }));
}

const linesOf = (marks: readonly { readonly line: number }[]) =>
  1 + Math.max(-1, ...marks.map(({ line }) => line));

/** The whole picture. `kinds` gives the rows from top to bottom; a kind that nobody holds keeps an empty row. */
export function positionsLayout(
  held: readonly Held[],
  kinds: readonly string[],
  frame: PositionsFrame,
): PositionsLayout {
  const known = held.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const span = known.length > 0 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
  const step = (frame.to - frame.from) / Math.max(1, span.length - 1);
  const xOf = (year: number) => frame.from + (year - first) * step;
  const limit = frame.stacked ? frame.width : frame.restFrom - 8;

  let top = frame.axis;
  const rows = kinds.map((kind) => {
    const here = held.filter((each) => each.kind === kind);
    const dated = onAxis(here, xOf, limit);
    const rest = inColumns(here, frame.restFrom, frame.restTo);
    const labelled = frame.stacked && rest.some(({ silent }) => !silent);
    const below = frame.stacked ? linesOf(dated) + (labelled ? 1 : 0) : 0;
    const lines = Math.max(frame.least, linesOf(dated), below + linesOf(rest));
    const start = top + PADDING + frame.heading;
    const yOf = (line: number) => start + (line + 0.5) * frame.line;
    const bottom = start + lines * frame.line + PADDING;
    const row: PositionRow = {
      kind,
      top,
      bottom,
      middle: yOf(0),
      gridTo: labelled ? yOf(below - 1.5) : bottom,
      ...(labelled ? { restLabel: yOf(below - 1) } : {}),
      marks: [
        ...dated.map(({ line, ...mark }) => ({ ...mark, y: yOf(line) })),
        ...rest.map(({ line, ...mark }) => ({ ...mark, y: yOf(below + line) })),
      ],
    };
    top = bottom;
    return row;
  });
  return { years: span.map((year) => ({ year, x: xOf(year) })), rows, height: top };
}
