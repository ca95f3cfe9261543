/** What the World's picture says, in words: for the text equivalent, the live region and the State's log. */
import { world as names } from 'content:world';
import { say } from '../../content/words.ts';
import { duration, moment } from '../../ui/durations.ts';
import { spanOf } from '../../model/phases.ts';
import { positionWords } from '../player/sentences.ts';
import { averted, toldAt } from './figures.ts';
import type { Change, WorldScene } from './world.svelte.ts';

const RUNS = 100;
const hours = (value: number) => Math.round(value * 100) / 100;

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

/** "With batches Vessen loses 2.31 service-hours; with nothing sent, 2.52. Averted: 0.21." */
export const lostSentence = (scene: WorldScene) =>
  say(`world.lost.${scene.choices.sends}`, {
    victim: names.victim.name,
    lost: hours(scene.course.service.lostHours),
    nothing: hours(scene.figures.courses.nothing.service.lostHours),
  });

/** "Averted: 0.17 service-hours; in the middle 90 of 100 such worlds, 0.05 to 0.38." Empty where nothing is sent. */
export function avertedSentence({ choices: { sends, floor }, figures, averted: many }: WorldScene): string {
  if (sends === 'nothing') return '';
  const here = { averted: hours(averted(figures.courses, sends)) };
  if (!many) return say('world.averted', here);
  const { lo, hi } = many.averted[sends];
  const key = many.floor === floor ? 'world.averted.range' : 'world.averted.near';
  return say(key, { ...here, lo: hours(lo), hi: hours(hi), floor: many.floor });
}

/** "By its end 1,044 innocent addresses are blocked." */
export const wrongSentence = ({ course, figures }: WorldScene) =>
  say('world.race.wrong', {
    n: Math.round(course.countsAt(figures.world.end).reduce((sum, { wrong }) => sum + wrong, 0)),
  });

/** "2 of 12 States, with 40 of 100 devices, saw it before the launch." */
export function foreseenSentence(scene: WorldScene): string {
  const { run } = scene.figures;
  return say('world.foreseen', {
    states: run.states.filter(({ detectedAt }) => detectedAt < 0).length,
    all: run.states.length,
    devices: Math.round(run.foreseen * RUNS),
  });
}

/** The race in a sentence: what is lost with batches, with one list, and with nothing. */
export const raceSummary = ({ figures: { courses } }: WorldScene) =>
  say('world.race', {
    batches: hours(courses.batches.service.lostHours),
    list: hours(courses.list.service.lostHours),
    nothing: hours(courses.nothing.service.lostHours),
  });

/** "Still unaware. Nothing sent." */
export function knowsNow(scene: WorldScene, index: number): string {
  const { value, context } = scene.shown.certs[index]!;
  if (context.detectedAt === null) return say(value === 'suspicious' ? 'world.suspects' : 'world.unaware');
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
  const others = run.warnings.find((at) => at !== state.warnsAt) ?? Infinity;
  const byWarning = run.warnings.includes(state.suspectedAt);
  const entry = (at: number, kind: LogEntry['kind'], key: string, values = {}): LogEntry => ({
    at,
    kind,
    text: say(`world.log.${key}`, { n, victim: names.victim.name, ...values }),
  });
  return [
    entry(spanOf(spans, 'weaponization').from, 'attack', 'joining'),
    entry(spanOf(spans, 'delivery').from, 'attack', 'orders'),
    entry(others, 'knew', 'warned'),
    entry(state.suspectedAt, 'knew', byWarning ? 'suspectedByWarning' : 'suspected'),
    entry(ought.at, 'ought', 'ought', { level: ought.level, bar: ought.bar }),
    entry(state.detectedAt, 'knew', 'detected'),
    entry(reporting.firstAt, 'did', scene.choices.sends === 'list' ? 'sentList' : 'sentFirst'),
    entry(reporting.completeAt, 'did', 'complete'),
    entry(reporting.firstAt + world.lag, 'attack', 'blocked', { lag: duration(world.lag) }),
    entry(0, 'attack', 'launch'),
    entry(world.end, 'attack', 'over'),
  ]
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at);
}

/** "Foreseen by States with 40 → 64 of 100 devices. Vessen loses 2.31 → 2.18 service-hours." */
export function changeWords(change: Change, scene: WorldScene): string {
  if (change.field === 'state') return '';
  if (change.field === 'minimum') return say('world.change.minimum', { level: scene.choices.minimum });
  return say('world.change', {
    foreseenBefore: Math.round(change.foreseen * RUNS),
    foreseen: Math.round(scene.figures.run.foreseen * RUNS),
    victim: names.victim.name,
    lostBefore: hours(change.lostHours),
    lost: hours(scene.course.service.lostHours),
  });
}
