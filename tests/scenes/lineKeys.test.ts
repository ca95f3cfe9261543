import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../src/scenes/threshold/lineKeys.ts';
import { BOUNDS, DEFAULTS, niceBar, niceLevel } from '../../src/scenes/threshold/settings.ts';

const at = (minimum: number, bar: number) => ({ ...DEFAULTS, minimum, bar });

describe('A key on a line', () => {
  it.each([
    ['minimum', 'ArrowRight', 1.45],
    ['minimum', 'ArrowLeft', 1.55],
    ['minimum', 'PageUp', 1.25],
    ['minimum', 'Home', 2],
    ['minimum', 'End', 1],
    ['bar', 'ArrowUp', 0.51],
    ['bar', 'PageDown', 0.4],
    ['bar', 'Home', 0.05],
    ['bar', 'End', 0.95],
  ] as const)('moves the %s by %s to %d', (line, key, value) => {
    expect(moved(line, key, at(1.5, 0.5))).toBe(value);
  });

  it.each(['Tab', 'a', 'Enter', ' '])('that is %j moves nothing', (key) => {
    expect(moved('bar', key, DEFAULTS)).toBeUndefined();
  });

  it('never leaves the bounds, and always reaches a value that a slider has', () => {
    const keys = fc.constantFrom(
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
      'ArrowDown',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (presses) => {
        let [minimum, bar] = [1.5, 0.5];
        for (const key of presses) {
          minimum = moved('minimum', key, at(minimum, bar))!;
          bar = moved('bar', key, at(minimum, bar))!;
        }
        expect(minimum).toBe(niceLevel(minimum));
        expect(bar).toBe(niceBar(bar));
        expect(minimum).toBeGreaterThanOrEqual(BOUNDS.minimum[0]);
        expect(bar).toBeLessThanOrEqual(BOUNDS.bar[1]);
      }),
    );
  });
});
