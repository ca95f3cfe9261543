/** The HTML document around a rendered page. Every address is relative, so the site works from any sub-folder. */
import { PICTURE, pictureOf } from './pictureNames.ts';

/** Source files that become scripts of their own. */
export const ENTRIES = {
  site: 'src/app/entries/site.ts',
  story: 'src/app/entries/story.ts',
  watch: 'src/app/entries/watch.ts',
  threshold: 'src/app/entries/threshold.ts',
  world: 'src/app/entries/world.ts',
  moot: 'src/app/entries/moot.ts',
  sources: 'src/app/entries/sources.ts',
} as const;

/** A page as the server entry returns it. */
export interface Rendered {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly body: string;
  readonly entry: string;
  /** The words on the picture of its address. */
  readonly picture: string;
}

/** Addresses below the site's root. */
export interface PageAssets {
  readonly scripts: readonly string[];
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

/** Nothing from another host, no inline script or style, no form, no plugin. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** `../` for each folder of `path`, which is '' or ends in a slash. */
export const rootFrom = (path: string) => '../'.repeat(path.split('/').length - 1) || './';

/**
 * What the page shows where its address is shared. A network reads it without asking where it stands, so it follows
 * only whole addresses: the picture is named where the site's own address is known, and otherwise left out.
 */
function shareMeta(path: string, page: Rendered, site?: string): string[] {
  const meta = (name: 'property' | 'name', key: string, content: string | number) =>
    `<meta ${name}="${key}" content="${escapeHtml(String(content))}">`;
  const always = [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', page.title),
    meta('property', 'og:description', page.description),
  ];
  if (!site) return [...always, meta('name', 'twitter:card', 'summary')];
  return [
    ...always,
    meta('property', 'og:url', new URL(path, site).href),
    meta('property', 'og:image', new URL(pictureOf(path), site).href),
    meta('property', 'og:image:width', PICTURE.width),
    meta('property', 'og:image:height', PICTURE.height),
    meta('property', 'og:image:alt', page.picture),
    meta('name', 'twitter:card', 'summary_large_image'),
  ];
}

/**
 * One page as a document. `site` is the public address with a trailing slash; without it the canonical address and
 * the picture are left out. In development the policy is left out too, since Vite injects scripts.
 */
export function renderDocument(
  path: string,
  page: Rendered,
  assets: PageAssets,
  site?: string,
  { development = false } = {},
): string {
  const root = development ? '/' : rootFrom(path);
  const at = (file: string) => `${root}${file}`;
  const head = [
    '<meta charset="utf-8">',
    development ? '' : `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...shareMeta(path, page, site),
    site ? `<link rel="canonical" href="${escapeHtml(new URL(path, site).href)}">` : '',
    `<link rel="icon" href="${at('icon.svg')}" type="image/svg+xml">`,
    // Phones that set a page on their start screen take no SVG.
    development ? '' : `<link rel="apple-touch-icon" href="${at('icon-180.png')}">`,
    `<link rel="manifest" href="${at('manifest.webmanifest')}">`,
    ...assets.fonts.map(
      (file) => `<link rel="preload" href="${at(file)}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${at(file)}">`),
    `<noscript><link rel="stylesheet" href="${at('noscript.css')}"></noscript>`,
    // A chosen theme is set before the first paint; it is the only script that may hold up the page.
    `<script src="${at('theme.js')}"></script>`,
    ...assets.preloads.map((file) => `<link rel="modulepreload" href="${at(file)}">`),
    ...assets.scripts.map((file) => `<script type="module" src="${at(file)}"></script>`),
  ];
  return [
    '<!doctype html>',
    `<html lang="${page.language}" data-root="${root}">`,
    '<head>',
    ...head.filter(Boolean),
    '</head>',
    `<body>${page.body}</body>`,
    '</html>',
    '',
  ].join('\n');
}
