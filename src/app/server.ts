/** Renders each page to HTML, at build time only. */
import '../content/words/all.ts';
import { prose } from 'content:prose';
import { record } from 'content:record';
import { render } from 'svelte/server';
import type { Rendered } from '../build/document.ts';
import { language, say } from '../content/words.ts';
import { PAGES, type Page } from './pages.ts';
import SharePicture from './shell/SharePicture.svelte';
import Shell from './shell/Shell.svelte';

export const paths = PAGES.map(({ path }) => path);

/** Files beside the pages: their path below the site's root, and their text. */
export const files: Readonly<Record<string, string>> = record.files;

function pageAt(path: string): Page {
  const page = PAGES.find((each) => each.path === path);
  if (!page) throw new Error(`no page at "${path}"`);
  return page;
}

/** The picture of a page's address as an SVG that still needs the site's styles. */
export async function renderPicture(path: string): Promise<string> {
  return (await render(SharePicture, { props: { page: pageAt(path) }, idPrefix: 'picture' })).body;
}

/** One page by its path below the site's root, '' or ending in a slash. */
export async function renderPage(path: string): Promise<Rendered> {
  const page = pageAt(path);
  const words = prose.pages[page.id] ?? prose.pages[page.prose]!;
  const heading = prose.pages[page.prose]!;
  const island = await render(page.island, { idPrefix: page.prose });
  const late = page.late && (await render(page.late, { idPrefix: `${page.prose}-late` })).body;
  const { body } = await render(Shell, { props: { page, island: island.body, late }, idPrefix: 'page' });
  return {
    title: words === heading ? words.title : `${words.title}: ${heading.title}`,
    description: words.description,
    language,
    body,
    entry: page.entry,
    styles: page.styles,
    picture: say('picture.alt', { title: heading.title, note: say(`picture.note.${page.id}`) }),
  };
}
