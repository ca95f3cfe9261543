/** The release that this is, as `CITATION.cff` states it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Edition } from './bibliography.ts';

const FILE = new URL('../../../CITATION.cff', import.meta.url);

const citation = v.object({
  title: v.string(),
  authors: v.array(v.object({ name: v.string() })),
  version: v.string(),
  'date-released': v.pipe(v.string(), v.isoDate()),
});

/** Throws a ValiError where the file lacks what a citation needs. */
export function readEdition(): Edition {
  const {
    title,
    authors,
    version,
    'date-released': date,
  } = v.parse(citation, parse(readFileSync(FILE, 'utf8')));
  return { title, authors: authors.map(({ name }) => name), version, date };
}
