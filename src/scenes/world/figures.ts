/** From choices to one world and everything drawn of it: asked of the model once a change. */
import { parameters } from 'content:parameters';
import type { Reached } from '../../charts/devices.layout.ts';
import { timelineOf, type Timeline } from '../../machines/timeline.ts';
import { clock, spanOf, type Span } from '../../model/phases.ts';
import { POLICIES, type Policy } from '../../model/reporting.ts';
import { worldOf, type World, type WorldRun } from '../../model/world.ts';
import { courseOf, type Counts, type Course } from '../../model/worldCourse.ts';
import { modelledWorld, type WorldChoices } from './settings.ts';

export interface WorldFigures {
  readonly world: World;
  readonly run: WorldRun;
  readonly spans: readonly Span[];
  /** What follows from each thing that the States may send. */
  readonly courses: Readonly<Record<Policy, Course>>;
}

export function worldFigures(choices: WorldChoices): WorldFigures {
  const world = worldOf(modelledWorld(choices), parameters);
  const run = world.run(choices.seed);
  return {
    world,
    run,
    spans: clock(world.settings.attack.hours),
    courses: Object.fromEntries(POLICIES.map((policy) => [policy, courseOf(world, run, policy)])) as Record<
      Policy,
      Course
    >,
  };
}

/** The machines of every State's CERT, of the attack and of the victim, over one course. */
export const worldTimeline = ({ run, spans }: WorldFigures, course: Course): Timeline =>
  timelineOf({
    spans,
    certs: run.states.map((state, i) => ({ run: state, reporting: course.reportings[i]! })),
    service: course.service,
  });

/** What has happened to the devices of every State by `t`. Orders reach them evenly over Delivery. */
export function reachedAt({ world, spans }: WorldFigures, counts: readonly Counts[], t: number): Reached[] {
  const { from, to } = spanOf(spans, 'delivery');
  const ordered = t >= world.end ? 0 : Math.min(1, Math.max(0, (t - from) / (to - from)));
  return counts.map(({ recruited, sent, blocked }, i) => ({
    devices: world.devices[i]!,
    recruited,
    commanded: ordered * recruited,
    flooding: t >= 0 && t < world.end,
    listed: Math.min(sent, recruited),
    blocked,
  }));
}

/** Addresses on all lists sent by `t`, right and wrong: what FIRST has been told. */
export const toldAt = ({ reportings }: Course, t: number): number =>
  reportings.reduce((sum, { sentBy, wrongBy }) => sum + sentBy(t) + wrongBy(t), 0);

/** Hours that the victim gained by what was sent, against nothing. */
export const averted = (courses: WorldFigures['courses'], sends: Policy) =>
  courses.nothing.service.lostHours - courses[sends].service.lostHours;

/** The share of all devices that is blocked by `t`, for one thing that may be sent. */
export function blockedShare({ world, courses }: WorldFigures, policy: Policy): (t: number) => number {
  const { reportings } = courses[policy];
  const { attack, reflected } = world.settings;
  if (reflected) return () => 0;
  return (t) => reportings.reduce((sum, { sentBy }) => sum + sentBy(t - world.lag), 0) / attack.devices;
}
