/** The dividend's panels and numbers as files. Loaded when one is asked for. */
import { world as names } from 'content:world';
import { say } from '../../content/words.ts';
import type { DividendPoint, Figure } from '../../law/dividend.ts';
import { WORLD_STANDARDS } from '../../law/world.ts';
import { POLICIES } from '../../model/reporting.ts';
import { MODEL_VERSION } from '../../scenes/linkCodec.ts';
import type { DividendCount } from '../../scenes/world/dividend.svelte.ts';
import { panelsOf } from '../../scenes/world/dividendPanels.ts';
import SavedDividend from '../../scenes/world/SavedDividend.svelte';
import { drawn, save, type FileKind } from '../../ui/figureFiles.ts';
import { settingsWords, shareLink } from './fields.ts';

/** Every figure of a point, with its name. */
function figuresOf({ foreseen, lost, averted, breaches }: DividendPoint): [string, Figure][] {
  return [
    [say('dividend.devices'), foreseen],
    ...POLICIES.map((each): [string, Figure] => [
      say('dividend.lostBy', { sends: say(`sends.${each}`) }),
      lost[each],
    ]),
    ...(['batches', 'list'] as const).map((each): [string, Figure] => [
      say('dividend.averted', { sends: say(`sends.${each}`) }),
      averted[each],
    ]),
    ...WORLD_STANDARDS.map((each): [string, Figure] => [
      say('dividend.breachesBy', { standard: say(`states.standard.${each}`) }),
      breaches[each],
    ]),
  ];
}

function rowsOf(points: readonly DividendPoint[]): (string | number)[][] {
  const values = ['mean', 'lo', 'hi', 'error'] as const;
  const header = [
    'world.field.floor',
    'dividend.csv.figure',
    ...values.map((each) => `dividend.csv.${each}`),
  ];
  const rows = points.flatMap((point) =>
    figuresOf(point).map(([name, figure]) => [
      point.floor,
      name,
      ...values.map((each) => Number(figure[each].toFixed(5))),
    ]),
  );
  return [header.map((key) => say(key)), ...rows];
}

/** Saves the panels or the numbers with the settings for which they were counted. */
export const saveDividend = (kind: FileKind, { points, of }: DividendCount): Promise<void> =>
  save(kind, {
    name: 'foreseeable-dividend',
    caption: say('dividend.file', {
      version: MODEL_VERSION,
      n: names.worlds,
      settings: settingsWords(of, ['floor', 'seed']),
    }),
    link: shareLink(of),
    draw: drawn(SavedDividend, { panels: panelsOf(points, of.sends), marked: of.floor }),
    rows: () => rowsOf(points),
  });
