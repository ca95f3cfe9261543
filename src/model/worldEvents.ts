/** One course of a world as timed events, for machines that fold them and pictures that show them (docs/model.md §10). */
import type { ServiceState } from './flood.ts';
import type { World, WorldRun } from './world.ts';
import type { Course } from './worldCourse.ts';

/** Something that happens at `at` hours from the launch. `state` is the index of the State that does it. */
export type WorldEvent =
  | { readonly at: number; readonly kind: 'suspected' | 'detected'; readonly state: number }
  /** A State's warning reaches all the others. */
  | { readonly at: number; readonly kind: 'warned'; readonly state: number }
  /** A list leaves; later the victim's State blocks it. `wrong` addresses travel beside the true ones. */
  | {
      readonly at: number;
      readonly kind: 'sent' | 'blocked';
      readonly state: number;
      readonly addresses: number;
      readonly wrong: number;
    }
  | { readonly at: number; readonly kind: 'service'; readonly service: ServiceState };

/** At one moment what a State sees comes before what it sends, and that before what it does to the victim. */
const ORDER: readonly WorldEvent['kind'][] = [
  'suspected',
  'detected',
  'warned',
  'sent',
  'blocked',
  'service',
];

/**
 * Every event after `from` and up to `to`, in order. A State that detected weeks ahead sends thousands of batches, so a
 * picture asks for the stretch it shows.
 */
export function worldEvents(
  world: World,
  run: WorldRun,
  course: Course,
  from: number,
  to: number,
): WorldEvent[] {
  const { reflected } = world.settings;
  const events: WorldEvent[] = run.states.flatMap(({ index, suspectedAt, detectedAt, warnsAt }) => [
    { at: suspectedAt, kind: 'suspected', state: index },
    { at: detectedAt, kind: 'detected', state: index },
    { at: warnsAt < world.clockEnd ? warnsAt : Infinity, kind: 'warned', state: index },
  ]);
  for (const { at, blockedAt, state, addresses, wrong } of course.sendings(from - world.lag, to)) {
    // In a reflected attack all that a list holds is innocent.
    const held = reflected ? { addresses: 0, wrong: addresses + wrong } : { addresses, wrong };
    events.push({ at, kind: 'sent', state, ...held }, { at: blockedAt, kind: 'blocked', state, ...held });
  }
  for (const { at, state } of course.service.changes) events.push({ at, kind: 'service', service: state });
  return events
    .filter(({ at }) => at > from && at <= to)
    .sort((a, b) => a.at - b.at || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
