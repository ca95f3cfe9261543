/**
 * An SVG with the styles of style sheets written into it as attributes, for a rasteriser that knows no custom
 * properties and few selectors. In light colours, without media queries: a picture has no reader's settings.
 */
import Specificity from '@bramus/specificity';

/** What is written; the rest either has no meaning in an SVG or never differs. */
const WRITTEN = [
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'overflow',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
];
const REM = 16;
const USE = /var\((--[\w-]+)\)/;

type Declarations = Readonly<Record<string, string>>;

/** `font` as the properties it stands for. */
function longhands(name: string, value: string): Declarations {
  const [, weight = '400', size, family] =
    (name === 'font' && /^(?:(\d{3}) )?(\S+?)(?:\/\S+)? (.+)$/.exec(value)) || [];
  return size && family
    ? { 'font-weight': weight, 'font-size': size, 'font-family': family }
    : { [name]: value };
}

/** Selectors of style sheets with what they declare, the weakest first. */
function rulesOf(sheets: Iterable<CSSStyleSheet>) {
  const styleRules = [...sheets].flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[]);
  return styleRules
    .filter(({ selectorText }) => selectorText)
    .flatMap(({ selectorText, style }) => {
      const declared = Object.assign(
        {},
        ...Array.from(style, (name) => longhands(name, style.getPropertyValue(name))),
      ) as Declarations;
      const matters = Object.keys(declared).some((name) => name.startsWith('--') || WRITTEN.includes(name));
      return matters ? Specificity.calculate(selectorText).map((weight) => ({ weight, declared })) : [];
    })
    .sort((a, b) => Specificity.compare(a.weight, b.weight))
    .map(({ weight, declared }) => ({ selector: weight.selectorString(), declared }));
}

/**
 * A value with its custom properties put in, the light one of two colours, and pixels for rem. Undefined where a
 * property is not there: then the value is the parent's, as in a browser.
 */
function resolved(value: string, custom: Declarations): string | undefined {
  let text = value;
  for (let name = USE.exec(text); name; name = USE.exec(text)) {
    const known: string | undefined = custom[name[1]!];
    if (known === undefined) return undefined;
    text = text.replace(name[0], known);
  }
  return text
    .replace(/light-dark\(([^,()]+),[^()]+\)/g, '$1')
    .replace(/([\d.]+)rem\b/g, (_, rem: string) => `${Number(rem) * REM}px`);
}

/** Each SVG of `svgs`, styled by `css`; classes and links are left out. */
export async function styledSvgs(svgs: readonly string[], css: string): Promise<string[]> {
  // Loaded here: it is heavy, and whatever reads the build's configuration would wait for it.
  const { JSDOM } = await import('jsdom');
  const { document, XMLSerializer } = new JSDOM(
    `<style>${css}</style>${svgs.map((svg) => `<div>${svg}</div>`).join('')}`,
  ).window;
  const declared = new Map<Element, Declarations>();
  for (const rule of rulesOf(document.styleSheets))
    for (const element of document.querySelectorAll(rule.selector))
      declared.set(element, { ...declared.get(element), ...rule.declared });

  const write = (element: Element, inherited: Declarations): void => {
    const own = declared.get(element) ?? {};
    const custom = { ...inherited };
    for (const [name, value] of Object.entries(own)) if (name.startsWith('--')) custom[name] = value;
    for (const name of WRITTEN) {
      const value = own[name] && resolved(own[name], custom);
      if (value) element.setAttribute(name, value);
    }
    for (const child of element.children) write(child, custom);
    element.removeAttribute('class');
    element.removeAttribute('href');
  };
  write(document.documentElement, {});
  return [...document.querySelectorAll('div > svg')].map((svg) => new XMLSerializer().serializeToString(svg));
}
