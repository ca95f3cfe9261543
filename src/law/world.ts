/** The States of a world as cases: facts from a run, and what each standard makes of them (docs/model.md §10). */
import type { World, WorldRun, WorldState } from '../model/world.ts';
import type { Course } from '../model/worldCourse.ts';
import { assessBy } from './assessBy.ts';
import { attackFacts, FLOOD } from './attack.ts';
import { abilities, type Facts, type Knowledge, type Measure } from './facts.ts';
import type { Conclusion } from './findings.ts';
import { gravityOf } from './lostService.ts';
import type { Court } from './rule.ts';
import { fixed, own, tallinn, type Standard } from './standards.ts';

/** The standards under which States of a world are counted. */
export const WORLD_STANDARDS = ['fixed', 'own', 'tallinn'] as const;
export type WorldStandard = (typeof WORLD_STANDARDS)[number];

/** Would this State's devices alone, none blocked, ask for more than the victim can serve? */
function aloneOverloads(devices: number, world: World): boolean {
  const { megabitPerDevice, capacityGigabit, normalLoadGigabit } = world.parameters.flood;
  return (devices * megabitPerDevice) / 1000 > capacityGigabit - normalLoadGigabit;
}

/** What the State learned while it could still matter. A warning that raised suspicion told it of bots. */
function learnedOf(
  { suspectedAt, detectedAt }: WorldState,
  warnings: Float64Array,
  end: number,
): Knowledge[] {
  const warned = warnings.includes(suspectedAt);
  const learned: Knowledge[] = [
    { of: 'bots', by: warned ? 'notice' : 'own-cert', at: suspectedAt },
    { of: 'attack', by: 'own-cert', at: detectedAt },
  ];
  return learned.filter(({ at }) => (at as number) < end);
}

/**
 * What the State could do with its own means. Where its own CERT needs longer for a first batch than the attack still
 * ran, it could do nothing in time; the fixed threshold presumes its means all the same.
 */
function measuresOf(world: World, { level, detectedAt }: WorldState, able: readonly Measure[]) {
  const late = detectedAt < world.end && detectedAt + world.certOf(level).firstBatchHours >= world.end;
  return abilities(late ? [] : able);
}

/** What the State sent, and when. What it saw and sent only once the attack was over is not in its file. */
function conductOf(world: World, state: WorldState, course: Course): Facts['conduct'] {
  const { firstAt } = course.reportings[state.index]!;
  const sent = state.detectedAt < world.end && firstAt < Infinity && course.policy !== 'nothing';
  return {
    sent: sent ? (course.policy as 'batches' | 'list') : 'nothing',
    firstSentAt: sent ? firstAt : 'never',
    shareOfFound: sent ? 1 : 0,
    // Its first detection warns the others, the victim's State among them. Whether lists alone warn it is law's to say.
    taken: state.warnsAt < world.end ? ['warn-victim'] : [],
  };
}

/**
 * The facts of one State in one run. Every State watches at its own level and can take the measures of `able`; what it
 * sends is the course's policy.
 */
export function worldFacts(
  world: World,
  run: WorldRun,
  course: Course,
  index: number,
  court: Court,
  able: readonly Measure[],
): Facts {
  const { attack, reflected } = world.settings;
  const state = run.states[index]!;
  return {
    act: FLOOD,
    link: {
      path: 'from',
      system: 'private',
      traffic: reflected ? 'reflection' : attack.infrastructure,
      devices: state.devices,
      onlySource: false,
    },
    attack: attackFacts(attack),
    state: {
      level: state.level,
      detectionRun: true,
      feed: attack.feed,
      measures: measuresOf(world, state, able),
      cutsEssentialNetworks: false,
      helpRefused: false,
    },
    knowledge: {
      learned: learnedOf(state, run.warnings, world.end),
      publicAndEasy: false,
      firstUse: false,
      notifiedBefore: false,
    },
    conduct: conductOf(world, state, course),
    harm: {
      gravity: gravityOf(course.service.lostHours, court),
      abroad: true,
      aloneSuffices: aloneOverloads(state.devices, world),
    },
  };
}

/** The conclusion on every invented State under each standard, by index. */
export function worldConclusions(
  world: World,
  run: WorldRun,
  course: Course,
  court: Court,
  able: readonly Measure[],
): Record<WorldStandard, Conclusion[]> {
  const facts = run.states.map(({ index }) => worldFacts(world, run, course, index, court, able));
  const under = (standard: Standard) => facts.map((each) => assessBy(each, standard, court).conclusion);
  return { fixed: under(fixed), own: under(own), tallinn: under(tallinn) };
}
