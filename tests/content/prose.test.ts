import { describe, expect, it } from 'vitest';
import { linksIn, toHtml, toInlineHtml, toText } from '../../src/content/markdown.ts';
import { content } from '../given.ts';

interface Passage {
  readonly where: string;
  readonly text: string;
}

/** Fields that hold sentences rather than names, addresses or quotations. */
const PROSE = new Set([
  'what',
  'sees',
  'note',
  'reading',
  'summary',
  'lesson',
  'claim',
  'text',
  'meaning',
  'supports',
  'description',
  'change',
  'words',
]);

function passages(value: unknown, where: string, key = ''): Passage[] {
  if (typeof value === 'string') {
    const isProse = PROSE.has(key) || where.includes('.blocks.');
    return isProse && !where.includes('.quote.') ? [{ where, text: value }] : [];
  }
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => passages(item, `${where}.${name}`, name));
}
const prose = Object.entries(content)
  .filter(([folder]) => folder !== 'interface')
  .flatMap(([folder, entries]) => entries.flatMap((entry) => passages(entry, `${folder}/${entry.id}`)));

/** Every text of the content, prose or not. */
function texts(value: unknown, where: string): Passage[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => texts(item, `${where}.${name}`));
}
const all = Object.entries(content).flatMap(([folder, entries]) =>
  entries.flatMap((entry) => texts(entry, `${folder}/${entry.id}`)),
);

/** Sentences as a reader meets them: without Markdown, "et al." and decimal points not counted as ends. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .split(/\n\s*\n/)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .replace(/\b(et al|e\.g|i\.e|Art|No|vs|cf)\./g, '$1')
        .split(/(?<=[.?!][”’"']?\)?) (?=[“"A-Z0-9])/),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
const lengthOf = (sentence: string) =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const sentences = prose.flatMap(({ where, text }) =>
  sentencesOf(text).map((sentence) => ({ where, sentence })),
);

describe('The prose', () => {
  it('is there to be measured', () => {
    expect(sentences.length).toBeGreaterThan(300);
    expect(
      sentencesOf('Rates of 0.5 an hour. See [Hutchins et al. 2011](source:x). “So?” Yes.'),
    ).toHaveLength(4);
  });

  it('has no sentence of more than 40 words', () => {
    expect(sentences.filter(({ sentence }) => lengthOf(sentence) > 40)).toEqual([]);
  });

  it('has sentences of at most 18 words in the median', () => {
    const lengths = sentences.map(({ sentence }) => lengthOf(sentence)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]!).toBeLessThanOrEqual(18);
  });
});

describe('Links in the text', () => {
  const ids = {
    term: new Set(content.terms.map(({ id }) => id)),
    source: new Set(content.sources.map(({ id }) => id)),
  };

  it('all lead to a term or a source that has a file, to a page of the site, or to an address', () => {
    const pages = new Set(content.pages.map(({ id }) => `../${id}/`));
    const targets = all.flatMap(({ where, text }) =>
      [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => ({ where, target: target! })),
    );
    expect(targets.length).toBeGreaterThan(50);
    const lost = targets.filter(({ target }) => {
      const [, kind, id] = /^(term|source):(.+)$/.exec(target) ?? [];
      return kind
        ? !ids[kind as 'term' | 'source'].has(id!)
        : !/^https:\/\//.test(target) && !pages.has(target);
    });
    expect(lost).toEqual([]);
  });

  it('all become buttons or anchors: none is left standing as text', () => {
    for (const { where, text } of prose) expect(`${where}: ${toHtml(text)}`).not.toMatch(/\]\(|\[[^\]]*\]\[/);
  });

  it('do not use terms or sources in the interface words, which are plain text', () => {
    for (const { where, text } of all.filter((each) => each.where.startsWith('interface')))
      expect(`${where}: ${text}`).not.toMatch(/\]\(|\*\*|`/);
  });
});

describe('Sources known only from memory', () => {
  const memory = new Set(content.sources.filter(({ mark }) => mark === 'memory').map(({ id }) => id));

  it('are never cited for a fact: no number, yardstick or sentence rests on one', () => {
    const cited = all.flatMap(({ where, text }) => {
      const origin = where.endsWith('.origin') && text.startsWith('source: ') ? [text.slice(8)] : [];
      const scale = /^scales\/.*\.source$/.test(where) ? [text] : [];
      const linked = linksIn(text).flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
      return [...origin, ...scale, ...linked].map((id) => ({ where, id }));
    });
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(({ id }) => memory.has(id))).toEqual([]);
  });
});

describe('Sources', () => {
  it('are each used somewhere', () => {
    const used = new Set(
      all.flatMap(({ where, text }) => [
        ...(/\.sources\.\d+$/.test(where) || /^scales\/.*\.source$/.test(where) ? [text] : []),
        ...(text.startsWith('source: ') ? [text.slice(8)] : []),
        ...linksIn(text).map(({ id }) => id),
      ]),
    );
    expect(content.sources.map(({ id }) => id).filter((id) => !used.has(id) && id !== 'essay')).toEqual([]);
  });
});

describe('Markdown', () => {
  it('opens a term or a source by a button that needs no script', () => {
    expect(toInlineHtml('A [lead](term:lead) and [Krebs](source:krebs-2025) agree.')).toBe(
      'A <button type="button" class="term" popovertarget="term-lead">lead</button> and <button type="button" class="source" popovertarget="source-krebs-2025">Krebs</button> agree.',
    );
  });

  it('holds a comma or a bracket to the term or source beside it, so that none begins or ends a line alone', () => {
    const html = toHtml('Of [CERTs](term:cert), all ([Krebs](source:krebs-2025)). See [a](https://a.org).');
    expect(html).toContain(
      '<span class="held"><button type="button" class="term" popovertarget="term-cert">CERTs</button>,</span> all',
    );
    expect(html).toMatch(/all <span class="held">\(<button[^>]*>Krebs<\/button>\)\.<\/span> See/);
    expect(html).toContain('</a>.</p>');
  });

  it('is plain text where a list asks for it', () => {
    expect(toText('The *first* [order](term:lead),\nat 3:00.')).toBe('The first order, at 3:00.');
  });

  it('keeps ordinary links as links, also beside a term', () => {
    expect(toInlineHtml('[a](https://example.org) [b](term:bot)')).toMatch(
      /^<a href="https:\/\/example\.org">a<\/a> <button/,
    );
  });

  it('shows raw HTML and dangerous addresses as text', () => {
    expect(toHtml('<script>alert(1)</script>')).not.toContain('<script>');
    expect(toInlineHtml('[x](javascript:alert(1))')).not.toContain('<a');
  });
});
