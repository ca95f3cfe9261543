/** docs/model.md §10: what happens in a world, event by event, adds up to its counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worldOf } from '../../src/model/world.ts';
import { courseOf, totalOf } from '../../src/model/worldCourse.ts';
import { worldEvents } from '../../src/model/worldEvents.ts';
import { anyWorld, parameters, share, textbookWorld } from '../given.ts';

const seed = fc.nat(2 ** 32 - 1);
const before = 24 * 7;

describe('The events of a world', () => {
  it('come in order, and add up to what its counts say was sent and blocked', () => {
    fc.assert(
      fc.property(anyWorld, seed, share, (settings, at, place) => {
        const world = worldOf(settings, parameters);
        const run = world.run(at);
        const course = courseOf(world, run, 'batches');
        const [from, to] = [-before, place * world.end];
        const events = worldEvents(world, run, course, from, to);
        expect(events.map((event) => event.at)).toEqual(
          events.map((event) => event.at).toSorted((a, b) => a - b),
        );
        const added = (kind: string, what: 'addresses' | 'wrong') =>
          events.reduce((sum, event) => sum + (event.kind === kind && 'wrong' in event ? event[what] : 0), 0);
        const [start, end] = [from, to].map((t) => totalOf(course.countsAt(t)));
        const slack = 1e-6 * Math.max(1, settings.attack.devices);
        const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(slack);
        close(added('sent', 'addresses'), end!.sent - start!.sent);
        close(added('blocked', 'addresses'), end!.blocked - start!.blocked);
        close(added('blocked', 'wrong'), end!.wrong - start!.wrong);
      }),
      { numRuns: 60 },
    );
  });

  it('tell of each State once that it suspected, detected and warned, where it did', () => {
    const world = worldOf(textbookWorld, parameters);
    for (let at = 0; at < 20; at += 1) {
      const run = world.run(at);
      const events = worldEvents(world, run, courseOf(world, run, 'nothing'), -Infinity, world.clockEnd);
      const told = (kind: string) => events.filter((event) => event.kind === kind).map((event) => event.at);
      expect(told('detected')).toEqual(
        run.states
          .map(({ detectedAt }) => detectedAt)
          .filter((t) => t < Infinity)
          .toSorted((a, b) => a - b),
      );
      expect(told('warned')).toHaveLength(run.warnings.length);
      expect(told('suspected')).toHaveLength(
        run.states.filter(({ suspectedAt }) => suspectedAt < Infinity).length,
      );
      expect(told('sent')).toEqual([]);
      expect(told('service')).toHaveLength(3);
    }
  });
});
