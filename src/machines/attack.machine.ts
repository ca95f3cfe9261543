/** The seven phases of the kill chain, as the essay reads them; nothing can be skipped or undone. */
import { setup } from 'xstate';

export type AttackEvent = {
  type:
    | 'weaponization.begun'
    | 'delivery.begun'
    | 'attack.launched'
    | 'installation.begun'
    | 'control.begun'
    | 'objectives.begun'
    | 'attack.ended';
};

export const attackMachine = setup({ types: { events: {} as AttackEvent } }).createMachine({
  id: 'attack',
  initial: 'reconnaissance',
  states: {
    reconnaissance: { on: { 'weaponization.begun': 'weaponization' } },
    weaponization: { on: { 'delivery.begun': 'delivery' } },
    delivery: { on: { 'attack.launched': 'exploitation' } },
    exploitation: { on: { 'installation.begun': 'installation' } },
    installation: { on: { 'control.begun': 'control' } },
    control: { on: { 'objectives.begun': 'objectives' } },
    objectives: { on: { 'attack.ended': 'over' } },
    over: { type: 'final' },
  },
});
