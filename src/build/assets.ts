/** Which built files a page needs, from the bundler's manifest, and the texts that stand in the page itself. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from 'vite';
import { rootFrom, type PageAssets, type Rendered } from './document.ts';
import { ENTRIES, STYLES } from './entries.ts';

/** Preloaded: the text of the first screen. The others follow when they are used. */
const PRELOADED_FONTS = /(source-serif-4|instrument-sans).*\.woff2$/;

const FIRST = fileURLToPath(new URL('./first.js', import.meta.url));
export const first = () => readFileSync(FIRST, 'utf8').trim();

/** A built style sheet with its addresses as the page at `path` says them. */
const styleFor = (dist: string, file: string, path: string) =>
  readFileSync(join(dist, file), 'utf8')
    .trim()
    .replace(
      /url\((["']?)(\.[^"')]+)\1\)/g,
      (_, quote: string, address: string) =>
        `url(${quote}${rootFrom(path)}${posix.join(posix.dirname(file), address)}${quote})`,
    );

/** What the page at `path` below `dist` loads at once, what it may ask for early, and what stands in it. */
export function assetsFor(dist: string, manifest: Manifest, path: string, page: Rendered): PageAssets {
  const { entry } = page;
  const chunk = (name: string) => {
    const found = manifest[name];
    if (!found) throw new Error(`${name} is missing from the build manifest`);
    return found;
  };
  const scripts = [chunk(entry).file];
  const imported = new Set<string>();
  const follow = (name: string) => {
    for (const next of chunk(name).imports ?? []) {
      imported.add(chunk(next).file);
      follow(next);
    }
  };
  follow(ENTRIES.site);
  follow(entry);
  return {
    site: chunk(ENTRIES.site).file,
    scripts,
    preloads: [...imported],
    fonts: (chunk(STYLES.site).assets ?? []).filter((file) => PRELOADED_FONTS.test(file)),
    sheets: [],
    style: [STYLES.site, ...page.styles].map((name) => styleFor(dist, chunk(name).file, path)).join('\n'),
    first: first(),
  };
}
