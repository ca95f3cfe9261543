/** Interface words as modules: those every page needs, those of one part of the site, those of the prerender alone. */
import type { Content } from './schema.ts';

/** Modules of words that are loaded with one part of the site alone, and the groups of words in each. */
const PART_WORDS = {
  moot: ['moot', 'finding', 'kind', 'measure', 'source'],
  predict: ['predict'],
  // Pages without the Watch, its sliders or its curve do without them.
  watch: ['watch', 'control', 'change', 'table', 'frame'],
  link: ['link'],
  threshold: ['threshold', 'finding'],
  // A gate gives its reasons as a ruling does.
  verdict: ['verdict', 'finding', 'measure', 'source'],
  sources: ['sources'],
  story: ['story'],
  world: ['world'],
  lateWorld: ['dividend', 'states'],
};

/** Single words of those groups that pictures of other pages say too. */
const SHARED = ['watch.c2', 'watch.after', 'watch.percent', 'frame.moment', 'table.never', 'control.reset'];

/** Words of what is only ever prerendered: the shell and the articles. No script of a page carries them. */
const PRERENDERED = ['article', 'given', 'number', 'origin', 'page', 'picture', 'site', 'storage', 'word'];

const beginsWith = (key: string, groups: readonly string[]) =>
  groups.some((group) => key.startsWith(`${group}.`));

function messagesOf(content: Content, groups: readonly string[]) {
  const all = Object.entries(content.interface[0]!.messages);
  return Object.fromEntries(all.filter(([key]) => beginsWith(key, groups)));
}

function commonCatalogue(content: Content) {
  const catalogue = content.interface[0]!;
  const elsewhere = [...Object.values(PART_WORDS).flat(), ...PRERENDERED];
  const messages = Object.fromEntries(
    Object.entries(catalogue.messages).filter(([key]) => SHARED.includes(key) || !beginsWith(key, elsewhere)),
  );
  return { ...catalogue, messages };
}

/** Name of a module → its code. */
export const WORD_MODULES: Record<string, (content: Content) => string> = {
  'content:messages': (content) => `export const catalogue = ${JSON.stringify(commonCatalogue(content))};`,
  ...Object.fromEntries(
    Object.entries(PART_WORDS).map(([part, groups]) => [
      `content:messages/${part}`,
      (content: Content) => `export const messages = ${JSON.stringify(messagesOf(content, groups))};`,
    ]),
  ),
  'content:messages/prerendered': (content) =>
    `export const messages = ${JSON.stringify(messagesOf(content, PRERENDERED))};`,
};
