import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from 'content:messages/link';
import { names } from 'content:names';
import { BROKEN, NAMES, TOO_LONG } from '../brokenLinks.ts';
import { FEEDS, INFRASTRUCTURES, SCALE_IDS } from '../../src/model/parameters.ts';
import { POLICIES } from '../../src/model/reporting.ts';
import { isLink, linkOf, MODEL_VERSION, settingsFrom } from '../../src/scenes/watch/link.ts';
import {
  BOUNDS,
  DEFAULTS,
  presetAttack,
  presetOf,
  STATE_LEVELS,
  VIEWS,
  type WatchSettings,
} from '../../src/scenes/watch/settings.ts';

const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const share = (digits: number) => fc.integer({ min: 0, max: 10 ** digits }).map((n) => n / 10 ** digits);

/** Every setting a visitor can reach. */
const settings: fc.Arbitrary<WatchSettings> = fc.record({
  infrastructure: fc.constantFrom(...INFRASTRUCTURES),
  devices: whole(BOUNDS.devices),
  sophistication: share(2),
  deliverySeconds: whole(BOUNDS.deliverySeconds),
  floodSeconds: whole(BOUNDS.floodSeconds),
  rampSeconds: whole(BOUNDS.rampSeconds),
  tests: whole(BOUNDS.tests),
  announced: fc.boolean(),
  feed: fc.constantFrom(...FEEDS),
  scale: fc.constantFrom(...SCALE_IDS),
  level: fc.constantFrom(...STATE_LEVELS),
  sends: fc.constantFrom(...POLICIES),
  run: whole(BOUNDS.run),
  view: fc.constantFrom(...VIEWS),
  like: fc.constantFrom('', ...names.incidents),
  at: share(4),
});

/** Fails unless every field holds a value that the page can show. */
function expectValid(found: WatchSettings): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(DEFAULTS).sort());
  for (const [field, [least, most]] of Object.entries(BOUNDS) as [
    keyof typeof BOUNDS,
    readonly [number, number],
  ][]) {
    expect(found[field]).toBeGreaterThanOrEqual(least);
    expect(found[field]).toBeLessThanOrEqual(most);
  }
  for (const field of ['devices', 'deliverySeconds', 'floodSeconds', 'rampSeconds', 'tests', 'run'] as const)
    expect(Number.isInteger(found[field])).toBe(true);
  expect(INFRASTRUCTURES).toContain(found.infrastructure);
  expect(FEEDS).toContain(found.feed);
  expect(SCALE_IDS).toContain(found.scale);
  expect(STATE_LEVELS).toContain(found.level);
  expect(POLICIES).toContain(found.sends);
  expect(VIEWS).toContain(found.view);
  expect(typeof found.announced).toBe('boolean');
}

describe('A link', () => {
  it('opens exactly the settings it was made from', () => {
    fc.assert(
      fc.property(settings, (made) => {
        expect(settingsFrom(linkOf(made))).toEqual({ settings: made, ignored: [] });
        expect(settingsFrom(`#${linkOf(made)}`).settings).toEqual(made);
      }),
      { numRuns: 500 },
    );
  });

  it('opened and shared again is the same link', () => {
    fc.assert(
      fc.property(settings, (made) => {
        expect(linkOf(settingsFrom(linkOf(made)).settings)).toBe(linkOf(made));
      }),
    );
  });

  it('to the textbook says nothing but the version of the model', () => {
    expect(linkOf(DEFAULTS)).toBe(`v=${MODEL_VERSION}`);
  });

  it('is readable: it names only what differs from the textbook', () => {
    const link = linkOf({
      ...DEFAULTS,
      devices: 500,
      deliverySeconds: 1,
      infrastructure: 'cloud-engaged',
      announced: true,
    });
    expect(link).toBe('v=1&from=cloud-engaged&devices=500&lead=1&announced=yes');
  });

  it('is short, and survives an e-mail program: nothing in it needs escaping', () => {
    fc.assert(
      fc.property(settings, (made) => {
        expect(linkOf(made).length).toBeLessThan(250);
        expect(linkOf(made)).toMatch(/^[a-z0-9=&.-]+$/);
      }),
    );
  });

  it('knows a place on the page from settings', () => {
    expect(['#note-delivery', '#main', '', '#'].map(isLink)).toEqual([false, false, false, false]);
    expect(['#v=1', 'devices=5', '#a=b'].map(isLink)).toEqual([true, true, true]);
  });
});

