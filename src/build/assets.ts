/** Which built files a page needs, from the bundler's manifest. */
import type { Manifest } from 'vite';
import { ENTRIES, type PageAssets } from './document.ts';

/** Preloaded: the text of the first screen. The others follow when they are used. */
const PRELOADED_FONTS = /(source-serif-4|instrument-sans).*\.woff2$/;

/** What the page with this entry loads at once, and what it may ask for early. */
export function assetsFor(manifest: Manifest, entry: string): PageAssets {
  const chunk = (name: string) => {
    const found = manifest[name];
    if (!found) throw new Error(`${name} is missing from the build manifest`);
    return found;
  };
  const site = chunk(ENTRIES.site);
  const scripts = [site.file, ...(entry === ENTRIES.site ? [] : [chunk(entry).file])];
  const imported = new Set<string>();
  const styles = new Set<string>();
  const follow = (name: string) => {
    for (const file of chunk(name).css ?? []) styles.add(file);
    for (const next of chunk(name).imports ?? []) {
      imported.add(chunk(next).file);
      follow(next);
    }
  };
  follow(ENTRIES.site);
  // What only some pages draw comes with those pages.
  follow(entry);
  return {
    scripts,
    preloads: [...imported].filter((file) => !scripts.includes(file)),
    styles: [...styles],
    fonts: (site.assets ?? []).filter((file) => PRELOADED_FONTS.test(file)),
  };
}
