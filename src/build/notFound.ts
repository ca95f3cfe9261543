/**
 * The page for a wrong address. A host may show it at any depth, so it carries its style, and its links are whole
 * addresses. Where the site's own is not known to the build, a script finds it from the address asked for.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../content/load.ts';
import { toHtml } from '../content/markdown.ts';
import { escapeHtml, hashOf } from './document.ts';

const read = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');

/** The style sheet of every page: its text, and the folder below the site's root from which it names its fonts. */
export interface SiteStyle {
  readonly css: string;
  readonly folder: string;
}

/** The head keeps its room while the folder of the site is looked for. */
const RULES = 'main>*{max-inline-size:44rem}header[hidden]{display:grid!important;visibility:hidden}';

const FACE = /@font-face\s*\{[^}]*\}/g;
const ADDRESS = /url\(["']?(\.[^"')]+)["']?\)/;

/** Fonts that are files: their names, their weights, and where they are below the site's root. */
const fontsOf = ({ css, folder }: SiteStyle) =>
  [...css.matchAll(FACE)].flatMap(([face]) => {
    const file = ADDRESS.exec(face)?.[1];
    const valueOf = (name: string) => new RegExp(`${name}:\\s*["']?([^;"'}]+)`).exec(face)![1]!;
    return file
      ? [{ family: valueOf('font-family'), weight: valueOf('font-weight'), file: posix.join(folder, file) }]
      : [];
  });

/** With the site's address its fonts are fetched from there; without it their stand-ins are used until it is found. */
const styleAt = ({ css, folder }: SiteStyle, site?: string) =>
  RULES +
  css.replace(FACE, (face) =>
    site
      ? face.replace(ADDRESS, (_, file: string) => `url(${new URL(posix.join(folder, file), site).href})`)
      : ADDRESS.test(face)
        ? ''
        : face,
  );

/** `paths` are those of the pages, in the order of the menu; `site` is the public address with a trailing slash. */
export function notFoundPage(paths: readonly string[], siteStyle: SiteStyle, site?: string): string {
  const content = loadContent();
  const page = content.pages.find(({ id }) => id === 'not-found')!;
  const { language, messages } = content.interface[0]!;
  const word = (id: string) => escapeHtml(String(messages[id]));
  const style = styleAt(siteStyle, site);
  const script = site ? '' : read('./find-root.js');
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `font-src ${site ? new URL(site).origin : "'self'"}`,
    'img-src data:',
    ...(site ? [] : [`script-src ${hashOf(script)}`, "connect-src 'self'"]),
  ].join('; ');
  const addressOf = (path: string) => escapeHtml(site ? new URL(path, site).href : path || './');
  const links = paths.map(
    (path) => `<a href="${addressOf(path)}">${word(`page.${path.replace('/', '') || 'start'}`)}</a>`,
  );
  const fonts = site ? '' : ` data-fonts="${escapeHtml(JSON.stringify(fontsOf(siteStyle)))}"`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(read('../../public/icon.svg'))}">`,
    `<title>${escapeHtml(page.title)}</title><style>${style}</style></head>`,
    `<body><header class="site" data-site="${word('site.name')}"${fonts}${site ? '' : ' hidden'}>`,
    `<a class="brand" href="${addressOf('')}">${word('site.name')}</a>`,
    `<button type="button" class="pages" popovertarget="pages">${word('site.menu')}</button>`,
    `<nav id="pages" popover aria-label="${word('site.menu')}">${links.join('')}</nav></header>`,
    `<main><h1>${escapeHtml(page.title)}</h1>${toHtml(page.blocks.text!)}`,
    site
      ? ''
      : `<div id="shorten">${toHtml(page.blocks.shorten!)}</div><script type="module">${script}</script>`,
    '</main></body></html>',
    '',
  ].join('\n');
}
