import fc from 'fast-check';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { attackMachine } from '../../src/machines/attack.machine.ts';
import { certMachine } from '../../src/machines/cert.machine.ts';
import { eventsOf, timelineOf, type PlayedRun, type Scene } from '../../src/machines/timeline.ts';
import { victimMachine } from '../../src/machines/victim.machine.ts';
import { certAt } from '../../src/model/cert.ts';
import { attackEnd, serviceOf } from '../../src/model/harm.ts';
import type { Scenario } from '../../src/model/parameters.ts';
import { clock, phaseAt } from '../../src/model/phases.ts';
import { POLICIES, reportingOf, type Policy } from '../../src/model/reporting.ts';
import { drawsFrom, runOf } from '../../src/model/sampling.ts';
import { chainFor, logBetween, parameters, plainScenario, share, textbook } from '../given.ts';

const LEVELS = [1, 2, 3];

/** One seeded attack past three CERTs; the Level 1 State's list reaches the victim. */
function played(of: Scenario, seed: number, policy: Policy): PlayedRun {
  const certs = LEVELS.map((level) => {
    const run = runOf(chainFor(of, level), drawsFrom(seed));
    return {
      run,
      reporting: reportingOf(
        of,
        parameters,
        certAt(parameters, level, of.scale, 0.5),
        run.detectedAt,
        policy,
      ),
    };
  });
  return { spans: clock(of.hours), certs, service: serviceOf(of, parameters, certs[0]!.reporting) };
}
const runs = fc
  .tuple(plainScenario, logBetween(10_000, 500_000).map(Math.round), fc.nat(), fc.constantFrom(...POLICIES))
  .map(([of, devices, seed, policy]) => ({
    of: { ...of, devices },
    run: played({ ...of, devices }, seed, policy),
  }));

/** What can be seen of a scene. */
const seen = ({ attack, certs, victim }: Pick<Scene, 'attack' | 'certs' | 'victim'>) => ({
  attack: attack.value,
  certs: certs.map(({ value, context }) => ({ value, context })),
  victim: victim.value,
});

/** Plays a run with running actors up to and including `t`. */
function playedTo(run: PlayedRun, t: number) {
  const attack = createActor(attackMachine).start();
  const certs = run.certs.map(() => createActor(certMachine).start());
  const victim = createActor(victimMachine).start();
  for (const timed of eventsOf(run).filter(({ at }) => at <= t)) {
    if (timed.actor === 'attack') attack.send(timed.event);
    else if (timed.actor === 'cert') {
      // An actor that is done complains of further events; the watch ends for every CERT.
      const cert = certs[timed.index]!;
      if (cert.getSnapshot().status === 'active') cert.send(timed.event);
    } else victim.send(timed.event);
  }
  return seen({
    attack: attack.getSnapshot(),
    certs: certs.map((cert) => cert.getSnapshot()),
    victim: victim.getSnapshot(),
  });
}

describe('The scene at any moment', () => {
  it('is what running machines show when the run is played up to it', () => {
    fc.assert(
      fc.property(runs, share, ({ run }, place) => {
        const [from, to] = [run.spans[0]!.from, run.spans[5]!.to];
        const moments = [from + place * (to - from), ...eventsOf(run).map(({ at }) => at)];
        const { sceneAt } = timelineOf(run);
        for (const t of moments) expect(seen(sceneAt(t))).toEqual(playedTo(run, t));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on where the visitor was before', () => {
    const { sceneAt } = timelineOf(played(textbook, 7, 'batches'));
    const forwards = [-800, -2, 0, 2, 100].map((t) => seen(sceneAt(t)));
    const backwards = [100, 2, 0, -2, -800].map((t) => seen(sceneAt(t))).reverse();
    expect(backwards).toEqual(forwards);
  });

  it('shows the phase that the clock says', () => {
    fc.assert(
      fc.property(runs, share, ({ run }, place) => {
        const [from, to] = [run.spans[0]!.from, run.spans[5]!.to];
        const t = from + place * (to - from);
        const phase = phaseAt(run.spans, t);
        const value = timelineOf(run).sceneAt(t).attack.value;
        if (phase === 'underway') expect(['installation', 'control', 'objectives']).toContain(value);
        else expect(value).toBe(phase === 'aftermath' ? 'over' : phase);
      }),
    );
  });

  it('shows a CERT as detected from the moment of its detection on, and as missed only at the very end', () => {
    fc.assert(
      fc.property(runs, share, ({ run }, place) => {
        const end = run.spans[5]!.to;
        const t = run.spans[0]!.from + place * (end - run.spans[0]!.from);
        const { certs } = timelineOf(run).sceneAt(t);
        for (const [i, { run: one }] of run.certs.entries()) {
          const before = t < one.detectedAt;
          expect(['monitoring', 'suspicious'].includes(String(certs[i]!.value))).toBe(before && t < end);
          if (before && t < end)
            expect(certs[i]!.value).toBe(one.suspectedAt <= t ? 'suspicious' : 'monitoring');
        }
        for (const [i, { run: one }] of run.certs.entries())
          expect(timelineOf(run).sceneAt(Infinity).certs[i]!.value).toBe(
            one.detectedAt > end ? 'missed' : 'done',
          );
      }),
    );
  });

  it('shows the victim in the state that its share served says', () => {
    fc.assert(
      fc.property(runs, share, ({ of, run }, place) => {
        const t = place * attackEnd(of);
        fc.pre(run.service.changes.every(({ at }) => Math.abs(at - t) > 1e-5));
        const served = run.service.servedAt(t);
        const value = String(timelineOf(run).sceneAt(t).victim.value);
        const expected = served >= 1 ? ['serving', 'recovered'] : served < 0.5 ? ['denied'] : ['degraded'];
        expect(expected).toContain(value);
      }),
    );
  });
});

describe('The events of a run', () => {
  it('come in order of time, at one moment the attack before a CERT and a CERT before the victim', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const rank = { attack: 0, cert: 1, victim: 2 };
        const events = eventsOf(run);
        for (let i = 1; i < events.length; i += 1) {
          const [a, b] = [events[i - 1]!, events[i]!];
          expect(a.at).toBeLessThanOrEqual(b.at);
          if (a.at === b.at) expect(rank[a.actor]).toBeLessThanOrEqual(rank[b.actor]);
        }
      }),
    );
  });

  it('are all legal where they fall: each but the end of the watch changes its machine', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const { events, sceneAt } = timelineOf(run);
        const actors = {
          attack: createActor(attackMachine).start(),
          victim: createActor(victimMachine).start(),
          certs: run.certs.map(() => createActor(certMachine).start()),
        };
        for (const timed of events.filter(({ event }) => event.type !== 'watch.ended')) {
          const actor =
            timed.actor === 'cert'
              ? actors.certs[timed.index]!
              : timed.actor === 'attack'
                ? actors.attack
                : actors.victim;
          const before = actor.getSnapshot().value;
          (actor.send as (event: unknown) => void)(timed.event);
          expect(actor.getSnapshot().value).not.toBe(before);
        }
        expect(seen(sceneAt(Infinity)).attack).toBe('over');
      }),
      { numRuns: 100 },
    );
  });

  it('of a State that sends nothing hold no list', () => {
    const events = eventsOf(played(textbook, 7, 'nothing'));
    expect(events.filter(({ event }) => event.type.startsWith('list.'))).toEqual([]);
    expect(events.some(({ event }) => event.type === 'attack.detected')).toBe(true);
  });
});
