/** The two lines by key, as sliders are moved everywhere. */
import { niceBar, niceLevel, turned, type ThresholdSettings } from './settings.ts';

export type Line = 'minimum' | 'bar';

/** One press of an arrow, and of a page key; a level in twentieths, a bar in whole runs. */
const STEPS: Readonly<Record<Line, readonly [arrow: number, page: number]>> = {
  minimum: [0.05, 0.25],
  bar: [0.01, 0.1],
};

/** Where a key moves a line to; undefined for a key that moves nothing. More is nearer to Level 1, or a higher bar. */
export function moved(line: Line, key: string, settings: ThresholdSettings): number | undefined {
  const [arrow, page] = STEPS[line];
  const by: Readonly<Record<string, number>> = {
    ArrowRight: arrow,
    ArrowUp: arrow,
    ArrowLeft: -arrow,
    ArrowDown: -arrow,
    PageUp: page,
    PageDown: -page,
    Home: -1,
    End: 1,
  };
  const step = by[key];
  if (step === undefined) return undefined;
  return line === 'minimum'
    ? niceLevel(turned(turned(settings.minimum) + step))
    : niceBar(settings.bar + step);
}
