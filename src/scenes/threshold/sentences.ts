/** What the Threshold page says, in words. */
import type { HandleSlider } from '../../charts/levelCurve.layout.ts';
import { say } from '../../content/words.ts';
import type { Conclusion } from '../../law/findings.ts';
import { escapes, type Changed } from './changes.ts';
import { EVERYTHING, type Tells } from './frames.ts';
import { BOUNDS, turned, type ThresholdSettings } from './settings.ts';
import type { Threshold } from './threshold.svelte.ts';
import type { InventedState, Row, Side } from './verdicts.ts';

export const outOf100 = (share: number) => Math.round(share * 100);

/** What a conclusion is called, and its mark. */
export const conclusionWord = (conclusion: Conclusion) => say(`threshold.conclusion.${conclusion}`);

/** "Level 2, sent lists". */
export const stateWords = ({ level, conduct }: InventedState) =>
  say('threshold.state', { level, conduct: say(`threshold.conduct.${conduct}`) });

/** The picture in a sentence or two, as far as it is told. */
export function curveSummary({ atMinimum, curve, finding, settings }: Threshold, tells = EVERYTHING): string {
  const at = (level: number) => outOf100(curve.find((point) => point.level === level)!.central);
  if (!tells.minimum) return say('threshold.figure.curve', { level1: at(1), level2: at(2), level3: at(3) });
  return say(tells.bar ? 'threshold.figure' : 'threshold.figure.minimum', {
    minimum: settings.minimum,
    count: outOf100(atMinimum.central),
    lo: outOf100(atMinimum.lo),
    hi: outOf100(atMinimum.hi),
    bar: outOf100(settings.bar),
    finding: say(`threshold.finding.${finding}`),
  });
}

/** The range where the minimum meets the band, and once the bar is told, what follows. */
export const meetingWords = ({ atMinimum, finding }: Threshold, { bar }: Pick<Tells, 'bar'>) =>
  say(bar ? 'threshold.meeting' : 'threshold.meetingRange', {
    lo: outOf100(atMinimum.lo),
    hi: outOf100(atMinimum.hi),
    finding: say(`threshold.finding.${finding}`),
  });

/**
 * What stands in the essay's stretch of the axis, in lines; at its end, that it ends there. `low` is a curve so low
 * that they stand above it, where a narrow picture has one line less.
 */
export function betweenWords(minimum: number, short: boolean, low: boolean): string[] {
  const end = BOUNDS.minimum.some((bound) => bound === minimum);
  if (end) return [say('threshold.between.end'), say('threshold.between.level', { n: minimum })];
  const quoted = short ? ['some', 'degree', 'between'] : ['where'];
  return (short && low ? quoted : ['who', ...quoted]).map((line) => say(`threshold.between.${line}`));
}

/**
 * The end of the stretch at which that stands: at the end that is reached, else out of the way of the line and, above
 * a low curve, of the count to the left of the line.
 */
export function placeOfBetween(minimum: number, low: boolean): 'start' | 'end' {
  const [best, worst] = BOUNDS.minimum;
  const middle = (best + worst) / 2;
  if (minimum === best) return 'end';
  return minimum < worst && (low ? minimum >= middle : minimum > middle) ? 'end' : 'start';
}

/** The two handles as sliders for whoever cannot point. */
export function sliderNames({ minimum, bar }: ThresholdSettings): Record<'minimum' | 'bar', HandleSlider> {
  const named = (name: string) => say('threshold.handle', { name });
  return {
    minimum: {
      name: named(say('threshold.minimum')),
      least: BOUNDS.minimum[0],
      most: BOUNDS.minimum[1],
      value: turned(minimum),
      text: say('threshold.minimumValue', { n: minimum }),
    },
    bar: {
      name: named(say('threshold.bar')),
      least: BOUNDS.bar[0],
      most: BOUNDS.bar[1],
      value: bar,
      text: say('threshold.barValue', { n: outOf100(bar) }),
    },
  };
}

/** "Fixed threshold: 5 in breach, 1 open, 3 free". */
export function sideCounts(rows: readonly Row[], side: Side): { breach: number; open: number; free: number } {
  const of = (conclusions: readonly Conclusion[]) =>
    rows.filter(({ verdicts }) => conclusions.includes(verdicts[side].conclusion)).length;
  const [breach, open] = [of(['breach']), of(['open'])];
  return { breach, open, free: rows.length - breach - open };
}

/** "U, V and W". */
const listed = (letters: readonly string[]) =>
  letters.length < 2
    ? letters.join('')
    : say('threshold.letters', { first: letters.slice(0, -1).join(', '), last: letters.at(-1)! });

/** What the minimum makes of the first test, and who escapes it: the point of the page in one sentence. */
export function escapeWords({ finding, settings, rows }: Threshold): string {
  const { minimum } = settings;
  const letters = rows.filter(escapes).map(({ state }) => state.letter);
  if (letters.length > 0)
    return say('threshold.escape.some', { n: letters.length, letters: listed(letters) });
  if (finding === 'contestable')
    return say('threshold.escape.contestable', { minimum, n: sideCounts(rows, 'fixed').open });
  return say(`threshold.escape.${finding}`, { minimum });
}

/** "Fixed threshold: T, U, V open → breach." for each kind of change, or that nothing changed. */
export function changeWords(changed: readonly Changed[], sideNames: Readonly<Record<Side, string>>): string {
  if (changed.length === 0) return say('threshold.change.none');
  const alike = new Map<string, Changed[]>();
  for (const change of changed) {
    const kind = `${change.side} ${change.before} ${change.after}`;
    alike.set(kind, [...(alike.get(kind) ?? []), change]);
  }
  return [...alike.values()]
    .map((group) =>
      say('threshold.change.some', {
        letters: group.map(({ letter }) => letter).join(', '),
        side: sideNames[group[0]!.side],
        before: conclusionWord(group[0]!.before),
        after: conclusionWord(group[0]!.after),
      }),
    )
    .join(' ');
}
