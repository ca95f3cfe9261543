import { positions } from 'content:positions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, orderingFrom } from '../../src/scenes/sources/link.ts';
import {
  COLUMNS,
  DEFAULTS,
  KINDS,
  ordered,
  pressed,
  type Ordering,
} from '../../src/scenes/sources/positions.ts';

const anyOrdering = fc.record<Ordering>({
  by: fc.constantFrom(...COLUMNS),
  down: fc.boolean(),
  kind: fc.constantFrom('all', ...KINDS),
});

describe('The order of positions', () => {
  it('loses nobody and invents nobody', () => {
    fc.assert(
      fc.property(anyOrdering, (ordering) => {
        const expected = positions.filter(({ kind }) => ordering.kind === 'all' || kind === ordering.kind);
        expect(
          ordered(positions, ordering)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });

  it('opens with those who hold the duty binding, by name', () => {
    expect(ordered(positions, DEFAULTS)[0]!.name).toBe('Australia');
    expect(ordered(positions, DEFAULTS).at(-1)!.kind).toBe('not-read');
  });

  it.each([false, true])('by year puts years that were not checked last (downwards: %s)', (down) => {
    const years = ordered(positions, { by: 'year', down, kind: 'all' }).map(({ year }) => year);
    const known = years.filter((year) => year !== undefined);
    expect(years.slice(0, known.length)).toEqual(known.toSorted((a, b) => (down ? b - a : a - b)));
  });

  it('turns round at a second press, and starts upwards in another column', () => {
    const once = pressed(DEFAULTS, 'year');
    expect(once).toMatchObject({ by: 'year', down: false });
    expect(pressed(once, 'year')).toMatchObject({ by: 'year', down: true });
    expect(pressed(pressed(once, 'year'), 'name')).toMatchObject({ by: 'name', down: false });
  });
});

describe('The link of the Sources page', () => {
  it('gives back any ordering', () => {
    fc.assert(
      fc.property(anyOrdering, (ordering) => {
        expect(orderingFrom(`#${linkOf(ordering)}`)).toEqual({ settings: ordering, ignored: [] });
      }),
    );
  });

  it('says what it did not use and keeps the rest', () => {
    const { settings, ignored } = orderingFrom('#v=1&sort=year&kind=hostile&moon=full');
    expect(settings).toEqual({ ...DEFAULTS, by: 'year' });
    expect(ignored.map(({ reason, name }) => `${reason} ${name}`)).toEqual([
      'link.value kind',
      'link.unknown moon',
    ]);
  });
});
