// @vitest-environment jsdom
import { averted } from 'content:averted';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  lostSentence,
  manyWorlds,
  raceSummary,
  resultWords,
  serviceHours,
  wrongSentence,
} from '../../src/scenes/world/results.ts';
import { changeWords, knowsNow, logOf, pictureSummary } from '../../src/scenes/world/sentences.ts';
import { choicesOf } from '../../src/scenes/world/settings.ts';
import { WorldScene } from '../../src/scenes/world/world.svelte.ts';

let scene: WorldScene;
beforeEach(() => {
  scene = new WorldScene();
});
function goTo(t: number): void {
  const { left, right, x } = scene.axis;
  scene.player.send({ type: 'step.pressed', to: (x(t) - left) / (right - left) });
}
const hundredth = (value: number) => Math.round(value * 100) / 100;
const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((n) => Number(n.replace(/,/g, '')));

describe('The World in words', () => {
  it('says of a State that was warned and saw nothing why the warning did not tell it of the attack', () => {
    goTo(1);
    const { run } = scene.figures;
    const index = run.states.findIndex(
      ({ warnsAt, suspectedAt }) => suspectedAt > 1 && run.warnings.some((at) => at !== warnsAt && at < 1),
    );
    expect(index).toBeGreaterThanOrEqual(0);
    expect(knowsNow(scene, index)).toBe('Warned of the botnet, unaware of this attack. Nothing sent.');
    const told = logOf(scene, index, { at: Infinity, level: 1, bar: 50 }).map(({ text }) => text);
    expect(told.some((text) => text.includes('it can raise suspicion and no more'))).toBe(true);
  });

  it('says how much is averted here, what it is on average, and how far it differs between worlds', () => {
    const { mean, lo, hi } = averted[0]!.averted.batches;
    const { nothing, batches } = scene.figures.courses;
    expect(numbersIn(resultWords(scene))).toEqual([
      hundredth(nothing.service.lostHours - batches.service.lostHours),
    ]);
    expect(numbersIn(manyWorlds(scene))).toEqual([
      300,
      hundredth(mean),
      90,
      100,
      hundredth(lo),
      hundredth(hi),
    ]);
  });

  it('says a loss of minutes in minutes', () => {
    expect([2.344, 0.1, 0.019, 0.001, 0].map(serviceHours)).toEqual([
      '2.34 h',
      '0.1 h',
      'about 1 min',
      '0 h',
      '0 h',
    ]);
    scene.set('scene', choicesOf('hit-and-run'));
    expect(lostSentence(scene)).toContain('about 1 min of service');
  });

  it('takes the range of the nearest floor that was counted, and names it', () => {
    scene.set('floor', { floor: 1.6 });
    expect(manyWorlds(scene)).toContain('with everyone at Level 1.5');
    scene.set('floor', { floor: 1.5 });
    expect(manyWorlds(scene)).not.toContain('Level');
  });

  it('gives no range for worlds that were not counted, until they are', () => {
    scene.set('interval', { interval: 4 });
    expect(manyWorlds(scene)).toBe('');
    const none = { mean: 0, lo: 0, hi: 0 };
    scene.counted(scene.choices, [
      { floor: 3, averted: { batches: { mean: 0.16, lo: 0.11, hi: 0.22 }, list: none } },
    ]);
    expect(manyWorlds(scene)).toContain('0.11 to 0.22');
  });

  it('speaks of nothing averted where nothing is sent', () => {
    scene.set('sends', { sends: 'nothing' });
    expect(manyWorlds(scene)).toBe('');
    expect(numbersIn(resultWords(scene))).toEqual([hundredth(scene.course.service.lostHours)]);
  });

  it('counts innocent addresses by the end of the flood, and those that are blocked for nothing after it', () => {
    const { countsAt } = scene.course;
    const wrongAt = (t: number) => Math.round(countsAt(t).reduce((sum, { wrong }) => sum + wrong, 0));
    const { end, clockEnd } = scene.figures.world;
    expect(numbersIn(wrongSentence(scene))).toEqual([wrongAt(end), wrongAt(clockEnd)]);
    expect(wrongAt(clockEnd)).toBeGreaterThan(wrongAt(end));
  });

  it('counts innocent addresses apart: all that is listed under reflection, where no bot is stopped', () => {
    const [, ...ordinary] = numbersIn(`0 ${wrongSentence(scene)}`);
    scene.set('scene', choicesOf('reflection'));
    const [, ...reflected] = numbersIn(`0 ${wrongSentence(scene)}`);
    expect(reflected[0]).toBeGreaterThan(10 * ordinary[0]!);
    const [batches, list, nothing] = numbersIn(raceSummary(scene));
    expect([batches, list]).toEqual([nothing, nothing]);
    // FIRST is told of them all the same.
    goTo(1);
    expect(numbersIn(pictureSummary(scene))[3]).toBeGreaterThan(1000);
  });

  it('describes the picture at every moment by what is detected, listed, blocked and served', () => {
    goTo(-800);
    expect(pictureSummary(scene)).toContain(' 0 devices blocked');
    goTo(0.9);
    const [, detected, of, listed, blocked] = numbersIn(pictureSummary(scene));
    expect(of).toBe(12);
    expect(detected).toBeGreaterThan(0);
    expect(listed).toBeGreaterThan(blocked!);
    expect(pictureSummary(scene)).toContain('denied');
  });

  it('tells what a State knew in order, its duty’s moment among it, and nothing that never came', () => {
    const log = logOf(scene, 1, { at: -1.8, level: 1.5, bar: 50 });
    const moments = log.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(log.filter(({ kind }) => kind === 'ought')).toHaveLength(1);
    expect(logOf(scene, 1, { at: Infinity, level: 1.5, bar: 50 }).some(({ kind }) => kind === 'ought')).toBe(
      false,
    );
    goTo(-500);
    expect(knowsNow(scene, 0)).toContain('unaware');
  });

  it('compares a scene with the textbook, not with the scene before it', () => {
    const textbook = hundredth(scene.course.service.lostHours);
    scene.set('scene', choicesOf('hit-and-run'));
    scene.settled();
    scene.set('scene', choicesOf('cloud'));
    expect(changeWords(scene.change!, scene)).toMatch(/^Compared with the textbook world/);
    expect(numbersIn(changeWords(scene.change!, scene))[3]).toBe(textbook);
    scene.settled();
    scene.set('scene', choicesOf('textbook'));
    expect(changeWords(scene.change!, scene)).toBe('');
  });

  it('compares before and after a change, and says where the law’s demand shows', () => {
    const { foreseen } = scene.figures.run;
    scene.set('floor', { floor: 1 });
    const [before, after] = numbersIn(changeWords(scene.change!, scene));
    expect(before).toBe(Math.round(foreseen * 100));
    expect(after).toBeGreaterThan(before!);
    scene.settled();
    scene.set('minimum', { minimum: 1.2 });
    expect(changeWords(scene.change!, scene)).toContain('Level 1.2');
  });
});
