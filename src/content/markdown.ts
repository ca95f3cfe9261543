/**
 * Prose to HTML at build time. `[word](term:id)` becomes a button that opens the term's meaning,
 * `[name](source:id)` one that opens the reference; both work without JavaScript (popover). On the page that holds
 * every meaning and reference they are anchors instead.
 */
import MarkdownIt, { type Token } from 'markdown-it';

const markdown = new MarkdownIt({ html: false, typographer: false });
/** Any target, well formed or not: what does not name a file must stop the build. */
const LINK = /\]\((term|source):([^)]*)\)/g;

markdown.validateLink = (url) => /^(term|source):[a-z0-9-]+$/.test(url) || /^(https?:|#|\.{0,2}\/)/.test(url);

/** How links to terms and sources are written: as buttons, unless `anchors` is set. */
type Writing = { readonly anchors?: boolean };

const opens = /^(term|source):(.+)$/;
const BEFORE = /[([“‘]+$/;
const AFTER = /^[,.;:!?)\]”’…]+/;

/** Takes what fits the pattern from a text token, so that it is written beside the button. */
function taken(token: Token | undefined, pattern: RegExp): string {
  const found = token?.type === 'text' ? (pattern.exec(token.content)?.[0] ?? '') : '';
  if (found) token!.content = token!.content.replace(pattern, '');
  return found;
}

/** The two ends of the link to which a token belongs. */
function endsOf(tokens: readonly Token[], index: number): { open: Token; close: Token } {
  const open = tokens.findLastIndex((token, i) => i <= index && token.type === 'link_open');
  const close = tokens.findIndex((token, i) => i > open && token.type === 'link_close');
  return { open: tokens[open]!, close: tokens[close]! };
}

// A line may break beside a button, so a comma after one could begin the next line. What stands close to it becomes
// the content of the link's own tokens, which are then written as one piece.
markdown.core.ruler.push('held', ({ tokens }) => {
  for (const children of tokens.flatMap((token) => (token.children ? [token.children] : [])))
    children.forEach((token, index) => {
      if (token.type !== 'link_open' || !opens.test(String(token.attrGet('href')))) return;
      const { open, close } = endsOf(children, index);
      open.content = taken(children[index - 1], BEFORE);
      close.content = taken(children[children.indexOf(close) + 1], AFTER);
    });
});

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  const target = opens.exec(String(tokens[index]!.attrGet('href')));
  if (!target) return self.renderToken(tokens, index, options);
  const { open, close } = endsOf(tokens, index);
  const [, kind, id] = target;
  const link = env?.anchors
    ? `<a class="${kind}" href="#${kind}-${id}">`
    : `<button type="button" class="${kind}" popovertarget="${kind}-${id}">`;
  return open.content || close.content ? `<span class="held">${open.content}${link}` : link;
};
markdown.renderer.rules.link_close = (tokens, index, options, env, self) => {
  const { open, close } = endsOf(tokens, index);
  if (!opens.test(String(open.attrGet('href')))) return self.renderToken(tokens, index, options);
  const end = env?.anchors ? '</a>' : '</button>';
  return open.content || close.content ? `${end}${close.content}</span>` : end;
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

/** Markdown as plain text on one line: links by their words, without emphasis. */
export function toText(text: string): string {
  const inline = markdown.parseInline(text.replace(/\s+/g, ' ').trim(), {});
  return inline.flatMap(({ children }) => children ?? []).reduce((all, { content }) => all + content, '');
}
