/** Which measures Rule 7 may ask for, and whether they were feasible with the State's own means. */
import { beforeEnd, MEASURES, type Facts, type Measure } from '../facts.ts';

/** Measures a State may need for Rule 7; to seek help is not among them (Johnson & Schmitt 26). */
export const OWED: readonly Measure[] = MEASURES.filter((measure) => measure !== 'seek-help');
/** Those that may cut the State off its own networks; it need not do that (Chircop 651). */
const DRASTIC: readonly Measure[] = ['order-isp', 'cut-c2'];

export type Feasible = 'yes' | 'no' | 'arguable' | 'unknown';

/** Feasible with its own means; a bar in its own law does not count, one in human rights may. */
export function feasible(facts: Facts, measure: Measure): Feasible {
  const ability = facts.state.measures[measure];
  if (ability === 'unable') return 'no';
  if (ability === 'unknown') return 'unknown';
  if (DRASTIC.includes(measure) && facts.state.cutsEssentialNetworks !== false)
    return facts.state.cutsEssentialNetworks === true ? 'no' : 'unknown';
  return ability === 'barred-by-rights' ? 'arguable' : 'yes';
}

/** Was it taken while the attack ran? A list that left after the end is none. */
export function taken(facts: Facts, measure: Measure): boolean | 'unknown' {
  const { conduct } = facts;
  if (conduct.taken !== 'unknown' && conduct.taken.includes(measure)) return true;
  if (measure !== 'send-lists') return conduct.taken === 'unknown' ? 'unknown' : false;
  if (conduct.sent === 'unknown') return 'unknown';
  if (conduct.sent === 'nothing' || conduct.firstSentAt === 'never') return false;
  return beforeEnd(conduct.firstSentAt, facts);
}
