import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breadthOf,
  positionsLayout,
  type Held,
  type PositionMark,
} from '../../src/charts/positions.layout.ts';
import { FRAMES } from '../../src/scenes/sources/frames.ts';
import { SIZES } from '../../src/ui/sizes.svelte.ts';
import { content } from '../given.ts';

const KINDS = ['binding', 'not-convinced', 'undecided', 'silent', 'not-read'];
const shipped: Held[] = content.positions.map((each) => ({ ...each, silent: each.kind === 'silent' }));
const marksOf = (held: readonly Held[], size: (typeof SIZES)[number]) =>
  positionsLayout(held, KINDS, FRAMES[size]).rows.flatMap(({ marks }) => marks);

/** Where a mark and its name stand. */
const reach = ({ x, left, name }: PositionMark): [number, number] =>
  left ? [x - breadthOf(name), x] : [x, x + breadthOf(name)];

const anyHeld = fc
  .array(
    fc.record({
      name: fc.constantFrom('Fiji', 'Netherlands', 'African Union (55)', 'Czech Republic'),
      kind: fc.constantFrom(...KINDS),
      year: fc.option(fc.integer({ min: 2017, max: 2026 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list): Held[] => list.map((each, i) => ({ ...each, id: String(i) })));

describe.each(SIZES)('The picture of positions, %s', (size) => {
  const frame = FRAMES[size];

  it('shows every position once, in the row of its kind', () => {
    const { rows } = positionsLayout(shipped, KINDS, frame);
    expect(rows.map(({ kind }) => kind)).toEqual(KINDS);
    expect(rows.flatMap(({ marks }) => marks.map(({ id }) => id)).sort()).toEqual(
      shipped.map(({ id }) => id).sort(),
    );
    for (const { kind, top, bottom, marks } of rows)
      for (const mark of marks) {
        expect(mark.kind).toBe(kind);
        expect(mark.y).toBeGreaterThan(top);
        expect(mark.y).toBeLessThan(bottom);
      }
  });

  it('puts a year at its place on the axis, an earlier one further left', () => {
    const { years } = positionsLayout(shipped, KINDS, frame);
    expect(years[0]).toEqual({ year: 2019, x: frame.from });
    expect(years.at(-1)).toEqual({ year: 2024, x: frame.to });
    const placeOf = new Map(years.map(({ year, x }) => [year, x]));
    for (const mark of marksOf(shipped, size)) if (mark.year) expect(mark.x).toBe(placeOf.get(mark.year));
  });

  it('keeps a year that was not checked off the axis', () => {
    const { rows } = positionsLayout(shipped, KINDS, frame);
    for (const { marks, restLabel } of rows)
      for (const mark of marks.filter(({ year, silent }) => year === undefined && !silent))
        if (frame.stacked) expect(mark.y).toBeGreaterThan(restLabel!);
        else expect(mark.x).toBeGreaterThan(frame.to);
  });

  it('lets no two names of a line overlap, nor any leave the picture on the right', () => {
    fc.assert(
      fc.property(anyHeld, (held) => {
        const lines = new Map<number, PositionMark[]>();
        for (const mark of marksOf(held, size)) lines.set(mark.y, [...(lines.get(mark.y) ?? []), mark]);
        for (const line of lines.values()) {
          const reaches = line.map(reach).sort(([a], [b]) => a - b);
          for (const [i, [from]] of reaches.entries())
            if (i > 0) expect(from).toBeGreaterThanOrEqual(reaches[i - 1]![1] - 1e-9);
          for (const [, to] of reaches) expect(to).toBeLessThanOrEqual(frame.width);
        }
      }),
    );
  });
});
