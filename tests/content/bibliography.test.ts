import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliographyFiles, bibtexOf, cslOf, type CslItem } from '../../src/content/record/bibliography.ts';
import { content } from '../given.ts';

const EDITION = {
  title: 'Foreseeable',
  authors: ['The Foreseeable authors'],
  version: '1.2.3',
  date: '2026-01-31',
};
const files = bibliographyFiles(content.sources, EDITION);
const csl = JSON.parse(files['sources/foreseeable.json']!) as CslItem[];

/** A small reader of BibTeX: entries and their fields, braces balanced, escapes taken back. Throws where it is not. */
function readBibtex(text: string): Map<string, Record<string, string>> {
  const entries = new Map<string, Record<string, string>>();
  let at = 0;
  /** From an opening brace to its partner; an escaped brace is a letter. */
  const braced = () => {
    const start = at;
    let depth = 0;
    do {
      if (at >= text.length) throw new Error(`no end to the brace at ${start}`);
      if (text[at] === '\\') at += 1;
      else if (text[at] === '{') depth += 1;
      else if (text[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  };
  while (text.slice(at).trim() !== '') {
    const head = /^\s*@misc\{([\w-]+),/.exec(text.slice(at));
    if (!head) throw new Error(`no entry at ${text.slice(at, at + 40)}`);
    at += head[0].length;
    const fields: Record<string, string> = {};
    for (let field; (field = /^\s*,?\s*(\w+) = (?=\{)/.exec(text.slice(at)));) {
      at += field[0].length;
      if (fields[field[1]!] !== undefined) throw new Error(`${head[1]}: two fields ${field[1]}`);
      fields[field[1]!] = braced();
    }
    const end = /^\s*\}/.exec(text.slice(at));
    if (!end) throw new Error(`${head[1]}: no closing brace`);
    at += end[0].length;
    if (entries.has(head[1]!)) throw new Error(`two entries ${head[1]}`);
    entries.set(head[1]!, fields);
  }
  return entries;
}
const plain = (text: string) =>
  text
    .replace(/^\{(.*)\}$/s, '$1')
    .replace(
      /\\textbackslash\{\}|\\textasciitilde\{\}|\\textasciicircum\{\}|\\([{}&%$#_])/g,
      (all, mark?: string) =>
        mark ??
        ({ b: '\\', t: '~', c: '^' }[
          all.includes('back') ? 'b' : all.includes('tilde') ? 't' : 'c'
        ] as string),
    );

describe('The CSL-JSON file', () => {
  it('has this site and every source once, each with an id, a type and a title', () => {
    expect(csl.map(({ id }) => id)).toEqual(['foreseeable', ...content.sources.map(({ id }) => id)]);
    for (const { type, title } of csl) expect([type, title.length > 3]).toEqual([expect.any(String), true]);
  });

  it('states names, years and addresses as citation managers expect them, and leaves out what is unknown', () => {
    const coco = csl.find(({ id }) => id === 'coco-dias-2021')!;
    expect(coco.author).toEqual([{ literal: 'Coco' }, { literal: 'de Souza Dias' }]);
    expect(coco.issued).toEqual({ 'date-parts': [[2021]] });
    const essay = csl.find(({ id }) => id === 'essay')!;
    expect(essay).not.toHaveProperty('author');
    expect(essay).not.toHaveProperty('issued');
    for (const { URL: address } of csl) if (address) expect(new URL(address).protocol).toMatch(/^https?:$/);
  });

  it('dates the site by its release', () => {
    expect(csl[0]).toMatchObject({ version: '1.2.3', issued: { 'date-parts': [[2026, 1, 31]] } });
  });
});

describe('The BibTeX file', () => {
  it('can be read, and says what the CSL file says', () => {
    const entries = readBibtex(files['sources/foreseeable.bib']!);
    expect([...entries.keys()]).toEqual(csl.map(({ id }) => id));
    for (const item of csl) {
      const fields = entries.get(item.id)!;
      expect(plain(fields.title!)).toBe(item.title);
      expect(fields.year).toBe(item.issued?.['date-parts'][0]![0]!.toString());
      expect(fields.url).toBe(item.URL);
    }
  });

  it('keeps any title whole, whatever marks it holds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'ab {}\\%&$#_~^"’é') }), (title) => {
        const item = cslOf({ id: 'x', title, mark: 'read', supports: title });
        expect(plain(readBibtex(bibtexOf(item)).get('x')!.title!)).toBe(title);
      }),
    );
  });
});
