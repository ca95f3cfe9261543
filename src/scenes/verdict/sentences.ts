/** The facts of State A in words: what it is, what it saw and sent, and what came of it. */
import { say } from '../../content/words.ts';
import type { Facts } from '../../law/facts.ts';
import type { Run } from '../../model/sampling.ts';
import { duration } from '../../ui/durations.ts';
import type { Watch } from '../watch/watch.svelte.ts';

/** When the attack was seen: before the launch, while it ran, too late, or not at all; and whether bots were before. */
function seen({ detectedAt, suspectedAt }: Run, end: number): string {
  if (detectedAt < 0) return 'before';
  const when = detectedAt < end ? 'running' : detectedAt < Infinity ? 'over' : 'never';
  return suspectedAt < 0 ? `${when}-bots` : when;
}

/** What was sent, and whether only after the attack: that fails the duty as silence does. */
function sent({ sent: what, firstSentAt }: Facts['conduct'], end: number): string {
  return typeof firstSentAt === 'number' && firstSentAt >= end ? `${what}-late` : what;
}

/** A shorter loss than two seconds, in hours, is not worth a word. */
const WORTH_A_WORD = 2 / 3600;

/** Whole sentences, for the settings that are shown and the run that is played; `facts` are those of the same. */
export function factSentences(watch: Watch, { conduct }: Facts): string[] {
  const { level, floodSeconds } = watch.settings;
  const flood = floodSeconds / 3600;
  const { run } = watch.figures.levels.find((each) => each.level === level)!;
  const { lostHours } = watch.service;
  return [
    say('verdict.team', { level }),
    say(`verdict.saw.${seen(run, flood)}`),
    say(`verdict.sent.${sent(conduct, flood)}`),
    lostHours >= WORTH_A_WORD
      ? say('verdict.lost', { flood: duration(flood), lost: duration(lostHours) })
      : say('verdict.lostNothing', { flood: duration(flood) }),
  ];
}
