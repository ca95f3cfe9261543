import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../src/model/reporting.ts';
import { choicesFrom, linkOf } from '../../src/scenes/world/link.ts';
import { BOUNDS, choicesOf, DEFAULTS, SCENES, sameWorlds } from '../../src/scenes/world/settings.ts';

const hundredths = ([least, most]: readonly [number, number]) =>
  fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((n) => n / 100);
const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max });

const choices = fc.record({
  scene: fc.constantFrom(...SCENES),
  sends: fc.constantFrom(...POLICIES),
  floor: hundredths(BOUNDS.floor),
  minimum: hundredths(BOUNDS.minimum),
  warnings: fc.boolean(),
  interval: hundredths(BOUNDS.interval),
  listing: hundredths(BOUNDS.listing),
  blockMinutes: whole(BOUNDS.blockMinutes),
  wrongShare: hundredths(BOUNDS.wrongShare),
  seed: whole(BOUNDS.seed),
  state: whole(BOUNDS.state),
  at: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
});

describe('A link to the World', () => {
  it('is short where nothing was changed', () => {
    expect(linkOf(DEFAULTS)).toBe('v=1');
    expect(choicesFrom('')).toEqual({ settings: DEFAULTS, ignored: [] });
  });

  it('carries every choice there and back', () => {
    fc.assert(
      fc.property(choices, (given) => {
        expect(choicesFrom(`#${linkOf(given)}`)).toEqual({ settings: given, ignored: [] });
      }),
    );
  });

  it.each([
    ['scene=moon', 'link.value', 'scene'],
    ['sends=tanks', 'link.value', 'sends'],
    ['floor=0.5', 'link.value', 'floor'],
    ['minimum=2.5', 'link.value', 'minimum'],
    ['wrong=0.9', 'link.value', 'wrong'],
    ['state=12', 'link.value', 'state'],
    ['seed=0', 'link.value', 'seed'],
    ['theta=1', 'link.unknown', 'theta'],
    ['v=99', 'link.newer', 'v'],
  ])('with “%s” opens the nearest world and names what it left out', (part, reason, name) => {
    const { settings, ignored } = choicesFrom(`#${part}&block=30`);
    expect(settings).toEqual({ ...DEFAULTS, blockMinutes: 30 });
    expect(ignored).toMatchObject([{ reason, name }]);
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { settings } = choicesFrom(`#${text}`);
        expect(choicesFrom(`#${linkOf(settings)}`).settings).toEqual(settings);
      }),
    );
  });
});

describe('Choices that ask for the same worlds', () => {
  it('are those that differ in the State shown, the moment, the seed, the law or the floor alone', () => {
    for (const change of [{ state: 5 }, { at: 0.4 }, { seed: 9 }, { minimum: 1.2 }, { floor: 1 }])
      expect(sameWorlds(DEFAULTS, { ...DEFAULTS, ...change }), JSON.stringify(change)).toBe(true);
  });

  it('are not those of another scene, speed or share of wrong addresses', () => {
    for (const change of [
      choicesOf('reflection'),
      { interval: 2 },
      { blockMinutes: 10 },
      { wrongShare: 0.3 },
      { warnings: false },
    ])
      expect(sameWorlds(DEFAULTS, { ...DEFAULTS, ...change }), JSON.stringify(change)).toBe(false);
  });
});
