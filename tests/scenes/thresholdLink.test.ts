import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFRASTRUCTURES } from '../../src/model/parameters.ts';
import { linkOf, settingsFrom } from '../../src/scenes/threshold/link.ts';
import { BOUNDS, DEFAULTS, niceBar, niceLevel } from '../../src/scenes/threshold/settings.ts';

describe('A link to the Threshold page', () => {
  it('is short where nothing was changed', () => {
    expect(linkOf(DEFAULTS)).toBe('v=1');
    expect(settingsFrom('')).toEqual({ settings: DEFAULTS, ignored: [] });
  });

  it('carries both lines and the attack there and back', () => {
    const any = fc.record({
      minimum: fc.double({ min: 1, max: 2, noNaN: true }).map(niceLevel),
      bar: fc.double({ min: 0, max: 1, noNaN: true }).map(niceBar),
      infrastructure: fc.constantFrom(...INFRASTRUCTURES),
      devices: fc.integer({ min: BOUNDS.devices[0], max: BOUNDS.devices[1] }),
      sophistication: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      deliverySeconds: fc.integer({ min: 1, max: 86_400 }),
    });
    fc.assert(
      fc.property(any, (settings) => {
        expect(settingsFrom(`#${linkOf(settings)}`)).toEqual({ settings, ignored: [] });
      }),
    );
  });

  it.each([
    ['m=2.5', 'link.value', 'm'],
    ['m=0.9', 'link.value', 'm'],
    ['bar=1', 'link.value', 'bar'],
    ['bar=fifty', 'link.value', 'bar'],
    ['from=moon', 'link.value', 'from'],
    ['theta=0.5', 'link.unknown', 'theta'],
    ['v=99', 'link.newer', 'v'],
  ])('with “%s” opens the nearest settings and names what it left out', (part, reason, name) => {
    const { settings, ignored } = settingsFrom(`#${part}&devices=500`);
    expect(settings).toEqual({ ...DEFAULTS, devices: 500 });
    expect(ignored).toMatchObject([{ reason, name }]);
  });

  it('takes a part that is given twice once', () => {
    const { settings, ignored } = settingsFrom('#m=1.2&m=1.8');
    expect(settings.minimum).toBe(1.2);
    expect(ignored).toMatchObject([{ reason: 'link.twice', name: 'm', value: '1.8' }]);
  });
});
