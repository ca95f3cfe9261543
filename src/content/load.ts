/** Reads `content/` from disk, checks every file against its schema and every reference against its target. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { linksIn } from './markdown.ts';
import { SCHEMAS, type Content, type Entry, type Folder } from './schema.ts';

export const CONTENT_DIRECTORY = fileURLToPath(new URL('../../content', import.meta.url));

/** A content file that cannot be used. The message names file, field and fix. */
export class ContentError extends Error {
  override name = 'ContentError';
}

/** Checks one file's text. Throws a ContentError that names the file, the field and what to write instead. */
export function parseEntry<F extends Folder>(folder: F, file: string, text: string): Entry<F> {
  const where = `content/${folder}/${file}`;
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    throw new ContentError(`${where}: not valid YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  const result = v.safeParse(SCHEMAS[folder] as v.GenericSchema<unknown, Entry<F>>, raw);
  if (!result.success) {
    const issue = result.issues[0];
    const field = v.getDotPath(issue) ?? '(whole file)';
    throw new ContentError(`${where}: field "${field}": ${issue.message}`);
  }
  const stem = basename(file, '.yaml');
  if (result.output.id !== stem)
    throw new ContentError(
      `${where}: field "id": is "${result.output.id}"; write "${stem}", the file's name`,
    );
  return result.output;
}

function readFolder<F extends Folder>(directory: string, folder: F): Entry<F>[] {
  const files = readdirSync(join(directory, folder))
    .filter((name) => !name.startsWith('.'))
    .sort();
  const stray = files.find((name) => !name.endsWith('.yaml'));
  if (stray) throw new ContentError(`content/${folder}/${stray}: not a .yaml file; rename or remove it`);
  const entries = files.map((file) =>
    parseEntry(folder, file, readFileSync(join(directory, folder, file), 'utf8')),
  );
  const order = (entry: Entry<F>) => ('order' in entry ? entry.order : 0);
  return entries.sort((a, b) => order(a) - order(b));
}

/** Every `source: x` origin, source list, objection list and Markdown link must lead to a file. */
function checkReferences(content: Content): void {
  const ids = (folder: Folder) => new Set(content[folder].map(({ id }) => id as string));
  const known = { source: ids('sources'), term: ids('terms'), objection: ids('objections') };

  const visit = (where: string, path: string, value: unknown): void => {
    const demand = (kind: keyof typeof known, id: string) => {
      if (!known[kind].has(id))
        throw new ContentError(
          `${where}: field "${path}": names the ${kind} "${id}", which has no file; add content/${kind}s/${id}.yaml or correct the name`,
        );
    };
    const key = path.split('.').at(-1) ?? '';
    if (typeof value === 'string') {
      if (key === 'origin' && value.startsWith('source: ')) demand('source', value.slice(8));
      if (key === 'source') demand('source', value);
      for (const { kind, id } of linksIn(value)) demand(kind, id);
    } else if (Array.isArray(value)) {
      for (const item of value) {
        if (key === 'sources') demand('source', item as string);
        else if (key === 'objections') demand('objection', item as string);
        else visit(where, path, item);
      }
    } else if (value && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) visit(where, path ? `${path}.${name}` : name, item);
    }
  };
  for (const [folder, entries] of Object.entries(content).filter(([name]) => name !== 'interface'))
    for (const entry of entries) visit(`content/${folder}/${entry.id}.yaml`, '', entry);
}

/** Reads and checks all content. Throws a ContentError at the first fault. */
export function loadContent(directory = CONTENT_DIRECTORY): Content {
  const folders = Object.keys(SCHEMAS) as Folder[];
  const content = Object.fromEntries(
    folders.map((folder) => [folder, readFolder(directory, folder)]),
  ) as unknown as Content;
  checkReferences(content);
  return content;
}
