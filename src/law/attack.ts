/** What the file of a case says of an attack that the model runs, whichever State it is held against. */
import { attackEnd } from '../model/harm.ts';
import type { Scenario } from '../model/parameters.ts';
import type { Facts } from './facts.ts';

/** A flood of hours on critical infrastructure, by nobody knows whom. */
export const FLOOD: Facts['act'] = {
  kind: 'availability',
  criticalInfrastructure: true,
  author: 'unknown',
  // For a denial of service of hours experts split below loss of functionality.
  affectsRight: 'disputed',
  unlawfulIfState: 'disputed',
};

/** Its lead and length in hours, its skill, and the moments of its signals. */
export function attackFacts(attack: Scenario): Facts['attack'] {
  const signalsOf = (kind: string) => attack.signals.filter((each) => each.kind === kind).map(({ at }) => at);
  return {
    leadHours: attack.hours.delivery,
    floodHours: attackEnd(attack),
    sophistication: attack.sophistication,
    tests: signalsOf('test'),
    announcements: signalsOf('announcement'),
  };
}
