/** What pages let a visitor set of an attack, and each value as it is read. */
import '../content/words/watch.ts';
import { say, showNumber } from '../content/words.ts';
import { duration } from '../ui/durations.ts';
import type { AttackSettings } from './watch/settings.ts';

/** The four that every page with an attack lets a visitor set. */
export type AttackFields = Pick<
  AttackSettings,
  'infrastructure' | 'devices' | 'sophistication' | 'deliverySeconds'
>;

/** Words for a skill from 0 to 1. */
const SKILLS = 5;

const SHOWN: { [F in keyof AttackFields]: (attack: AttackFields) => string } = {
  infrastructure: ({ infrastructure }) => say(`control.infrastructure.${infrastructure}`),
  devices: ({ devices }) => showNumber(devices),
  sophistication: ({ sophistication }) =>
    say('control.skill', {
      word: say(`control.sophistication.${Math.min(SKILLS - 1, Math.floor(sophistication * SKILLS))}`),
      n: sophistication,
    }),
  deliverySeconds: ({ deliverySeconds }) => duration(deliverySeconds / 3600),
};

/** "50,000", "medium 0.5", "3 h". */
export const attackValue = (field: keyof AttackFields, attack: AttackFields) => SHOWN[field](attack);
