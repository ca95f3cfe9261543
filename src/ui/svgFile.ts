/** A drawn SVG as a file of its own: styles and fonts inside it, a caption below, and the same as a PNG. */

const MARGIN = 24;
const LINE = 15;
const CAPTION_SIZE = 10.5;
/** The mean width of a letter of the caption. */
const LETTER = 5.2;
const PNG_SCALE = 2;
const SVG = 'http://www.w3.org/2000/svg';

/** What a drawing program must find in the file itself, since it has no stylesheet. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'fill-opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Words in lines of at most so many letters. */
export function wrapped(text: string, letters: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines[lines.length - 1]!.length + word.length > letters) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((line) => line.trim());
}

/** Writes each element's computed style into it, where it differs from its parent's, and drops the classes. */
function inlineStyles(svg: SVGSVGElement): void {
  const elements = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const styles = new Map<Element, Record<string, string>>();
  // All are read before any is written: a class that is gone would change what is read after it.
  for (const element of elements) {
    const computed = getComputedStyle(element);
    const own = Object.fromEntries(INHERITED.map((name) => [name, computed.getPropertyValue(name)]));
    styles.set(element, { ...own, opacity: computed.opacity });
  }
  for (const element of elements) {
    const { opacity, ...own } = styles.get(element)!;
    const parent = styles.get(element.parentElement!);
    for (const [name, value] of Object.entries(own))
      if (value !== parent?.[name]) element.setAttribute(name, value);
    if (opacity !== '1') element.setAttribute('opacity', opacity!);
    element.removeAttribute('class');
    element.removeAttribute('href');
  }
}

function text(line: string, x: number, y: number, fill: string, family: string): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  const attributes = { x, y, fill, 'font-family': family, 'font-size': CAPTION_SIZE, stroke: 'none' };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = line;
  return element;
}

/** The page's own fonts as a style element with the files inside; a font that cannot be read is left out. */
async function fontStyle(): Promise<SVGStyleElement> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const faces = await Promise.all(
    rules.map(async ({ style, parentStyleSheet }) => {
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (!address) return '';
      const response = await fetch(new URL(address, parentStyleSheet?.href ?? location.href)).catch(
        () => null,
      );
      if (!response?.ok) return '';
      const bytes = new Uint8Array(await response.arrayBuffer());
      const data = btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
      const [family, weight] = [style.getPropertyValue('font-family'), style.getPropertyValue('font-weight')];
      return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
    }),
  );
  const element = document.createElementNS(SVG, 'style');
  element.textContent = faces.join('');
  return element;
}

/**
 * Makes an SVG that stands in the document free of it: `caption` and `link` are set below the drawing on
 * `paper`. The element is changed; give it one that is not needed any more.
 */
export async function standAlone(
  svg: SVGSVGElement,
  paper: string,
  caption: string,
  link: string,
): Promise<string> {
  const { width, height } = svg.viewBox.baseVal;
  const { fill, fontFamily } = getComputedStyle(svg);
  inlineStyles(svg);
  const lines = [...wrapped(caption, width / LETTER), link];
  svg.append(...lines.map((line, i) => text(line, 0, height + LINE * (i + 1), fill, fontFamily)));
  const box = [
    -MARGIN,
    -MARGIN,
    width + 2 * MARGIN,
    height + LINE * (lines.length + 1) + 2 * MARGIN,
  ] as const;
  const ground = document.createElementNS(SVG, 'rect');
  ['x', 'y', 'width', 'height'].forEach((name, i) => ground.setAttribute(name, String(box[i])));
  ground.setAttribute('fill', paper);
  svg.prepend(ground);
  svg.setAttribute('viewBox', box.join(' '));
  svg.setAttribute('width', String(box[2]));
  svg.setAttribute('height', String(box[3]));
  // The page's policy allows no style element in the document; a copy outside it may have one.
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.prepend(await fontStyle());
  return new XMLSerializer().serializeToString(copy);
}

/** The file of `standAlone` as a PNG, at twice its size. Rejects where the browser cannot draw it. */
export async function pngOf(file: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * PNG_SCALE, image.naturalHeight * PNG_SCALE];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('PNG')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the visitor. */
export function offer(blob: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
