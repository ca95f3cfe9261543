/** Who mentions what: the way back from a source, a term or an objection to every text that leads to it. */
import { linksIn } from '../markdown.ts';
import type { Content, Folder } from '../schema.ts';

/** An entry of `content/` that mentions something. */
export interface Mention {
  readonly folder: Folder;
  readonly id: string;
  /** As a reader knows it; the id where the entry has no name. */
  readonly name: string;
}

export type Mentionable = 'source' | 'term' | 'objection';

/** What one entry leads to, as "source lead-2025": links in its texts, lists of ids, origins. */
function targetsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const linked = linksIn(value).map(({ kind, id }) => `${kind} ${id}`);
    if (key === 'source') return [`source ${value}`];
    return key === 'origin' && value.startsWith('source: ') ? [`source ${value.slice(8)}`] : linked;
  }
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value) && (key === 'sources' || key === 'objections'))
    return value.map((id) => `${key.slice(0, -1)} ${id}`);
  // The essay's own words are a mention of the essay.
  const quoted = key === 'quote' ? ['source essay'] : [];
  const items = Array.isArray(value)
    ? value.map((item) => [key === 'origin' ? key : '', item] as const)
    : Object.entries(value);
  return [...quoted, ...items.flatMap(([name, item]) => targetsIn(item, name))];
}

const NAMES = ['title', 'name', 'claim', 'letter'] as const;

function nameOf(entry: object): string {
  const named = entry as Partial<Record<(typeof NAMES)[number] | 'id', string>>;
  return NAMES.map((key) => named[key]).find((name) => name !== undefined) ?? named.id!;
}

/** Every mention in the content. A folder added later is read like the others. */
export function mentionsIn(content: Content): (kind: Mentionable, id: string) => readonly Mention[] {
  const found = new Map<string, Mention[]>();
  const folders = (Object.keys(content) as Folder[]).filter((folder) => folder !== 'interface');
  for (const folder of folders)
    for (const entry of content[folder]) {
      const mention: Mention = { folder, id: entry.id, name: nameOf(entry) };
      for (const target of new Set(targetsIn(entry))) {
        if (target === `${folder.slice(0, -1)} ${entry.id}`) continue;
        found.set(target, [...(found.get(target) ?? []), mention]);
      }
    }
  return (kind, id) => found.get(`${kind} ${id}`) ?? [];
}
