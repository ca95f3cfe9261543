/**
 * `npm run budget [-- folder]` weighs each built page as a first visit loads it and exits 1 naming the page and
 * the excess. kB are 1000 bytes; JavaScript, CSS and HTML as `gzip -9` sends them, fonts as they are. The style that
 * stands in a page is weighed apart from the rest of the page.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { filesBelow } from './serviceWorker.ts';

/** The most that a page may weigh. `worker` is its scripts with a worker that it may start; `fonts` are all that its style sheets name; `preloads` counts font files. */
const LIMITS = {
  script: 70_000,
  worker: 80_000,
  fonts: 150_000,
  preloads: 2,
  style: 12_000,
  html: 60_000,
} as const;
type Weights = Record<keyof typeof LIMITS, number>;

const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));

const textOf = (file: string) => readFileSync(join(dist, file), 'utf8');
const packed = (text: string) => gzipSync(text, { level: 9 }).length;
const gzipped = (file: string) => packed(textOf(file));
const total = (files: Iterable<string>, weigh: (file: string) => number) =>
  [...files].reduce((sum, file) => sum + weigh(file), 0);

/** Files that `text` names by a relative address, resolved from the file it stands in. */
const named = (file: string, text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => posix.join(posix.dirname(file), match[1]!));

/** Scripts with everything that they import at once; `import()` waits for a visitor, so it does not count. */
function withImports(scripts: readonly string[]): Set<string> {
  const found = new Set(scripts);
  // A set also visits what is added on the way.
  for (const file of found)
    for (const next of named(file, textOf(file), /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g))
      found.add(next);
  return found;
}

/** The workers that a page may start, from whichever of its scripts, late ones too. */
function workersOf(scripts: readonly string[]): string[] {
  const found = new Set(scripts);
  for (const file of found)
    for (const next of named(
      file,
      textOf(file),
      /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
    ))
      found.add(next);
  const workers = [...found].flatMap((file) =>
    named(file, textOf(file), /["'`]([^"'`]*\.worker-[^"'`]+\.js)["'`]/g),
  );
  // A bundler may name it from the root of the site.
  return [...new Set(workers.map((file) => posix.join('assets', posix.basename(file))))];
}

function weigh(page: string): Weights {
  const html = textOf(page).replace(/<noscript>.*?<\/noscript>/gs, '');
  const links = (rel: string) =>
    named(page, html, new RegExp(`<link rel="${rel}" (?:as="font" )?href="([^"]+)"`, 'g'));
  const scripts = [...named(page, html, /<script[^>]* src="([^"]+)"/g), ...links('modulepreload')];
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  const fonts = named(page, style, /url\(["']?([^"')]+\.woff2?)["']?\)/g);
  const script = total(withImports(scripts), gzipped);
  const workers = workersOf(scripts);
  return {
    script,
    worker: workers.length > 0 ? script + total(workers, gzipped) : 0,
    fonts: total(new Set(fonts), (file) => statSync(join(dist, file)).size),
    preloads: links('preload').length,
    style: packed(style),
    html: packed(html.replace(style, '')),
  };
}

const show = (kind: keyof Weights, weight: number) =>
  kind === 'preloads' ? String(weight) : `${(weight / 1000).toFixed(1)} kB`;

if (!existsSync(join(dist, 'index.html'))) {
  console.error(`${dist} holds no built site: run "npm run build" first`);
  process.exit(1);
}
const kinds = Object.keys(LIMITS) as (keyof Weights)[];
const pages = filesBelow(dist)
  .filter((file) => file.endsWith('.html'))
  .map((page) => ({ page, weights: weigh(page) }));
const row = (name: string, cells: readonly string[]) =>
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join(''));

row('page', kinds);
for (const { page, weights } of pages)
  row(
    page,
    kinds.map((kind) => show(kind, weights[kind])),
  );
row(
  'limit',
  kinds.map((kind) => show(kind, LIMITS[kind])),
);

for (const { page, weights } of pages)
  for (const kind of kinds.filter((each) => weights[each] > LIMITS[each])) {
    console.error(`${page}: ${kind} is ${show(kind, weights[kind] - LIMITS[kind])} over its limit`);
    process.exitCode = 1;
  }
