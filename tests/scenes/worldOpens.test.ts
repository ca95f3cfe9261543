import { dividend } from 'content:dividend';
import { parameters } from 'content:parameters';
import { world as names } from 'content:world';
import { describe, expect, it } from 'vitest';
import { figureOf, type Figure } from '../../src/law/dividend.ts';
import { worldOf, type World } from '../../src/model/world.ts';
import { courseOf } from '../../src/model/worldCourse.ts';
import { worldFigures } from '../../src/scenes/world/figures.ts';
import { choicesOf, DEFAULTS, modelledWorld } from '../../src/scenes/world/settings.ts';

/** By how many standard deviations of single worlds a value lies from their mean. */
const away = (value: number, { mean, error }: Figure) =>
  error === 0 ? 0 : Math.abs(value - mean) / (error * Math.sqrt(names.worlds));

/** Share of the devices whose States foresaw it, and hours averted by batches, in the world of one seed. */
function outcomeOf(world: World, seed: number): [number, number] {
  const run = world.run(seed);
  const lost = (policy: 'batches' | 'nothing') => courseOf(world, run, policy).service.lostHours;
  return [run.foreseen, lost('nothing') - lost('batches')];
}

describe('The world that the page opens with', () => {
  it.each(dividend.map((point) => ({ floor: point.floor, point })))(
    'with everyone at Level $floor lies within a standard deviation of the mean of all, and within their band',
    ({ floor, point }) => {
      const { run, courses } = worldFigures({ ...DEFAULTS, floor });
      const saved = courses.nothing.service.lostHours - courses.batches.service.lostHours;
      const list = courses.nothing.service.lostHours - courses.list.service.lostHours;
      for (const [value, figure] of [
        [run.foreseen, point.foreseen],
        [saved, point.averted.batches],
        [list, point.averted.list],
      ] as const) {
        expect(away(value, figure)).toBeLessThan(1);
        expect(value).toBeGreaterThanOrEqual(figure.lo);
        expect(value).toBeLessThanOrEqual(figure.hi);
      }
    },
  );

  it.each(names.scenes.map(({ id }) => id))('lies as near to the mean in the scene “%s”', (id) => {
    const world = worldOf(modelledWorld({ ...DEFAULTS, ...choicesOf(id) }), parameters);
    const all = Array.from({ length: names.worlds }, (_, i) => outcomeOf(world, i + 1));
    outcomeOf(world, DEFAULTS.seed).forEach((value, k) =>
      expect(away(value, figureOf(all.map((each) => each[k]!)))).toBeLessThan(1),
    );
  });

  it('shows of a capable source what its sentence says: lists too late for most of the flood, as in most worlds', () => {
    const world = worldOf(modelledWorld({ ...DEFAULTS, ...choicesOf('capable-source') }), parameters);
    const run = world.run(DEFAULTS.seed);
    const [first] = run.states;
    expect(first!.detectedAt).toBeLessThan(0);
    expect(courseOf(world, run, 'batches').reportings[0]!.completeAt).toBeGreaterThan(0);
    const { lostHours: nothing } = courseOf(world, run, 'nothing').service;
    const savingHalf = Array.from({ length: names.worlds }, (_, i) => outcomeOf(world, i + 1)[1]).filter(
      (hours) => hours > nothing / 2,
    );
    expect(savingHalf.length).toBeLessThan(names.worlds / 10);
  });
});
