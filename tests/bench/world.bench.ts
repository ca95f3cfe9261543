/** `npm run bench` also times the World: worlds a second, and what a world costs as it gets more States. It asserts nothing. */
import { courtFrom } from '../../src/content/court.ts';
import { loadContent } from '../../src/content/load.ts';
import { parametersFrom } from '../../src/content/parameters.ts';
import { worldSettingsFrom } from '../../src/content/world.ts';
import { dividendOf } from '../../src/law/dividend.ts';
import { POLICIES, type Policy } from '../../src/model/reporting.ts';
import { worldOf, type World } from '../../src/model/world.ts';
import { courseOf } from '../../src/model/worldCourse.ts';
import { levelsFor } from '../../src/model/worldDraw.ts';
import { median, ms, perSecond, print } from './timing.ts';

const WORLDS = 100;
const SIZES = [12, 25, 50, 100, 200, 400, 700, 1000];
/** Devices grow with the States, so that only their number changes. */
const DEVICES_EACH = 12_500;

const content = loadContent();
const parameters = parametersFrom(content);
const settings = worldSettingsFrom(content);
const { levelCounts, floors, means } = content.world[0]!;
const bench = {
  court: courtFrom(content),
  able: means.able,
  policy: 'batches',
} as const;

let seed = 0;
function runs(world: World, count: number, policies: readonly Policy[]): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const run = world.run((seed += 1));
    sum += run.foreseen;
    for (const policy of policies) sum += courseOf(world, run, policy).service.lostHours;
  }
  return sum;
}
const twelve = worldOf(settings, parameters);

/** Worlds with all three policies and every verdict, as the dividend counts them: one seed under every floor. */
const dividend = () => {
  const grown = dividendOf(settings, parameters, floors.value, bench);
  for (let i = 0; i < WORLDS / floors.value.length; i += 1) grown.add((seed += 1));
  return grown.points();
};

print([
  ['worlds of 12: who sees what', perSecond(() => runs(twelve, WORLDS, []), WORLDS), ''],
  [
    '  and the victim under batches',
    perSecond(() => runs(twelve, WORLDS, ['batches']), WORLDS),
    '≥ 2,000 /s',
  ],
  ['  and under all three policies', perSecond(() => runs(twelve, WORLDS, POLICIES), WORLDS), ''],
  ['  and every verdict: the dividend', perSecond(dividend, WORLDS), ''],
  [
    'one move of a slider: the race of one world',
    ms(() => runs(worldOf(settings, parameters), 1, POLICIES)),
    '< 8 ms',
  ],
]);

console.log('\nStates   ms a world   µs a State');
for (const states of SIZES) {
  const attack = { ...settings.attack, devices: DEVICES_EACH * states };
  const world = worldOf({ ...settings, attack, levels: levelsFor(states, levelCounts.value) }, parameters);
  // Every chain is made once; the second time on, a world costs only its own events.
  for (let i = 0; i < 20; i += 1) world.run(i);
  const cost = median(() => runs(world, 1, ['batches']));
  const columns = [`${states}`.padStart(6), cost.toFixed(2).padStart(13)];
  console.log([...columns, ((cost * 1000) / states).toFixed(1).padStart(13)].join(''));
}
