/**
 * Prose to HTML at build time. `[word](term:id)` becomes a button that opens the term's meaning,
 * `[name](source:id)` one that opens the reference; both work without JavaScript (popover). On the page that holds
 * every meaning and reference they are anchors instead.
 */
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, typographer: false });
/** Any target, well formed or not: what does not name a file must stop the build. */
const LINK = /\]\((term|source):([^)]*)\)/g;

markdown.validateLink = (url) => /^(term|source):[a-z0-9-]+$/.test(url) || /^(https?:|#|\.{0,2}\/)/.test(url);

/** How links to terms and sources are written: as buttons, unless `anchors` is set. */
type Writing = { readonly anchors?: boolean };

const opens = /^(term|source):(.+)$/;
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  const target = opens.exec(String(tokens[index]!.attrGet('href')));
  if (!target) return self.renderToken(tokens, index, options);
  if (env?.anchors) return `<a class="${target[1]}" href="#${target[1]}-${target[2]}">`;
  return `<button type="button" class="${target[1]}" popovertarget="${target[1]}-${target[2]}">`;
};
markdown.renderer.rules.link_close = (tokens, index, options, env, self) => {
  let open = index;
  while (tokens[open]!.type !== 'link_open') open -= 1;
  const button = opens.test(String(tokens[open]!.attrGet('href')));
  return button && !env?.anchors ? '</button>' : self.renderToken(tokens, index, options);
};

/** The terms and sources a text links to. */
export function linksIn(text: string): { kind: 'term' | 'source'; id: string }[] {
  return [...text.matchAll(LINK)].map(([, kind, id]) => ({ kind: kind as 'term' | 'source', id: id! }));
}

/** Paragraphs of Markdown as HTML. Raw HTML in the text is shown as text. */
export function toHtml(text: string, writing: Writing = {}): string {
  return markdown.render(text, writing).trim();
}

/** A folded YAML text (`>-`) has one line a paragraph; Markdown asks for an empty line between them. */
export function foldedToHtml(text: string, writing: Writing = {}): string {
  return toHtml(text.replace(/\n+/g, '\n\n'), writing);
}

/** One line of Markdown as HTML, without a paragraph around it. */
export function toInlineHtml(text: string, writing: Writing = {}): string {
  return markdown.renderInline(text.trim(), writing);
}
