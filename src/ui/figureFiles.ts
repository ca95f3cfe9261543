/** A figure and its numbers as files, with settings and citation inside. Loaded when a file is asked for. */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { offer, pngOf, standAlone } from './svgFile.ts';

export type FileKind = 'svg' | 'png' | 'csv';

/** What a page can hand out: a figure, and the rows of numbers behind it. */
export interface Kept {
  /** Without its ending. */
  readonly name: string;
  /** What the figure shows, under which settings, made by whom. */
  readonly caption: string;
  /** Where the same settings can be opened. */
  readonly link: string;
  /** Draws the figure for a wide page. */
  readonly draw: (target: HTMLElement) => Record<string, unknown>;
  /** Rows of one or several tables; the first row of each names its columns. */
  readonly rows: () => readonly (readonly (string | number)[])[];
}

/** A component drawn into an element; for `Kept.draw`. */
export const drawn =
  <Props extends Record<string, unknown>>(figure: Component<Props>, props: Props) =>
  (target: HTMLElement) =>
    mount(figure, { target, props });

/** The figure in light colours, whatever the page shows. */
export async function svgFile({ draw, caption, link }: Kept): Promise<string> {
  const host = document.createElement('div');
  host.className = 'export';
  document.body.append(host);
  const figure = draw(host);
  flushSync();
  try {
    const paper = getComputedStyle(host).backgroundColor;
    return await standAlone(host.querySelector('svg')!, paper, caption, link);
  } finally {
    void unmount(figure);
    host.remove();
  }
}

const cell = (value: string | number) =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;

/** The numbers, after two lines with the caption and the link. */
export function csvFile({ rows, caption, link }: Kept): string {
  const comments = [caption, link].map((line) => [`# ${line}`]);
  return [...comments, ...rows()].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Hands one of the files to the visitor. Rejects where the browser cannot make it. */
export async function save(kind: FileKind, kept: Kept): Promise<void> {
  const name = `${kept.name}.${kind}`;
  if (kind === 'csv') return offer(new Blob([csvFile(kept)], { type: 'text/csv;charset=utf-8' }), name);
  const svg = await svgFile(kept);
  offer(kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg), name);
}
