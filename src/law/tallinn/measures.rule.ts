/**
 * Element 6: failure to take the measures feasible with the State's own means (Rule 7). "Unable" must cover them
 * all; help of others need not be accepted (Johnson & Schmitt 26); its own law is no excuse; a duty of conduct, so
 * all that was feasible, done in vain, is enough (Bosnian Genocide ¶430).
 */
import { MEASURES, type Facts, type Measure } from '../facts.ts';
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

/** Measures a State may need for Rule 7; to seek help is not among them. */
const OWED: readonly Measure[] = MEASURES.filter((measure) => measure !== 'seek-help');
/** Those that may cut the State off its own networks. */
const DRASTIC: readonly Measure[] = ['order-isp', 'cut-c2'];

/** Feasible with its own means; a bar in its own law does not count, one in human rights may. */
function feasibility(facts: Facts, measure: Measure): 'yes' | 'no' | 'arguable' | 'unknown' {
  const ability = facts.state.measures[measure];
  if (measure === 'send-lists' && facts.conduct.sent === 'unknown') return 'unknown';
  if (ability === 'unable') return 'no';
  if (DRASTIC.includes(measure) && facts.state.cutsEssentialNetworks === true) return 'no';
  if (ability === 'barred-by-rights') return 'arguable';
  return ability === 'unknown' ? 'unknown' : 'yes';
}

export const measures: Rule = {
  id: 'tallinn-measures',
  failure: 'no-breach',
  decide(facts) {
    const rests = ['state.measures', 'conduct.taken', 'conduct.sent'];
    const { taken, sent } = facts.conduct;
    if (taken === 'unknown') return unknown('conduct-unknown', ['conduct.taken']);
    const done = (measure: Measure) =>
      taken.includes(measure) || (measure === 'send-lists' && (sent === 'batches' || sent === 'list'));
    const open = OWED.filter((measure) => !done(measure));
    const which = (kind: ReturnType<typeof feasibility>) =>
      open.filter((measure) => feasibility(facts, measure) === kind);

    const omitted = which('yes');
    if (omitted.length > 0) {
      const barred = omitted.every((measure) => facts.state.measures[measure] === 'barred-by-own-law');
      return met(barred ? 'own-law' : 'omitted', rests, { values: { measure: omitted[0]! } });
    }
    const arguable = which('arguable');
    const unsure = which('unknown');
    if (unsure.length > 0)
      return unknown(
        'ability-unknown',
        unsure.map((measure) =>
          measure === 'send-lists' && sent === 'unknown' ? 'conduct.sent' : `state.measures.${measure}`,
        ),
      );
    if (arguable.length > 0) return contestable('rights', rests, { values: { measure: arguable[0]! } });
    return OWED.some(done)
      ? notMet('all-done', rests, { failure: 'discharged' })
      : notMet('unable', rests);
  },
};
