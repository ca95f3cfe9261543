/** The figure and its numbers as files, with settings and citation inside. Loaded when a file is asked for. */
import { flushSync, mount, unmount } from 'svelte';
import { momentsAlong } from '../../charts/curve.layout.ts';
import { say } from '../../content/words.ts';
import Figure from '../../scenes/watch/Figure.svelte';
import { FRAMES } from '../../scenes/watch/frames.ts';
import { levelName } from '../../scenes/watch/sentences.ts';
import type { Watch } from '../../scenes/watch/watch.svelte.ts';
import { offer, pngOf, standAlone } from '../../ui/svgFile.ts';
import { caption } from './fields.ts';

/** The wide figure in light colours, whatever the page shows. */
export async function figureSvg(watch: Watch, link: string): Promise<string> {
  const host = document.createElement('div');
  host.className = 'export';
  document.body.append(host);
  const figure = mount(Figure, { target: host, props: { watch, frame: FRAMES.wide } });
  flushSync();
  try {
    const paper = getComputedStyle(host).backgroundColor;
    return await standAlone(host.querySelector('svg')!, paper, caption(watch.settings), link);
  } finally {
    void unmount(figure);
    host.remove();
  }
}

const cell = (value: string | number) =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;

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
  const comments = [caption(watch.settings), link].map((line) => [`# ${line}`]);
  return [...comments, header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

export async function save(kind: 'svg' | 'png' | 'csv', watch: Watch, link: string): Promise<void> {
  const name = `foreseeable-watch.${kind}`;
  if (kind === 'csv')
    return offer(new Blob([figureCsv(watch, link)], { type: 'text/csv;charset=utf-8' }), name);
  const svg = await figureSvg(watch, link);
  offer(kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg), name);
}
