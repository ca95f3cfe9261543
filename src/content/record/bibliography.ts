/** The sources as files that reference managers read: CSL-JSON and BibTeX. */
import type { Entry } from '../schema.ts';

type Source = Entry<'sources'>;

/** The parts of CSL-JSON (1.0.2) that we have. */
export interface CslItem {
  readonly id: string;
  readonly type: 'document' | 'software';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly note?: string;
}

/** This site as a work to cite. The date is the one of the release, never the clock. */
export interface Edition {
  readonly title: string;
  readonly authors: readonly string[];
  readonly version: string;
  /** `2026-01-31`. */
  readonly date: string;
}

/** "Coco and de Souza Dias" and "Jensen, Watts" as single names. */
const namesIn = (authors: string) => authors.split(/,\s*|\s+and\s+/).filter(Boolean);

/** One source as a CSL item. What we did not see is left out, not guessed. */
export function cslOf({ id, authors, title, published, year, url, supports }: Source): CslItem {
  return {
    id,
    type: 'document',
    title,
    ...(authors ? { author: namesIn(authors).map((literal) => ({ literal })) } : {}),
    ...(year ? { issued: { 'date-parts': [[year]] } } : {}),
    ...(published ? { 'container-title': published } : {}),
    ...(url ? { URL: url } : {}),
    note: supports,
  };
}

/** The site itself as a CSL item. */
export const cslOfEdition = ({ title, authors, version, date }: Edition): CslItem => ({
  id: 'foreseeable',
  type: 'software',
  title,
  author: authors.map((literal) => ({ literal })),
  issued: { 'date-parts': [date.split('-').map(Number)] },
  version,
});

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text that BibTeX takes as it stands. */
const escaped = (text: string) => text.replace(/[\\{}&%$#_~^]/g, (mark) => ESCAPED[mark] ?? `\\${mark}`);

/** An item as a BibTeX entry. Names and title stand in double braces, so that nothing is reordered or lowered. */
export function bibtexOf(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => `{${escaped(literal)}}`).join(' and ')],
    ['title', `{${escaped(item.title)}}`],
    ['howpublished', item['container-title'] && escaped(item['container-title'])],
    ['year', item.issued?.['date-parts'][0]![0]!.toString()],
    ['version', item.version],
    // An address stands as it is: reference managers escape it themselves.
    ['url', item.URL],
    ['note', item.note && escaped(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** Both files, by the name under which the built site keeps them. */
export function bibliographyFiles(sources: readonly Source[], edition: Edition): Record<string, string> {
  const items = [cslOfEdition(edition), ...sources.map(cslOf)];
  return {
    'sources/foreseeable.json': `${JSON.stringify(items, null, 2)}\n`,
    'sources/foreseeable.bib': items.map(bibtexOf).join('\n'),
  };
}
