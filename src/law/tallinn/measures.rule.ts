/**
 * Element 6: failure to take the measures feasible with the State's own means (Rule 7). "Unable" must cover them
 * all; help of others need not be accepted (Johnson & Schmitt 26); its own law is no excuse; a duty of conduct, so
 * all that was feasible, done in vain, is enough (Bosnian Genocide ¶430).
 */
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { feasible, OWED, taken } from './feasible.ts';

export const measures: Rule = {
  id: 'tallinn-measures',
  failure: 'no-breach',
  decide(facts) {
    const rests = ['state.measures', 'conduct.taken', 'conduct.sent'];
    const could = (...answers: string[]) =>
      OWED.filter((measure) => answers.includes(feasible(facts, measure)));
    if (could('yes', 'arguable', 'unknown').length === 0)
      return OWED.some((measure) => taken(facts, measure) === true)
        ? notMet('all-done', rests, { failure: 'discharged' })
        : notMet('unable', rests);

    const omitted = could('yes').filter((measure) => taken(facts, measure) === false);
    if (omitted.length > 0) {
      const barred = omitted.every((measure) => facts.state.measures[measure] === 'barred-by-own-law');
      return met(barred ? 'own-law' : 'omitted', rests, { values: { measure: omitted[0]! } });
    }
    const untold = could('yes', 'arguable').filter((measure) => taken(facts, measure) === 'unknown');
    if (untold.length > 0) return unknown('conduct-unknown', ['conduct.taken', 'conduct.sent']);
    const unsure = could('unknown').filter((measure) => taken(facts, measure) !== true);
    if (unsure.length > 0)
      return unknown(
        'ability-unknown',
        unsure.map((measure) => `state.measures.${measure}`),
      );
    const arguable = could('arguable').filter((measure) => taken(facts, measure) === false);
    return arguable.length > 0
      ? contestable('rights', rests, { values: { measure: arguable[0]! } })
      : notMet('all-done', rests, { failure: 'discharged' });
  },
};
