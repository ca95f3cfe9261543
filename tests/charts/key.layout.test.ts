import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_ROW, keyLayout } from '../../src/charts/key.layout.ts';

const words = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 12 });

describe('A key', () => {
  it('keeps its order, and never sets two entries on one place', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 200, max: 1000 }), (given, across) => {
        const { places, height } = keyLayout(given, across);
        expect(places).toHaveLength(given.length);
        places.slice(1).forEach((place, i) => {
          const before = places[i]!;
          expect(place.y > before.y || (place.y === before.y && place.x > before.x)).toBe(true);
        });
        expect(height).toBe(places.at(-1)!.y + KEY_ROW / 2);
      }),
    );
  });

  it('takes one row where there is room, and more where there is none', () => {
    const given = ['quiet', 'flooding', 'blocked'];
    expect(keyLayout(given, 900).height).toBe(KEY_ROW);
    expect(keyLayout(given, 100).height).toBe(3 * KEY_ROW);
  });
});
