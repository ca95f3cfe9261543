import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { certMachine, type CertEvent } from '../../src/machines/cert.machine.ts';

const TYPES = ['suspicion.raised', 'attack.detected', 'list.sent', 'list.completed', 'watch.ended'] as const;
const event = (type: CertEvent['type'], at = 1): CertEvent => ({ type, at });
const paths = getShortestPaths(certMachine, { events: TYPES.map((type) => event(type)) });
const inState = (value: string) => paths.find(({ state }) => state.value === value)!.state;

/** State, event, next state: everything else changes nothing. */
const TABLE: readonly [string, CertEvent['type'], string][] = [
  ['monitoring', 'suspicion.raised', 'suspicious'],
  ['monitoring', 'attack.detected', 'detected'],
  ['monitoring', 'watch.ended', 'missed'],
  ['suspicious', 'attack.detected', 'detected'],
  ['suspicious', 'watch.ended', 'missed'],
  ['detected', 'list.sent', 'reporting'],
  ['detected', 'watch.ended', 'done'],
  ['reporting', 'list.completed', 'done'],
  ['reporting', 'watch.ended', 'done'],
];
const STATES = ['monitoring', 'suspicious', 'detected', 'reporting', 'done', 'missed'];

describe('A CERT', () => {
  it('can be in every one of its states, and in no other', () => {
    expect([...new Set(paths.map(({ state }) => String(state.value)))].sort()).toEqual([...STATES].sort());
  });

  it.each(TABLE)('in %s goes on %s to %s', (from, type, to) => {
    expect(transition(certMachine, inState(from), event(type))[0].value).toBe(to);
  });

  it.each(
    STATES.flatMap((state) =>
      TYPES.filter((type) => !TABLE.some(([from, on]) => from === state && on === type)).map(
        (type) => [state, type] as const,
      ),
    ),
  )('in %s is not moved by %s', (state, type) => {
    const before = inState(state);
    const after = transition(certMachine, before, event(type, 99))[0];
    expect(after.value).toBe(state);
    expect(after.context).toEqual(before.context);
  });

  it('remembers when it suspected, detected, sent and completed', () => {
    const steps = [
      event('suspicion.raised', -200),
      event('attack.detected', -2),
      event('list.sent', -1.9),
      event('list.completed', 4),
    ];
    let snapshot = inState('monitoring');
    for (const step of steps) snapshot = transition(certMachine, snapshot, step)[0];
    expect(snapshot.context).toEqual({ suspectedAt: -200, detectedAt: -2, sentAt: -1.9, completedAt: 4 });
    expect(snapshot.status).toBe('done');
  });

  it('that detects at once was never suspicious', () => {
    const snapshot = transition(certMachine, inState('monitoring'), event('attack.detected', -2))[0];
    expect(snapshot.context).toMatchObject({ suspectedAt: null, detectedAt: -2 });
  });
});
