/** Every number of the content with its origin, read from the files themselves, so that none can be forgotten. */
import type { Word } from '../../model/parameters.ts';
import { toInlineHtml } from '../markdown.ts';
import type { Content, Folder } from '../schema.ts';

/** A number, or a word that stands for one. */
export interface RecordedNumber {
  readonly folder: Folder;
  /** The file's id. */
  readonly entry: string;
  /** The field within the file, such as `blend.cloud` or `sees.delivery.detected`. */
  readonly path: string;
  readonly value?: number | readonly number[];
  readonly word?: Word;
  /** Both ends of what is tried where a case does not say. */
  readonly ends?: readonly [number | string, number | string];
  /** Things that an origin covers together, where it is no number. */
  readonly listed?: readonly string[];
  /** Name of the scenario that sets the number. */
  readonly of?: string;
  readonly origin: string;
  /** Why it is this number, as HTML. */
  readonly why: string;
  /** The essay's phrase behind a word. */
  readonly quote?: { readonly text: string; readonly place: string };
}

type Field = Readonly<Record<string, unknown>>;
const isField = (value: unknown): value is Field =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const html = (text: unknown) => (typeof text === 'string' ? toInlineHtml(text, { anchors: true }) : '');

/** What a field with an origin holds: a number, a word, two ends, or a list of names. */
function held(field: Field): Pick<RecordedNumber, 'value' | 'word' | 'ends' | 'listed'> {
  if ('value' in field) return { value: field.value as number };
  if ('word' in field) return { word: field.word as Word };
  if ('least' in field) return { ends: [field.least, field.most] as [number | string, number | string] };
  const items = Object.values(field).filter(Array.isArray).flat() as unknown[];
  return { listed: items.map((item) => String(isField(item) ? (item.name ?? item.id) : item)) };
}

/** Numbers below one field. A word of a cell has its reason in the cell; every other number has its own. */
function numbersBelow(
  of: Pick<RecordedNumber, 'folder' | 'entry'>,
  path: string,
  field: Field,
): RecordedNumber[] {
  return Object.entries(field).flatMap(([key, item]) => {
    if (!isField(item)) return [];
    const at = path ? `${path}.${key}` : key;
    if (typeof item.origin !== 'string') return numbersBelow(of, at, item);
    return {
      ...of,
      path: at,
      ...held(item),
      origin: item.origin,
      why: html(item.note ?? item.reading ?? field.reading),
      ...(isField(field.quote) ? { quote: field.quote as unknown as RecordedNumber['quote'] } : {}),
    };
  });
}

/** A scenario states its numbers under `set`, with one origin and one reason for all of them. */
function setNumbers(folder: Folder, entry: Field): RecordedNumber[] {
  const { id, name, set, origin, note } = entry;
  if (!isField(set) || typeof origin !== 'string') return [];
  return Object.entries(set)
    .filter(([, value]) => typeof value === 'number')
    .map(([key, value]) => ({
      folder,
      entry: id as string,
      of: name as string,
      path: `set.${key}`,
      value: value as number,
      origin,
      why: html(note),
    }));
}

/** Each band of a yardstick, from its lower to its upper end. */
function scaleNumbers(content: Content): RecordedNumber[] {
  return content.scales.flatMap(({ id, source, words, note }) =>
    Object.entries(words).map(([word, { lo, hi }]) => ({
      folder: 'scales' as const,
      entry: id,
      path: `words.${word}`,
      word: word as Word,
      value: [lo, hi],
      origin: `source: ${source}`,
      why: html(note),
    })),
  );
}

/** All of them, in the order of the files. */
export function numbersIn(content: Content): RecordedNumber[] {
  const folders = (Object.keys(content) as Folder[]).filter((folder) => folder !== 'interface');
  const fields = folders.flatMap((folder) =>
    content[folder].map((entry) => ({ folder, entry: entry as unknown as Field })),
  );
  return [
    ...fields.flatMap(({ folder, entry }) => [
      ...numbersBelow({ folder, entry: entry.id as string }, '', entry),
      ...setNumbers(folder, entry),
    ]),
    ...scaleNumbers(content),
  ];
}
