/** One number for many worlds, to compare machines and browsers. Imports the model alone, so that a page can run it. */
import type { Parameters } from '../src/model/parameters.ts';
import { POLICIES } from '../src/model/reporting.ts';
import { worldOf, type WorldSettings } from '../src/model/world.ts';
import { courseOf } from '../src/model/worldCourse.ts';

/** Every moment of every State, every warning, and the lost hours of every policy, for seeds 1 to `count`. */
export function digestOf(settings: WorldSettings, parameters: Parameters, count: number): string {
  const world = worldOf(settings, parameters);
  // FNV-1a over the figures as texts: event times to the millisecond, lost hours to a millionth.
  let hash = 0x811c9dc5;
  const add = (value: number, scale: number) => {
    for (const letter of `${value === Infinity ? 'never' : Math.round(value * scale)};`)
      hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  };
  for (let seed = 1; seed <= count; seed += 1) {
    const run = world.run(seed);
    for (const { devices, level, suspectedAt, detectedAt } of run.states) {
      add(devices, 1);
      add(level, 1);
      add(suspectedAt, 3_600_000);
      add(detectedAt, 3_600_000);
    }
    for (const warning of run.warnings) add(warning, 3_600_000);
    for (const policy of POLICIES) add(courseOf(world, run, policy).service.lostHours, 1e6);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
