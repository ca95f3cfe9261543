/** One run as timed events, and the machines folded over them: the scene at any `t`. */
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { Service } from '../model/flood.ts';
import { spanOf, type Span } from '../model/phases.ts';
import type { Reporting } from '../model/reporting.ts';
import type { Run } from '../model/sampling.ts';
import { attackMachine, type AttackEvent } from './attack.machine.ts';
import { certMachine, type CertEvent } from './cert.machine.ts';
import { victimMachine, type VictimEvent } from './victim.machine.ts';

/** One attack, past several CERTs at once, and what it did to the victim. */
export interface PlayedRun {
  readonly spans: readonly Span[];
  readonly certs: readonly { readonly run: Run; readonly reporting: Reporting }[];
  readonly service: Service;
}

export type TimedEvent =
  | { readonly at: number; readonly actor: 'attack'; readonly event: AttackEvent }
  | { readonly at: number; readonly actor: 'cert'; readonly index: number; readonly event: CertEvent }
  | { readonly at: number; readonly actor: 'victim'; readonly event: VictimEvent };

/** The state of every machine at one moment. */
export interface Scene {
  readonly attack: SnapshotFrom<typeof attackMachine>;
  readonly certs: readonly SnapshotFrom<typeof certMachine>[];
  readonly victim: SnapshotFrom<typeof victimMachine>;
}

export interface Timeline {
  readonly events: readonly TimedEvent[];
  /** The machines after every event up to and including `t`. */
  sceneAt(t: number): Scene;
}

/** The moments of the seven phases; the last stretch is drawn as thirds. */
function attackEvents(spans: readonly Span[]): TimedEvent[] {
  const underway = spanOf(spans, 'underway');
  const third = (underway.to - underway.from) / 3;
  const moments: [AttackEvent['type'], number][] = [
    ['weaponization.begun', spanOf(spans, 'weaponization').from],
    ['delivery.begun', spanOf(spans, 'delivery').from],
    ['attack.launched', 0],
    ['installation.begun', underway.from],
    ['control.begun', underway.from + third],
    ['objectives.begun', underway.from + 2 * third],
    ['attack.ended', underway.to],
  ];
  return moments.map(([type, at]) => ({ at, actor: 'attack', event: { type } }));
}

function certEvents(index: number, run: Run, reporting: Reporting, end: number): TimedEvent[] {
  const events: CertEvent[] = [
    { type: 'suspicion.raised', at: run.suspectedAt },
    { type: 'attack.detected', at: run.detectedAt },
    { type: 'list.sent', at: reporting.firstAt },
    { type: 'list.completed', at: reporting.completeAt },
    { type: 'watch.ended', at: end },
  ];
  return events.filter(({ at }) => at <= end).map((event) => ({ at: event.at, actor: 'cert', index, event }));
}

const ENTERS = {
  degraded: 'service.degraded',
  denied: 'service.denied',
  recovered: 'service.restored',
} as const;

function victimEvents(service: Service): TimedEvent[] {
  return service.changes.flatMap(({ at, state }) =>
    state === 'serving' ? [] : [{ at, actor: 'victim' as const, event: { type: ENTERS[state] } }],
  );
}

/** All events of a run in order; at one moment the attack acts before a CERT, a CERT before the victim. */
export function eventsOf(played: PlayedRun): TimedEvent[] {
  const end = played.spans[played.spans.length - 1]!.to;
  return [
    ...attackEvents(played.spans),
    ...played.certs.flatMap(({ run, reporting }, index) => certEvents(index, run, reporting, end)),
    ...victimEvents(played.service),
  ].sort((a, b) => a.at - b.at);
}

function apply(scene: Scene, timed: TimedEvent): Scene {
  switch (timed.actor) {
    case 'attack':
      return { ...scene, attack: transition(attackMachine, scene.attack, timed.event)[0] };
    case 'cert':
      return {
        ...scene,
        certs: scene.certs.map((cert, i) =>
          i === timed.index ? transition(certMachine, cert, timed.event)[0] : cert,
        ),
      };
    case 'victim':
      return { ...scene, victim: transition(victimMachine, scene.victim, timed.event)[0] };
  }
}

/** Folds a run once, so that every later look at any moment is a search. */
export function timelineOf(played: PlayedRun): Timeline {
  const events = eventsOf(played);
  const scenes: Scene[] = [
    {
      attack: initialTransition(attackMachine)[0],
      certs: played.certs.map(() => initialTransition(certMachine)[0]),
      victim: initialTransition(victimMachine)[0],
    },
  ];
  for (const event of events) scenes.push(apply(scenes[scenes.length - 1]!, event));
  return {
    events,
    sceneAt(t) {
      let n = 0;
      while (n < events.length && events[n]!.at <= t) n += 1;
      return scenes[n]!;
    },
  };
}
