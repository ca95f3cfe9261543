import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { victimMachine, type VictimEvent } from '../../src/machines/victim.machine.ts';

const TYPES = ['service.degraded', 'service.denied', 'service.restored'] as const;
const paths = getShortestPaths(victimMachine, { events: TYPES.map((type): VictimEvent => ({ type })) });
const inState = (value: string) => paths.find(({ state }) => state.value === value)!.state;

const TABLE = {
  serving: ['degraded', 'denied', 'serving'],
  degraded: ['degraded', 'denied', 'recovered'],
  denied: ['degraded', 'denied', 'recovered'],
  recovered: ['degraded', 'denied', 'recovered'],
};

describe('The victim’s service', () => {
  it('can be in every one of its states, and in no other', () => {
    expect(paths.map(({ state }) => String(state.value)).sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(Object.entries(TABLE))('in %s becomes, when degraded, denied or restored: %s', (state, next) => {
    const found = TYPES.map((type) => String(transition(victimMachine, inState(state), { type })[0].value));
    expect(found).toEqual(next);
  });

  it('cannot recover from an attack that it never felt', () => {
    expect(transition(victimMachine, inState('serving'), { type: 'service.restored' })[0].value).toBe(
      'serving',
    );
  });
});
