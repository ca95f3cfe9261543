// @vitest-environment jsdom
/** What the World's content states is listed on the Sources page, with a way to the World. */
import { cleanup, render } from '@testing-library/svelte';
import { record } from 'content:record';
import { world } from 'content:world';
import { afterEach, describe, expect, it } from 'vitest';
import { knows, say } from '../../src/content/words.ts';
import Numbers from '../../src/features/sources/Numbers.svelte';
import { numberGroup, numberName, numberValue } from '../../src/features/sources/numberWords.ts';
import { addressOf } from '../../src/features/sources/places.ts';
import Uses from '../../src/features/sources/Uses.svelte';
import { choicesFrom } from '../../src/scenes/world/link.ts';
import { choicesOf, DEFAULTS } from '../../src/scenes/world/settings.ts';
import type { Site } from '../../src/ui/site.ts';

afterEach(cleanup);

const site: Site = {
  root: '../',
  pages: [
    { id: 'start', prose: 'start', path: '' },
    ...['watch', 'threshold', 'world', 'moot', 'sources'].map((id) => ({ id, prose: id, path: `${id}/` })),
  ],
};
const context = new Map([['site', site]]);
const numbers = record.numbers.filter(({ folder }) => folder === 'world' || folder === 'counter-scenes');
const scenes = world.scenes;

describe('A file of the World', () => {
  it('is found on the World, a scene with nothing but itself set', () => {
    expect(addressOf(site, { folder: 'world', id: 'world' })).toBe('../world/');
    for (const { id } of scenes) {
      const [page, link] = addressOf(site, { folder: 'counter-scenes', id }).split('#');
      expect(page).toBe('../world/');
      expect(choicesFrom(`#${link}`), id).toEqual({
        settings: { ...DEFAULTS, ...choicesOf(id) },
        ignored: [],
      });
    }
  });

  it('stands among the uses of a source under its name', () => {
    const { container } = render(Uses, {
      props: {
        label: 'Used in:',
        mentions: [
          { folder: 'world', id: 'world', name: 'world' },
          { folder: 'counter-scenes', id: scenes[0]!.id, name: scenes[0]!.name },
        ],
      },
      context,
    });
    const links = [...container.querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      say('sources.use.world'),
      say('sources.use.counter-scenes', { name: scenes[0]!.name }),
    ]);
    expect(links.every((link) => link.getAttribute('href')!.startsWith('../world/'))).toBe(true);
  });
});

describe('The numbers of the World', () => {
  it('are a group of their own, each with a name of its own and no word of the files left in its value', () => {
    expect(numbers.length).toBeGreaterThan(10);
    expect(new Set(numbers.map(numberGroup))).toEqual(new Set(['world']));
    expect(new Set(numbers.map(numberName)).size).toBe(numbers.length);
    for (const { folder, path } of numbers)
      expect(
        knows(folder === 'world' ? `sources.number.world.${path}` : path.replace('set.', 'sources.set.')),
        path,
      ).toBe(true);
    expect(numbers.map(numberValue).filter((value) => value.includes('send-lists'))).toEqual([]);
  });

  it('are all on the Sources page, each with a link to the World', () => {
    const { container } = render(Numbers, { context });
    const group = [...container.querySelectorAll('details')].find((details) =>
      details.querySelector('summary')!.textContent.includes(say('sources.numbers.world')),
    )!;
    const items = [...group.querySelectorAll('.ledger > li')];
    expect(items.map((item) => item.querySelector('.what')!.textContent)).toEqual(numbers.map(numberName));
    for (const item of items) expect(item.querySelector('a[href^="../world/"]')).toBeTruthy();
  });

  it('and all others have a name that begins a sentence and a value', () => {
    const { container } = render(Numbers, { context });
    const items = [...container.querySelectorAll('.ledger > li')];
    expect(items.length).toBeGreaterThan(100);
    for (const item of items) {
      const [name, value] = ['.what', '.figure-value'].map((part) => item.querySelector(part)!.textContent);
      expect(name).toMatch(/^[A-Z]/);
      expect(value, name!).not.toBe('');
    }
  });

  it('that the Watch shares with the World name both', () => {
    const { container } = render(Numbers, { context });
    const first = container.querySelector('details .ledger > li')!;
    for (const page of ['watch', 'world']) expect(first.querySelector(`a[href="../${page}/"]`)).toBeTruthy();
  });
});
