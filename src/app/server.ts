/** Renders each page to HTML, at build time only. */
import { prose } from 'content:prose';
import { render } from 'svelte/server';
import { ENTRIES, type Rendered } from '../build/document.ts';
import { language } from '../content/words.ts';
import WatchPage from '../features/watch/WatchPage.svelte';
import { PAGES } from './pages.ts';
import Shell from './shell/Shell.svelte';

export const paths = PAGES.map(({ path }) => path);

/** One page by its path below the site's root, '' or ending in a slash. */
export async function renderPage(path: string): Promise<Rendered> {
  const page = PAGES.find((each) => each.path === path);
  if (!page) throw new Error(`no page at "${path}"`);
  const words = prose.pages[page.id]!;
  const island = await render(WatchPage, { idPrefix: 'watch' });
  const { body } = await render(Shell, { props: { page, island: island.body }, idPrefix: 'page' });
  return {
    title: page.path === '' ? `${words.title}: ${prose.pages.watch!.title}` : words.title,
    description: words.description,
    language,
    body,
    entry: ENTRIES.watch,
  };
}
