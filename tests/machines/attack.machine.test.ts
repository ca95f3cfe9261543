import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { attackMachine, type AttackEvent } from '../../src/machines/attack.machine.ts';

const ORDER = [
  ['reconnaissance', 'weaponization.begun'],
  ['weaponization', 'delivery.begun'],
  ['delivery', 'attack.launched'],
  ['exploitation', 'installation.begun'],
  ['installation', 'control.begun'],
  ['control', 'objectives.begun'],
  ['objectives', 'attack.ended'],
  ['over', undefined],
] as const;
const events = ORDER.flatMap(([, type]): AttackEvent[] => (type ? [{ type }] : []));
const paths = getShortestPaths(attackMachine, { events });

describe('An attack', () => {
  it('reaches every phase, each by the only way through those before it', () => {
    const ways = Object.fromEntries(
      paths.map(({ state, steps }) => [
        String(state.value),
        steps.map(({ event }) => event.type).filter((type) => !type.startsWith('xstate.')),
      ]),
    );
    expect(ways).toEqual(
      Object.fromEntries(ORDER.map(([state], i) => [state, events.slice(0, i).map(({ type }) => type)])),
    );
  });

  it.each(ORDER.map(([state, legal]) => [state, legal]))(
    'in %s takes no event but its own',
    (state, legal) => {
      const snapshot = paths.find((path) => path.state.value === state)!.state;
      for (const event of events.filter(({ type }) => type !== legal))
        expect(transition(attackMachine, snapshot, event)[0].value).toBe(state);
    },
  );

  it('that is over stays over', () => {
    const over = paths.find(({ state }) => state.value === 'over')!.state;
    expect(over.status).toBe('done');
  });
});
