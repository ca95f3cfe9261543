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

/** Numbers below one field. A word of a cell has its reason in the cell; every other number has its own. */
function numbersBelow(
  of: Pick<RecordedNumber, 'folder' | 'entry'>,
  path: string,
  field: Field,
): RecordedNumber[] {
  return Object.entries(field).flatMap(([key, item]) => {
    if (!isField(item)) return [];
    const at = path ? `${path}.${key}` : key;
    if (!('origin' in item && ('value' in item || 'word' in item))) return numbersBelow(of, at, item);
    const { value, word, origin, note, reading } = item;
    return {
      ...of,
      path: at,
      ...('value' in item ? { value: value as number } : { word: word as Word }),
      origin: origin as string,
      why: html(note ?? reading ?? field.reading),
      ...(isField(field.quote) ? { quote: field.quote as unknown as RecordedNumber['quote'] } : {}),
    };
  });
}

/** A scenario states its numbers under `set`, with one origin and one reason for all of them. */
function presetNumbers(content: Content): RecordedNumber[] {
  return content.presets.flatMap(({ id, set, origin, note }) =>
    Object.entries(set)
      .filter(([, value]) => typeof value === 'number')
      .map(([key, value]) => ({
        folder: 'presets' as const,
        entry: id,
        path: `set.${key}`,
        value: value as number,
        origin,
        why: html(note),
      })),
  );
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
  return [
    ...folders.flatMap((folder) =>
      content[folder].flatMap((entry) =>
        numbersBelow({ folder, entry: entry.id }, '', entry as unknown as Field),
      ),
    ),
    ...presetNumbers(content),
    ...scaleNumbers(content),
  ];
}
