/** What the picture says, in words: for lanes, for the text equivalent and for screen readers. */
import { names } from 'content:names';
import type { SnapshotFrom } from 'xstate';
import '../../content/words/watch.ts';
import { language, say } from '../../content/words.ts';
import type { certMachine } from '../../machines/cert.machine.ts';
import type { victimMachine } from '../../machines/victim.machine.ts';
import { moment } from '../../ui/durations.ts';
import { positionWords } from '../player/sentences.ts';
import type { Change, Watch } from './watch.svelte.ts';
import type { LevelFigures } from './figures.ts';
import { presetOf, type WatchSettings } from './settings.ts';

/** "suspicious since 11 days before launch"; with `sending`, also whether lists are on their way. */
export function certWords(cert: SnapshotFrom<typeof certMachine>, sending = false): string {
  const { suspectedAt, detectedAt } = cert.context;
  if (cert.value === 'suspicious') return say('cert.suspicious', { moment: moment(suspectedAt ?? 0) });
  const key = sending && cert.value === 'reporting' ? 'cert.sending' : `cert.${String(cert.value)}`;
  return say(key, { moment: moment(detectedAt ?? 0) });
}

export const victimWords = (victim: SnapshotFrom<typeof victimMachine>) =>
  say(`victim.${String(victim.value)}`);

/** The whole frame in one sentence a level. */
export function frameSentence(watch: Watch): string {
  const levels = watch.scene.certs.map((cert, i) =>
    say('frame.level', { level: watch.figures.levels[i]!.level, state: certWords(cert) }),
  );
  const sentence = say('frame.sentence', {
    position: positionWords(watch),
    levels: levels.join(' '),
    victim: victimWords(watch.scene.victim),
  });
  return [sentence, earlyWords(watch)].filter(Boolean).join(' ');
}

/** Where a CERT has detected the attack before its target was named: what that means. Empty otherwise. */
export function earlyWords(watch: Watch): string {
  if (watch.whole) return '';
  const { levels, scenario } = watch.figures;
  const before = Math.min(watch.t, -scenario.hours.delivery);
  return levels.some(({ run }) => run.detectedAt < before) ? say('frame.early') : '';
}

export const levelName = (level: number) => names.levels.find((each) => each.level === level)!.name;

/** The figure's description: the counts that it tells, with their ranges. */
export function figureSummary(levels: readonly LevelFigures[]): string {
  if (levels.length === 0) return say('story.figure');
  const each = levels.map(({ level, foreseen }) =>
    say('watch.figureLevel', {
      level: levelName(level),
      count: foreseen.count,
      lo: foreseen.lo,
      hi: foreseen.hi,
    }),
  );
  return say('watch.figure', { summary: each.join(' ') });
}

const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** Once the launch has passed: which levels foresaw the played run. Empty before. */
export function verdict(watch: Watch): string {
  if (watch.whole || watch.t < 0) return '';
  const foresaw = watch.figures.levels.map(({ level, run }) => ({ level, yes: run.detectedAt <= 0 }));
  const names = (yes: boolean) =>
    list.format(
      foresaw.filter((each) => each.yes === yes).map(({ level }) => say('frame.levelName', { level })),
    );
  const said = foresaw.every(({ yes }) => yes)
    ? say('frame.allForesaw')
    : foresaw.every(({ yes }) => !yes)
      ? say('frame.noneForesaw')
      : say('frame.verdict', { yes: names(true), no: names(false) });
  // The draw was typical of the textbook: of another attack it may not be.
  return sameDraw(watch.settings) ? say('frame.sameDraw', { verdict: said }) : said;
}

/** Is the run that is played the textbook's typical one, in another attack? */
export const sameDraw = (settings: WatchSettings) => settings.run === 0 && presetOf(settings) !== 'textbook';

/** "87 / 57 / 12 of 100" */
export const countsWords = ({ figures: { levels } }: Watch) =>
  say('watch.count', { count: levels.map(({ foreseen }) => foreseen.count).join(' / ') });

/** "Level 1: 87 → 30 · Level 2: 57 → 2 · Level 3: 12 → 0 of 100." */
export function changeWords(change: Change, watch: Watch): string {
  const levels = watch.figures.levels.map(({ level, foreseen }, i) => {
    const before = change.counts[i]!.count;
    const key = before === foreseen.count ? 'change.same' : 'change.level';
    return say(key, { level, before, after: foreseen.count });
  });
  return say('change.all', { levels: levels.join(' · ') });
}

/** "State A has a Level 1 CERT and sends batches: State B loses 0.46 → 1.31 …" Empty where the victim feels no change. */
export function lostWords(change: Change, watch: Watch): string {
  const [before, after] = [change.lostHours, watch.service.lostHours].map(
    (hours) => Math.round(hours * 100) / 100,
  );
  const { level, sends } = watch.settings;
  if (before === after) return '';
  // A scenario changes neither who watches nor what is sent.
  return change.field === 'preset'
    ? say('change.lostBoth', { before: before!, after: after! })
    : say('change.lost', { level, sends: say(`sends.${sends}`), before: before!, after: after! });
}
