/** What the Sources page records: nothing without an origin, nothing forgotten, every way back open. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../../src/content/factsSchema.ts';
import { CONTENT_DIRECTORY } from '../../src/content/load.ts';
import { readEdition } from '../../src/content/record/edition.ts';
import { factsListed, type Fact } from '../../src/content/record/facts.ts';
import { mentionsIn } from '../../src/content/record/mentions.ts';
import { numbersIn } from '../../src/content/record/numbers.ts';
import { content, detectionFor, presetScenario, scenario } from '../given.ts';

/** The files as they are on disk, read without any of our schemas. */
const files = readdirSync(CONTENT_DIRECTORY, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('interface/'))
  .map((name) => ({ name, text: readFileSync(join(CONTENT_DIRECTORY, name), 'utf8') }));
const fileOf = (folder: string, id: string) =>
  files.find(({ name }) => name === `${folder}/${id}.yaml`)!.text;
const sources = new Map(content.sources.map((source) => [source.id, source]));

describe('The recorded numbers', () => {
  const numbers = numbersIn(content);

  it('are all that the files give an origin to, counted in the files themselves', () => {
    // One that begins its line speaks for the whole file, and a list of them for a passage of prose.
    const origins = files.flatMap(({ text }) => text.match(/[ {,]origin: (?!\[)/g) ?? []).length;
    const own = numbers.filter(({ folder, of }) => !of && folder !== 'scales');
    expect(origins).toBeGreaterThan(60);
    expect(own).toHaveLength(origins);
  });

  it('each have an origin that leads somewhere, and a reason', () => {
    const lost = numbers.filter(
      ({ origin }) =>
        !['essay', 'assumption', 'inferred'].includes(origin) && !sources.has(origin.replace('source: ', '')),
    );
    expect(lost).toEqual([]);
    expect(numbers.filter(({ why }) => why === '')).toEqual([]);
  });

  it('name the essay as origin only beside its phrase', () => {
    const bare = numbers.filter(({ origin, quote, of }) => origin === 'essay' && !quote && !of);
    expect(bare.map(({ entry, path }) => `${entry} ${path}`)).toEqual([]);
  });

  it('of a folder that is added later are recorded without being told to', () => {
    const added = {
      id: 'far',
      name: 'Far',
      origin: 'assumption',
      note: 'Ours.',
      set: { devices: 7, from: 'cloud' },
      depth: { value: 3, origin: 'assumption', note: 'Ours.' },
      means: { able: ['warn', 'list'], origin: 'assumption', note: 'Ours.' },
    };
    const wider = { ...content, planets: [added] } as unknown as typeof content;
    const found = numbersIn(wider).filter(({ folder }) => (folder as string) === 'planets');
    expect(found.map(({ path, value, listed, of }) => ({ path, value, listed, of }))).toEqual([
      { path: 'depth', value: 3, listed: undefined, of: undefined },
      { path: 'means', value: undefined, listed: ['warn', 'list'], of: undefined },
      { path: 'set.devices', value: 7, listed: undefined, of: 'Far' },
    ]);
  });

  it('have the bands of both yardsticks and the numbers of every scenario', () => {
    expect(numbers.filter(({ folder }) => folder === 'scales')).toHaveLength(14);
    const set = numbers.filter(({ of }) => of);
    expect(set).toContainEqual(
      expect.objectContaining({ entry: 'hit-and-run', path: 'set.floodSeconds', value: 69 }),
    );
  });
});

describe('A claim', () => {
  it('of the essay stands beside the essay’s phrase and its place', () => {
    const bare = content.claims.filter(({ origin, quote }) => origin === 'essay' && !quote);
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(content.claims.filter(({ origin }) => origin === 'essay').length).toBeGreaterThan(20);
  });

  it('acts on pages that exist', () => {
    const pages = new Set(content.pages.map(({ id }) => id));
    expect(content.claims.flatMap(({ used }) => used).filter((id) => !pages.has(id))).toEqual([]);
  });

  it('is touched by every objection: none hangs in the air', () => {
    const touched = new Set(content.claims.flatMap(({ objections }) => objections));
    expect(content.objections.map(({ id }) => id).filter((id) => !touched.has(id))).toEqual([]);
  });

  it('gives figures that the model gives', () => {
    const textOf = (id: string) => fileOf('claims', id).replace(/\s+/g, ' ');
    const of100 = (share: number) => Math.round(share * 100);
    const [one, two] = [1, 2].map((level) => of100(detectionFor(scenario(), level).foreseen));
    const atOnce = of100(detectionFor(presetScenario('zero-lead'), 1).foreseen);
    expect(textOf('levels-foresee')).toContain(`${one} and ${two} of 100`);
    expect(textOf('order-ahead')).toContain(
      `Level 1 foresees about ${atOnce} of 100 in our model, instead of ${one}`,
    );
  });
});

describe('The States’ positions', () => {
  const named = (kind: string) =>
    content.positions.filter((each) => each.kind === kind).map(({ name }) => name);

  it('are the Toolkit’s twelve and four, and nobody is put into a kind by guess', () => {
    expect(named('binding').sort()).toEqual(
      'Australia,Czech Republic,Estonia,Finland,France,Germany,Italy,Japan,Netherlands,Norway,Sweden,Switzerland'.split(
        ',',
      ),
    );
    expect(named('not-convinced').sort()).toEqual(['Canada', 'Israel', 'New Zealand', 'United Kingdom']);
    for (const { sources: cited, kind } of content.positions)
      if (kind === 'binding' || kind === 'not-convinced')
        expect(cited.some((id) => id === 'cyber-law-toolkit')).toBe(true);
  });

  it('have a year only where something that was read gives it', () => {
    const years = content.positions.flatMap(({ name, year }) => (year ? [[name, year]] : []));
    expect(Object.fromEntries(years)).toEqual({
      Netherlands: 2019,
      Israel: 2020,
      Japan: 2021,
      'United States': 2021,
      'African Union (55)': 2024,
      'European Union (27)': 2024,
    });
  });

  it('rest on no source known from memory, and say of no State that it broke a duty', () => {
    const marks = content.positions.flatMap(({ sources: cited }) => cited.map((id) => sources.get(id)!.mark));
    expect(marks).not.toContain('memory');
    expect(content.positions.filter(({ summary }) => /breach|violat/i.test(summary))).toEqual([]);
  });
});

describe('The way back', () => {
  const mentions = mentionsIn(content);

  it('leads from each source to every file that links to it', () => {
    let links = 0;
    for (const { name, text } of files)
      for (const [, id] of text.matchAll(/\]\(source:([a-z0-9-]+)\)/g)) {
        const [folder, file] = name.replace('.yaml', '').split('/');
        links += 1;
        expect(mentions('source', id!).map((each) => `${each.folder}/${each.id}`)).toContain(
          `${folder}/${file}`,
        );
      }
    expect(links).toBeGreaterThan(200);
  });

  it('names no file that does not mention the source', () => {
    for (const { id } of content.sources)
      for (const mention of mentions('source', id))
        expect(fileOf(mention.folder, mention.id)).toMatch(id === 'essay' ? /essay|quote:/ : id);
  });

  it('leads from each objection to a claim at least', () => {
    for (const { id } of content.objections)
      expect(mentions('objection', id).map(({ folder }) => folder)).toContain('claims');
  });
});

describe('The facts of a case', () => {
  const facts = factsListed();
  /** `a.b` with a value as `{ a: { b: value } }`. */
  const nested = (path: string, value: unknown) =>
    path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  const accepted = (path: string, value: unknown) => v.safeParse(factsSchema, nested(path, value)).success;
  /** The fields that an empty case comes out with: all of them, unknown. */
  const leaves = (value: object, at = ''): string[] =>
    Object.entries(value).flatMap(([key, item]) =>
      item !== null && typeof item === 'object' && !Array.isArray(item)
        ? leaves(item as object, `${at}${key}.`)
        : [`${at}${key}`],
    );
  const EXAMPLES: Record<Fact['kind'], (fact: Fact) => unknown[]> = {
    choice: ({ options }) => [...options],
    choices: ({ options }) => [[...options]],
    truth: () => [true, false],
    number: ({ options }) => [1, ...options],
    numbers: () => [[1, -1]],
    list: () => [[{ of: 'bots', by: 'feed', at: 1 }]],
  };

  it('are listed in full: every value that is offered is accepted, and so is unknown', () => {
    expect(facts.map(({ path }) => path)).toEqual(leaves(v.parse(factsSchema, {})));
    for (const fact of facts)
      for (const value of EXAMPLES[fact.kind](fact))
        expect(`${fact.path} ${String(value)}: ${accepted(fact.path, value)}`).toMatch(/true$/);
    expect(accepted('harm.gravity', 'unknown')).toBe(true);
  });

  it('offer all that is accepted: another word is refused', () => {
    for (const { path, kind } of facts)
      if (kind !== 'list') expect(`${path}: ${accepted(path, 'something else')}`).toMatch(/false$/);
    expect(facts.find(({ path }) => path === 'conduct.firstSentAt')).toMatchObject({
      kind: 'number',
      options: ['never'],
    });
  });
});

describe('The formulas', () => {
  it('are well-formed MathML of elements that browsers draw', () => {
    const { DOMParser } = new JSDOM().window;
    const CORE = ['mrow', 'mi', 'mn', 'mo', 'msub', 'msup', 'mfrac', 'mspace'];
    for (const { id, math } of content.formulas) {
      const parsed = new DOMParser().parseFromString(math, 'application/xml');
      expect(`${id}: ${parsed.querySelector('parsererror')?.textContent ?? 'fine'}`).toBe(`${id}: fine`);
      const names = [...parsed.querySelectorAll('*')].map(({ localName }) => localName);
      expect(names.filter((name) => !CORE.includes(name))).toEqual([]);
      // Two parts, no more and no fewer, or a browser draws an error.
      for (const pair of parsed.querySelectorAll('msub, msup, mfrac')) expect(pair.children).toHaveLength(2);
    }
    expect(content.formulas.length).toBeGreaterThan(6);
  });
});

describe('The edition', () => {
  it('is the version of the package, with the date of its release', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(readEdition()).toMatchObject({ version: manifest.version, title: 'Foreseeable' });
    expect(readEdition().date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
