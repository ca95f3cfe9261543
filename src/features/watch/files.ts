/** The Watch's figure and numbers as files. Loaded when one is asked for. */
import { momentsAlong } from '../../charts/curve.layout.ts';
import { say } from '../../content/words.ts';
import Figure from '../../scenes/watch/Figure.svelte';
import { FRAMES } from '../../scenes/watch/frames.ts';
import { levelName } from '../../scenes/watch/sentences.ts';
import type { Watch } from '../../scenes/watch/watch.svelte.ts';
import { drawn, save, type FileKind } from '../../ui/figureFiles.ts';
import { caption, shareLink } from './fields.ts';
import { foreseenTable, lostTable } from './tables.ts';

/** The two tables of the page, then the shares detected along the axis for each level and the draws 0, ½ and 1. */
function rowsOf(watch: Watch): (string | number)[][] {
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
  const tables = [foreseenTable(watch), lostTable(watch)].flatMap(({ caption: name, rows: of }) => [
    [name],
    ...of,
    [],
  ]);
  return [...tables, header, ...rows] as (string | number)[][];
}

export const saveWatch = (kind: FileKind, watch: Watch) =>
  save(kind, {
    name: 'foreseeable-watch',
    caption: caption(watch.settings),
    link: shareLink(watch.settings),
    draw: drawn(Figure, { watch, frame: FRAMES.wide }),
    rows: () => rowsOf(watch),
  });
