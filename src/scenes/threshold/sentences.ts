/** What the Threshold page says, in words. */
import { say } from '../../content/words.ts';
import type { Conclusion } from '../../law/findings.ts';
import type { InventedState, Row, Side } from './verdicts.ts';
import type { Changed, Threshold } from './threshold.svelte.ts';

export const outOf100 = (share: number) => Math.round(share * 100);

/** What a conclusion is called, and its mark. */
export const conclusionWord = (conclusion: Conclusion) => say(`threshold.conclusion.${conclusion}`);

/** "Level 2, sent lists". */
export const stateWords = ({ level, conduct }: InventedState) =>
  say('threshold.state', { level, conduct: say(`threshold.conduct.${conduct}`) });

/** The picture in a sentence or two. */
export function curveSummary({ atMinimum, finding, settings }: Threshold): string {
  return say('threshold.figure', {
    minimum: settings.minimum,
    count: outOf100(atMinimum.central),
    lo: outOf100(atMinimum.lo),
    hi: outOf100(atMinimum.hi),
    bar: outOf100(settings.bar),
    finding: say(`threshold.finding.${finding}`),
  });
}

/** "Fixed threshold: 5 in breach, 1 open, 3 free". */
export function sideCounts(rows: readonly Row[], side: Side): { breach: number; open: number; free: number } {
  const of = (conclusions: readonly Conclusion[]) =>
    rows.filter(({ verdicts }) => conclusions.includes(verdicts[side].conclusion)).length;
  const [breach, open] = [of(['breach']), of(['open'])];
  return { breach, open, free: rows.length - breach - open };
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
