/** The HTML document around a rendered page. Every address is relative, so the site works from any sub-folder. */
import { createHash } from 'node:crypto';
import { PICTURE, pictureOf } from './pictureNames.ts';

/** A page as the server entry returns it. */
export interface Rendered {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly body: string;
  readonly entry: string;
  /** Its style sheets beside the site's, in their order. */
  readonly styles: readonly string[];
  /** The words on the picture of its address. */
  readonly picture: string;
}

/** What a page needs. Addresses are below the site's root. */
export interface PageAssets {
  /** The script of every page, which fetches the others. */
  readonly site: string;
  readonly scripts: readonly string[];
  readonly preloads: readonly string[];
  readonly fonts: readonly string[];
  /** Linked style sheets, in development. */
  readonly sheets: readonly string[];
  /** The style sheets themselves, once built. */
  readonly style: string;
  /** The script that runs before the first paint. */
  readonly first: string;
}

/** How a policy names the one text that may stand in a page. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing from another host, no inline script or style but the page's own two, no form, no plugin. */
const policyFor = ({ first, style }: PageAssets) =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashOf(first)}`,
    `style-src 'self' ${hashOf(style)}`,
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

/** What is shown where the page is shared. Networks follow only whole addresses: without the site's own, no picture. */
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
  const script = (file: string) => `<script type="module" src="${at(file)}"></script>`;
  const head = [
    '<meta charset="utf-8">',
    development ? '' : `<meta http-equiv="Content-Security-Policy" content="${policyFor(assets)}">`,
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
    `<script data-fonts="${assets.fonts.map(at).join(' ')}">${assets.first}</script>`,
    // In the page itself: its first screen is painted before anything else has arrived.
    ...assets.sheets.map((file) => `<link rel="stylesheet" href="${at(file)}">`),
    `<style>${assets.style}</style>`,
    `<noscript><link rel="stylesheet" href="${at('noscript.css')}"></noscript>`,
  ];
  // At the end, where they take nothing from the text on its way.
  const last = [
    ...assets.fonts.map(
      (file) => `<link rel="preload" href="${at(file)}" as="font" type="font/woff2" crossorigin>`,
    ),
    script(assets.site),
    // That script puts these into the page once its text is painted.
    '<template id="scripts">',
    ...assets.preloads.map((file) => `<link rel="modulepreload" href="${at(file)}">`),
    ...assets.scripts.map(script),
    '</template>',
  ];
  return [
    '<!doctype html>',
    `<html lang="${page.language}" data-root="${root}">`,
    '<head>',
    ...head.filter(Boolean),
    '</head>',
    `<body>${page.body}`,
    ...last,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
