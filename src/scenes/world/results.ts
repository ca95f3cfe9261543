/** What it comes to for the victim, in words: hours lost and averted, here and over many worlds, and the innocent. */
import { world as names } from 'content:world';
import { say } from '../../content/words.ts';
import { averted } from './figures.ts';
import type { WorldScene } from './world.svelte.ts';

const hours = (value: number) => Math.round(value * 100) / 100;

/** Below this a length in hours reads better in minutes. */
const SHORT = 0.1;

/** "2.34 h", "about 1 min", "0 h". */
export function serviceHours(value: number): string {
  const minutes = Math.round(value * 60);
  return value < SHORT && minutes > 0
    ? say('world.minutes', { n: minutes })
    : say('time.hour', { n: hours(value) });
}

/** "With batches Vessen loses 2.34 h of service; with nothing sent, 2.48 h." */
export const lostSentence = (scene: WorldScene) =>
  say(`world.lost.${scene.choices.sends}`, {
    victim: names.victim.name,
    lost: serviceHours(scene.course.service.lostHours),
    nothing: serviceHours(scene.figures.courses.nothing.service.lostHours),
  });

/** "0.14 h": what the lists averted in this world; where nothing is sent, what is lost. */
export const resultWords = ({ choices: { sends }, figures: { courses } }: WorldScene) =>
  serviceHours(sends === 'nothing' ? courses.nothing.service.lostHours : averted(courses, sends));

/** "Mean of 300 such worlds: 0.16 h; the middle 90 of 100: 0.05 to 0.38." Empty where nothing is sent or counted. */
export function manyWorlds({ choices: { sends, floor }, averted: many }: WorldScene): string {
  if (sends === 'nothing' || !many) return '';
  const { mean, lo, hi } = many.averted[sends];
  const key = many.floor === floor ? 'world.many' : 'world.manyNear';
  return say(key, { n: names.worlds, mean: hours(mean), lo: hours(lo), hi: hours(hi), floor: many.floor });
}

/** "By the end of the flood 1,044 innocent addresses are blocked; a week later 2,869, the later ones for nothing." */
export function wrongSentence({ course, figures: { world } }: WorldScene): string {
  const wrongBy = (t: number) => Math.round(course.countsAt(t).reduce((sum, { wrong }) => sum + wrong, 0));
  const [n, later] = [wrongBy(world.end), wrongBy(world.clockEnd)];
  return say(later > n ? 'world.race.wrongLater' : 'world.race.wrong', { n, later });
}

/** The race in a sentence: what is lost with batches, with one list, and with nothing. */
export const raceSummary = ({ figures: { courses } }: WorldScene) =>
  say('world.race', {
    batches: serviceHours(courses.batches.service.lostHours),
    list: serviceHours(courses.list.service.lostHours),
    nothing: serviceHours(courses.nothing.service.lostHours),
  });