describe('A broken link', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .tuple(
        fc.constantFrom(...NAMES, 'v', '__proto__', 'constructor'),
        fc.string({ unit: 'binary', maxLength: 20 }),
      )
      .map(([name, value]) => `${name}=${value}`),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.oneof(
          fc.double(),
          fc.integer(),
          fc.constantFrom('yes', 'no', '1e3', '-1', 'NaN', 'Infinity', '%', '%zz', '0x10', ' 5', '5 '),
        ),
      )
      .map(([name, value]) => `${name}=${value}`),
  );
  const broken = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 900 }),
    fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('&')),
  );

  it('always opens valid settings and never throws', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { settings: found, ignored } = settingsFrom(text);
        expectValid(found);
        for (const { reason } of ignored) expect(messages).toHaveProperty([reason]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing unsaid: every part is either in the settings or reported', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { settings: found, ignored } = settingsFrom(text);
        fc.pre(text.replace(/^#/, '').length <= 600);
        const reported = ignored.map(({ name, value }) => `${name}=${value}`);
        for (const [name, value] of new URLSearchParams(text.replace(/^#/, ''))) {
          if (reported.includes(`${name}=${value}`)) continue;
          if (name === 'v') expect(value).toBe(String(MODEL_VERSION));
          // What is not reported must be what the settings say: alone in a link it opens the same value.
          else {
            expect([...NAMES]).toContain(name);
            const alone = settingsFrom(`${name}=${encodeURIComponent(value)}`);
            expect(alone.ignored).toEqual([]);
            const written = (of: WatchSettings) =>
              linkOf(of)
                .split('&')
                .find((part) => part.startsWith(`${name}=`));
            expect(written(found)).toBe(written(alone.settings));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(BROKEN)('%s opens the textbook and says why: %s', (text, reason, name, value) => {
    expect(settingsFrom(text)).toEqual({ settings: DEFAULTS, ignored: [{ reason, name, value }] });
  });

  it('keeps what is good beside what is not', () => {
    const { settings: found, ignored } = settingsFrom('#v=1&devices=500&lead=soon&from=cloud');
    expect(found).toEqual({ ...DEFAULTS, devices: 500, infrastructure: 'cloud' });
    expect(ignored).toEqual([{ reason: 'link.value', name: 'lead', value: 'soon' }]);
  });

  it('that gives a setting twice takes the first and reports the second', () => {
    const { settings: found, ignored } = settingsFrom('devices=500&devices=900');
    expect(found.devices).toBe(500);
    expect(ignored).toEqual([{ reason: 'link.twice', name: 'devices', value: '900' }]);
  });

  it('from a newer model still opens what it can', () => {
    const { settings: found, ignored } = settingsFrom('v=9&devices=500');
    expect(found.devices).toBe(500);
    expect(ignored.map(({ reason }) => reason)).toEqual(['link.newer']);
  });

  it('too long to be ours is not read at all', () => {
    const { settings: found, ignored } = settingsFrom(`devices=500&${TOO_LONG}`);
    expect(found).toEqual(DEFAULTS);
    expect(ignored.map(({ reason }) => reason)).toEqual(['link.tooLong']);
  });
});

describe('A preset', () => {
  it.each(names.presets.map(({ id }) => id))(
    '%s is recognised again, also after a trip through a link',
    (id) => {
      const opened = { ...DEFAULTS, ...presetAttack(id) };
      expect(presetOf(opened)).toBe(id);
      const { settings: found, ignored } = settingsFrom(linkOf(opened));
      expect(presetOf(found)).toBe(id);
      expect(ignored).toEqual([]);
      expectValid(found);
    },
  );

  it('is no longer one when a single field of the attack differs', () => {
    expect(presetOf({ ...DEFAULTS, devices: 49_999 })).toBeUndefined();
    expect(presetOf({ ...DEFAULTS, level: 3, sends: 'nothing', view: 'curve', run: 5, at: 0.5 })).toBe(
      'textbook',
    );
  });

  it('with a name that no file has is the textbook', () => {
    expect(presetOf({ ...DEFAULTS, ...presetAttack('nowhere') })).toBe('textbook');
  });
});
