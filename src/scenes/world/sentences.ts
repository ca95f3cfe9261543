/** What the World's picture says, in words: for the text equivalent, the live region and the State's log. */
import { world as names } from 'content:world';
import { say } from '../../content/words.ts';
import { duration, moment } from '../../ui/durations.ts';
import { spanOf } from '../../model/phases.ts';
import { positionWords } from '../player/sentences.ts';
import { toldAt } from './figures.ts';
import { serviceHours } from './results.ts';
import { SCENES } from './settings.ts';
import type { Change, WorldScene } from './world.svelte.ts';

const RUNS = 100;
/** "denied: less than half gets through". */
export const victimSentence = (scene: WorldScene) => say(`victim.${String(scene.shown.victim.value)}`);

const detected = (scene: WorldScene) =>
  scene.shown.certs.filter(({ context }) => context.detectedAt !== null).length;

/** The picture in two sentences. */
export const pictureSummary = (scene: WorldScene) =>
  say('world.picture', {
    moment: moment(scene.shownAt),
    detected: detected(scene),
    states: names.states.length,
    listed: Math.round(toldAt(scene.course, scene.shownAt)),
    blocked: Math.round(scene.reached.reduce((sum, { blocked }) => sum + blocked, 0)),
    victim: victimSentence(scene),
  });

/** The same for the live region, with the place of the player before it. */
export const frameSentence = (scene: WorldScene) =>
  say('world.frame', { position: positionWords(scene), picture: pictureSummary(scene) });

/** "2 of 12 States, with 40 of 100 devices, saw it before the launch." */
export function foreseenSentence(scene: WorldScene): string {
  const { run } = scene.figures;
  return say('world.foreseen', {
    states: run.states.filter(({ detectedAt }) => detectedAt < 0).length,
    all: run.states.length,
    devices: Math.round(run.foreseen * RUNS),
  });
}

/** When the first warning from another State arrives; Infinity is never. */
function warnedAt({ figures: { run } }: WorldScene, index: number): number {
  return run.warnings.find((at) => at !== run.states[index]!.warnsAt) ?? Infinity;
}

/** "Still unaware. Nothing sent." */
export function knowsNow(scene: WorldScene, index: number): string {
  const { value, context } = scene.shown.certs[index]!;
  if (context.detectedAt === null) {
    if (value === 'suspicious') return say('world.suspects');
    return say(warnedAt(scene, index) <= scene.shownAt ? 'world.warned' : 'world.unaware');
  }
  return say(context.sentAt === null ? 'world.knows' : 'world.tells');
}

/** One thing that a State knew or did, and when. `kind` says whether it came to know, did, or suffered something. */
export interface LogEntry {
  readonly at: number;
  readonly kind: 'attack' | 'knew' | 'did' | 'ought';
  readonly text: string;
}

/**
 * What a State knows and does over the whole attack, in order. `ought` is the moment by which a CERT at the minimum would have detected the
 * attack in `bar` of 100 runs; Infinity is never.
 */
export function logOf(
  scene: WorldScene,
  index: number,
  ought: { at: number; level: number; bar: number },
): LogEntry[] {
  const { world, run, spans } = scene.figures;
  const state = run.states[index]!;
  const reporting = scene.course.reportings[index]!;
  const n = state.devices;
  // Why it knew of no attack although it was warned.
  const warned = state.detectedAt > 0 ? 'warnedOnly' : 'warned';
  const byWarning = run.warnings.includes(state.suspectedAt);
  const entry = (at: number, kind: LogEntry['kind'], key: string, values = {}): LogEntry => ({
    at,
    kind,
    text: say(`world.log.${key}`, { n, victim: names.victim.name, ...values }),
  });
  return [
    entry(spanOf(spans, 'weaponization').from, 'attack', 'joining'),
    entry(spanOf(spans, 'delivery').from, 'attack', 'orders'),
    entry(warnedAt(scene, index), 'knew', warned),
    entry(state.suspectedAt, 'knew', byWarning ? 'suspectedByWarning' : 'suspected'),
    entry(ought.at, 'ought', 'ought', { level: ought.level, bar: ought.bar }),
    entry(state.detectedAt, 'knew', state.detectedAt < spanOf(spans, 'delivery').from ? 'found' : 'detected'),
    entry(reporting.firstAt, 'did', scene.choices.sends === 'list' ? 'sentList' : 'sentFirst'),
    entry(reporting.completeAt, 'did', 'complete'),
    entry(reporting.firstAt + world.lag, 'attack', 'blocked', { lag: duration(world.lag) }),
    entry(0, 'attack', 'launch'),
    entry(world.end, 'attack', 'over'),
  ]
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at);
}

/** "States with 40 → 64 of 100 devices detect the attack before the launch. Vessen loses 2.31 h → about 1 min." */
export function changeWords(change: Change, scene: WorldScene): string {
  if (change.field === 'state') return '';
  if (change.field === 'minimum') return say('world.change.minimum', { level: scene.choices.minimum });
  const scened = change.field === 'scene';
  if (scened && scene.choices.scene === SCENES[0]) return '';
  return say(scened ? 'world.change.scene' : 'world.change', {
    foreseenBefore: Math.round(change.foreseen * RUNS),
    foreseen: Math.round(scene.figures.run.foreseen * RUNS),
    victim: names.victim.name,
    lostBefore: serviceHours(change.lostHours),
    lost: serviceHours(scene.course.service.lostHours),
  });
}
