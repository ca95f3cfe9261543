/** The figure and its numbers as files, with settings and citation inside. Loaded when a file is asked for. */
import { flushSync, mount, unmount } from 'svelte';
import { momentsAlong } from '../../charts/curve.layout.ts';
import { say } from '../../content/words.ts';
import Figure from '../../scenes/watch/Figure.svelte';
import { FRAMES } from '../../scenes/watch/frames.ts';
import { MODEL_VERSION } from '../../scenes/watch/link.ts';
import { levelName } from '../../scenes/watch/sentences.ts';
import type { Watch } from '../../scenes/watch/watch.svelte.ts';
import { settingsLine } from './fields.ts';

const MARGIN = 24;
const LINE = 15;
const CHARACTERS = 190;
const SVG = 'http://www.w3.org/2000/svg';
/** What a drawing program must find in the file itself, since it has no stylesheet. */
const STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap',
  'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'paint-order', 'stroke-linejoin',
];

const caption = (watch: Watch) =>
  say('save.caption', { version: MODEL_VERSION, settings: settingsLine(watch.settings) });

/** Words in lines of at most `CHARACTERS`. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines[lines.length - 1]!.length + word.length > CHARACTERS) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines;
}

/** The wide figure in light colours, free of the page: styles inline, settings and link below it. */
export function figureSvg(watch: Watch, link: string): SVGSVGElement {
  const host = document.createElement('div');
  host.className = 'export';
  host.dataset.theme = 'light';
  document.body.append(host);
  const figure = mount(Figure, { target: host, props: { watch, frame: FRAMES.wide } });
  flushSync();
  const svg = host.querySelector('svg')!;
  const lines = [...wrapped(caption(watch)), link];
  lines.forEach((line, i) => {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('class', 'length caption');
    text.setAttribute('x', '0');
    text.setAttribute('y', String(FRAMES.wide.height + LINE * (i + 1)));
    text.textContent = line.trim();
    svg.append(text);
  });
  for (const element of [svg, ...svg.querySelectorAll<SVGElement>('*')]) {
    const computed = getComputedStyle(element);
    for (const name of STYLES) element.setAttribute(name, computed.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const [width, height] = [FRAMES.wide.width + 2 * MARGIN, FRAMES.wide.height + LINE * (lines.length + 1) + 2 * MARGIN];
  const paper = document.createElementNS(SVG, 'rect');
  const attributes = { x: -MARGIN, y: -MARGIN, width, height, fill: getComputedStyle(host).backgroundColor };
  for (const [name, value] of Object.entries(attributes)) paper.setAttribute(name, String(value));
  svg.prepend(paper);
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const copy = svg.cloneNode(true) as SVGSVGElement;
  void unmount(figure);
  host.remove();
  return copy;
}

/** The picture at twice its size, as a PNG. */
async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const address = URL.createObjectURL(new Blob([svg.outerHTML], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('PNG')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

const cell = (value: string | number) => (typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`);

/** Shares detected along the axis for each level and the draws 0, ½ and 1, after the settings and the link. */
export function figureCsv(watch: Watch, link: string): string {
  const header = [say('table.level'), say('save.u'), say('save.time'), say('save.share')];
  const rows = watch.figures.levels.flatMap(({ level, lo, central, hi }) =>
    [lo, central, hi].flatMap((detection, i) =>
      momentsAlong(watch.axis).map((t) => [
        levelName(level),
        i / 2,
        Number(t.toFixed(5)),
        Number(detection.at(t).detected.toFixed(5)),
      ]),
    ),
  );
  const comments = [caption(watch), link].map((line) => [`# ${line}`]);
  return [...comments, header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Hands a file to the visitor. */
function offer(blob: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

export async function save(kind: 'svg' | 'png' | 'csv', watch: Watch, link: string): Promise<void> {
  const name = `foreseeable-watch.${kind}`;
  if (kind === 'csv') return offer(new Blob([figureCsv(watch, link)], { type: 'text/csv;charset=utf-8' }), name);
  const svg = figureSvg(watch, link);
  offer(kind === 'svg' ? new Blob([svg.outerHTML], { type: 'image/svg+xml' }) : await pngOf(svg), name);
}
