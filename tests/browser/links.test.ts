/** No dead link inside the built site: every address, every place on a page, every note that a button opens. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { filesBelow } from '../../src/build/serviceWorker.ts';
import { DIST } from './serve.ts';

const pages = filesBelow(DIST).filter((file) => file.endsWith('.html'));
const documents = new Map(
  pages.map((page) => [page, new JSDOM(readFileSync(join(DIST, page), 'utf8')).window.document]),
);
const content = loadContent();
const cases = new Set(content.cases.map(({ id }) => id));

interface Link {
  readonly page: string;
  readonly address: string;
  /** The file it leads to, and what stands behind `#`. */
  readonly file: string;
  readonly place: string;
}

/** Every address of the pages that leads into the site. */
const links: Link[] = pages.flatMap((page) =>
  [...documents.get(page)!.querySelectorAll('[href], [src]')].flatMap((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('src')!;
    if (/^[a-z]+:/.test(address)) return [];
    const [path = '', place = ''] = address.split('#');
    const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path));
    const file = target === './' || target.endsWith('/') ? posix.join(target, 'index.html') : target;
    return [{ page, address, file, place: decodeURIComponent(place) }];
  }),
);
const shown = ({ page, address }: Link) => `${page}: ${address}`;

describe('The links of the built site', () => {
  it('are there to be followed', () => {
    expect(pages).toContain('sources/index.html');
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter(({ page, file }) => page !== file && file.endsWith('.html')).length).toBeGreaterThan(
      100,
    );
  });

  it('all lead to a file below the same root', () => {
    expect(
      links.filter(({ file }) => file.startsWith('..') || !existsSync(join(DIST, file))).map(shown),
    ).toEqual([]);
  });

  it('all find the place that they name on its page', () => {
    const lost = links.filter(
      ({ file, place }) =>
        place !== '' && !place.includes('=') && !documents.get(file)?.getElementById(place),
    );
    expect(lost.map(shown)).toEqual([]);
  });

  it('that open a case name one that exists', () => {
    const opened = links.flatMap((link) => {
      const id = new URLSearchParams(link.place).get('case');
      return link.place.includes('=') && id ? [{ ...link, id }] : [];
    });
    expect(opened.length).toBeGreaterThan(20);
    expect(opened.filter(({ id }) => !cases.has(id)).map(shown)).toEqual([]);
  });

  it('and every button that opens a note find it, and no id stands twice on a page', () => {
    for (const [page, document] of documents) {
      const lost = [...document.querySelectorAll('[popovertarget]')]
        .map((button) => button.getAttribute('popovertarget')!)
        .filter((id) => !document.getElementById(id)?.hasAttribute('popover'));
      expect([page, lost]).toEqual([page, []]);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect([page, ids.filter((id, i) => ids.indexOf(id) !== i)]).toEqual([page, []]);
    }
  });

  it('lead from every source and objection that opens in place to its entry on the Sources page', () => {
    const watch = documents.get('watch/index.html')!;
    const popovers = [...watch.querySelectorAll('[popover][id^="source-"]')];
    expect(popovers.length).toBeGreaterThan(50);
    for (const popover of popovers)
      expect(popover.querySelector('.onward a')?.getAttribute('href')).toBe(`../sources/#${popover.id}`);
    expect(
      watch.querySelectorAll('.objection .onward a[href^="../sources/#objection-"]').length,
    ).toBeGreaterThan(20);
  });
});

/** Every phrase of the essay that the content quotes, wherever it stands. */
function quotesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'quote' && item ? [(item as { text: string }).text] : quotesIn(item),
  );
}

describe('The built Sources page', () => {
  const text = documents.get('sources/index.html')!.body.textContent.replace(/\s+/g, ' ');

  it('has every phrase of the essay that the site quotes, and every claim, objection, term and source', () => {
    const { claims, objections, terms, sources } = content;
    const quotes = quotesIn(content);
    expect(quotes.length).toBeGreaterThan(40);
    const expected = [
      ...quotes,
      ...[...claims, ...objections].map(({ claim }) => claim),
      ...terms.map(({ name }) => name),
      ...sources.map(({ title }) => title),
    ];
    expect(expected.filter((each) => !text.includes(each.replace(/\s+/g, ' ')))).toEqual([]);
  });

  it('cites the release, with its version and date, not the day of the build', () => {
    expect(text).toMatch(/Foreseeable, version \d+\.\d+\.\d+, \d{1,2} [A-Z][a-z]+ \d{4}\./);
  });
});

describe('The built bibliography', () => {
  it('is the same in both formats, and the page offers both', () => {
    const csl = JSON.parse(readFileSync(join(DIST, 'sources/foreseeable.json'), 'utf8')) as { id: string }[];
    const bibtex = readFileSync(join(DIST, 'sources/foreseeable.bib'), 'utf8');
    expect([...bibtex.matchAll(/^@misc\{([\w-]+),$/gm)].map(([, id]) => id)).toEqual(csl.map(({ id }) => id));
    const offered = [...documents.get('sources/index.html')!.querySelectorAll('a[download]')];
    expect(offered.map((link) => link.getAttribute('href')).sort()).toEqual([
      'foreseeable.bib',
      'foreseeable.json',
    ]);
  });
});
