/**
 * The page for a wrong address. A host may show it at any depth, so it carries its style, and its links are whole
 * addresses. Where the site's own is not known to the build, a script finds it from the address asked for.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../content/load.ts';
import { toHtml } from '../content/markdown.ts';
import { escapeHtml, hashOf } from './document.ts';

const read = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');

const RULES = `
body{max-width:36rem;margin:15vh auto;padding:0 1.5rem;background:var(--paper);color:var(--ink);font:1.125rem/1.5 var(--serif)}
h1{line-height:1.15}
ul{padding:0;list-style:none}
a{display:inline-block;padding:.25rem 0;color:inherit}
`;

/** `paths` are those of the pages, in the order of the menu; `site` is the public address with a trailing slash. */
export function notFoundPage(paths: readonly string[], site?: string): string {
  const content = loadContent();
  const page = content.pages.find(({ id }) => id === 'not-found')!;
  const { language, messages } = content.interface[0]!;
  const style = read('../styles/tokens.css').replace(/\/\*.*?\*\//gs, '') + RULES;
  const script = site ? '' : read('./find-root.js');
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    'img-src data:',
    ...(site ? [] : [`script-src ${hashOf(script)}`, "connect-src 'self'"]),
  ].join('; ');
  const links = paths.map((path) => {
    const name = String(messages[`page.${path.replace('/', '') || 'start'}`]);
    const href = site ? new URL(path, site).href : path || './';
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></li>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(read('../../public/icon.svg'))}">`,
    `<title>${escapeHtml(page.title)}</title><style>${style}</style></head>`,
    `<body><main><h1>${escapeHtml(page.title)}</h1>${toHtml(page.blocks.text!)}`,
    `<nav data-site="${escapeHtml(String(messages['site.name']))}" ${site ? '' : 'hidden'}>`,
    `${toHtml(page.blocks.pages!)}<ul>${links.join('')}</ul></nav>`,
    site
      ? ''
      : `<div id="shorten">${toHtml(page.blocks.shorten!)}</div><script type="module">${script}</script>`,
    '</main></body></html>',
    '',
  ].join('\n');
}
