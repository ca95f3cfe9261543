/** Which measures Rule 7 may ask for, and whether they were feasible with the State's own means. */
import { beforeEnd, MEASURES, type FactPath, type Facts, type Measure } from '../facts.ts';

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
  // Who is its own victim has nobody to warn.
  if (measure === 'warn-victim' && facts.harm.abroad !== true)
    return facts.harm.abroad === false ? 'no' : 'unknown';
  if (DRASTIC.includes(measure) && facts.state.cutsEssentialNetworks !== false)
    return facts.state.cutsEssentialNetworks === true ? 'no' : 'unknown';
  return ability === 'barred-by-rights' ? 'arguable' : 'yes';
}

/** The fact that would show whether a measure was feasible, where the file does not. */
export const missingFor = (facts: Facts, measure: Measure): FactPath => {
  if (facts.state.measures[measure] === 'unknown') return `state.measures.${measure}`;
  return measure === 'warn-victim' ? 'harm.abroad' : 'state.cutsEssentialNetworks';
};

/** Was a list sent while the attack ran? One that left after the end is none. */
function listed(facts: Facts): boolean | 'unknown' {
  const { sent, firstSentAt } = facts.conduct;
  if (sent === 'unknown') return 'unknown';
  if (sent === 'nothing' || firstSentAt === 'never') return false;
  return beforeEnd(firstSentAt, facts);
}

/** Was it taken while the attack ran? `arguable`: lists that the victim's State receives may be its warning. */
export function taken(facts: Facts, measure: Measure): boolean | 'arguable' | 'unknown' {
  const { conduct } = facts;
  if (conduct.taken !== 'unknown' && conduct.taken.includes(measure)) return true;
  if (measure === 'send-lists') return listed(facts);
  if (conduct.taken === 'unknown') return 'unknown';
  const lists = measure === 'warn-victim' && listed(facts);
  return lists === true ? 'arguable' : lists;
}
