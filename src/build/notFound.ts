/** The page for a wrong address. A host may show it at any depth, so it carries its style and links to the root. */
import { loadContent } from '../content/load.ts';
import { toHtml } from '../content/markdown.ts';
import { escapeHtml, hashOf } from './document.ts';

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:15vh auto;max-width:36rem;padding:0 1.5rem;font:1.125rem/1.5 Georgia,serif}',
].join('');

export function notFoundPage(): string {
  const content = loadContent();
  const page = content.pages.find(({ id }) => id === 'not-found')!;
  return [
    '<!doctype html>',
    `<html lang="${content.interface[0]!.language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(STYLE)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escapeHtml(page.title)}</h1>${toHtml(page.blocks.text!)}</main></body></html>`,
    '',
  ].join('\n');
}
