/**
 * `npm run --silent worlds -- '<settings as JSON or a file>'` prints, as JSON, one seeded world with its three policies
 * and verdicts, and what many worlds come to as the floor rises (docs/model.md §10). A moment that never comes is null.
 * Exit 2 with one line on standard error for bad input.
 */
import { courtFrom } from '../content/court.ts';
import { loadContent } from '../content/load.ts';
import { withScene, worldSettingsFrom } from '../content/world.ts';
import { dividendOf } from '../law/dividend.ts';
import type { Court } from '../law/rule.ts';
import { WORLD_STANDARDS, worldConclusions } from '../law/world.ts';
import { POLICIES } from '../model/reporting.ts';
import { worldOf } from '../model/world.ts';
import { courseOf, totalOf } from '../model/worldCourse.ts';
import { RequestError, run } from './request.ts';
import { settingsFrom, worldRequestFrom, type WorldRequest } from './world.schema.ts';

const content = loadContent();
const court = courtFrom(content);
const { states: names, levelCounts, floors, worlds, means } = content.world[0]!;

/** To six digits: more would suggest a precision that assumptions do not have. */
const digits = (value: number) => Math.round(value * 1e6) / 1e6;
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return digits(value);
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

/** The request with everything filled in: by the counter-scene it names, else by the textbook world. */
function requestOf(input: unknown): WorldRequest {
  const textbook = worldSettingsFrom(content);
  const asked = typeof input === 'object' && input !== null && 'scene' in input ? input.scene : undefined;
  const scene = content['counter-scenes'].find(({ id }) => id === asked);
  if (typeof asked === 'string' && !scene)
    throw new RequestError(
      `scene: write one of ${content['counter-scenes'].map(({ id }) => id).join(', ')}, not "${asked}"`,
    );
  return worldRequestFrom(input, {
    settings: scene ? withScene(scene, textbook) : textbook,
    levelCounts: levelCounts.value,
    floors: floors.value,
    worlds: worlds.value,
    minimum: court.minimum,
    bar: court.bar,
  });
}

/** One seed: every State, and the race of the three policies. */
function oneWorld(request: WorldRequest, sitting: Court) {
  const world = worldOf(settingsFrom(request), sitting.parameters);
  const result = world.run(request.seed);
  const courses = POLICIES.map((policy) => courseOf(world, result, policy));
  const shown = courses[POLICIES.indexOf(request.policy)]!;
  const conclusions = worldConclusions(world, result, shown, sitting, means.able);
  const nothing = courses[POLICIES.indexOf('nothing')]!.service.lostHours;
  return {
    seed: request.seed,
    foreseen: result.foreseen,
    warnings: result.warnings.length,
    states: result.states.map(({ index, devices, drawnLevel, level, suspectedAt, detectedAt, warnsAt }) => ({
      name: names.list[index]?.name,
      devices,
      drawnLevel,
      level,
      suspectedAt,
      detectedAt,
      warnsAt,
      firstSentAt: shown.reportings[index]!.firstAt,
      conclusions: Object.fromEntries(
        WORLD_STANDARDS.map((standard) => [standard, conclusions[standard][index]]),
      ),
    })),
    race: courses.map(({ policy, service, countsAt }) => ({
      policy,
      lostHours: service.lostHours,
      avertedHours: nothing - service.lostHours,
      atTheEnd: totalOf(countsAt(world.end)),
      changes: service.changes,
    })),
  };
}

function manyWorlds(request: WorldRequest, sitting: Court) {
  const dividend = dividendOf(settingsFrom(request), sitting.parameters, request.floors, {
    court: sitting,
    able: means.able,
    policy: request.policy,
  });
  for (let i = 0; i < request.worlds; i += 1) dividend.add(request.seed + i);
  return {
    worlds: dividend.worlds,
    firstSeed: request.seed,
    policy: request.policy,
    floors: dividend.points(),
  };
}

run({
  name: 'worlds',
  what: 'world',
  example: '{"floor": 1.5}',
  answer(input) {
    const request = requestOf(input);
    const sitting = { ...court, minimum: request.minimum, bar: request.bar };
    return {
      request,
      ...(rounded({ world: oneWorld(request, sitting), dividend: manyWorlds(request, sitting) }) as object),
    };
  },
});
