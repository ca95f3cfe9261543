/**
 * Element 6: failure to take the measures feasible with the State's own means (Rule 7). "Unable" must cover them
 * all; help of others need not be accepted (Johnson & Schmitt 26); its own law is no excuse; a duty of conduct, so
 * all that was feasible, done in vain, is enough (Bosnian Genocide ¶430, by analogy). Nobody acts on what nobody
 * knows: where the State did not know of the operation in time, the test hangs on knowledge.
 */
import { beforeEnd, learnedIn, type Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';
import { feasible, missingFor, OWED, taken } from './feasible.ts';
import { knowledge } from './knowledge.rule.ts';

const RESTS = ['state.measures', 'conduct.taken', 'conduct.sent'];

/** Did it know of the operation while it could still be ended, in fact or in law? If not, measures were not asked yet. */
function unaware(facts: Facts, court: Court, values: { measure: string }): Decision | undefined {
  const { learned } = facts.knowledge;
  const times = learnedIn(facts)
    .filter(({ of }) => of === 'attack')
    .map(({ at }) => beforeEnd(at, facts));
  if (times.includes(true)) return undefined;
  const known = knowledge.decide(facts, court);
  if (known.finding === 'met') return undefined;
  if (known.finding === 'unknown') return unknown('knowledge-unknown', known.facts);
  return learned === 'unknown'
    ? unknown('knowledge-unknown', ['knowledge.learned'])
    : contestable('unaware', ['knowledge.learned', ...RESTS], { values });
}

export const measures: Rule = {
  id: 'tallinn-measures',
  failure: 'no-breach',
  decide(facts, court) {
    if (facts.act.author === 'own-organ') return contestable('own-organ', ['act.author']);
    const could = (...answers: string[]) =>
      OWED.filter((measure) => answers.includes(feasible(facts, measure)));
    const did = (answer: unknown, ...answers: string[]) =>
      could(...answers).filter((measure) => taken(facts, measure) === answer);
    if (could('yes', 'arguable', 'unknown').length === 0)
      return OWED.some((measure) => taken(facts, measure) === true)
        ? notMet('all-done', RESTS, { failure: 'discharged' })
        : notMet('unable', RESTS);

    const omitted = did(false, 'yes');
    if (omitted.length > 0) {
      const values = { measure: omitted.join(' ') };
      const barred = omitted.every((measure) => facts.state.measures[measure] === 'barred-by-own-law');
      return unaware(facts, court, values) ?? met(barred ? 'own-law' : 'omitted', RESTS, { values });
    }
    if (did('unknown', 'yes', 'arguable').length > 0)
      return unknown('conduct-unknown', ['conduct.taken', 'conduct.sent']);
    const unsure = could('unknown').filter((measure) => taken(facts, measure) !== true);
    if (unsure.length > 0)
      return unknown(
        'ability-unknown',
        unsure.map((measure) => missingFor(facts, measure)),
      );
    const [barred] = did(false, 'arguable');
    if (barred) return contestable('rights', RESTS, { values: { measure: barred } });
    // What is left is a direct word to the victim, where lists have told it in another way.
    return did('arguable', 'yes', 'arguable').length > 0
      ? contestable('lists-as-warning', RESTS)
      : notMet('all-done', RESTS, { failure: 'discharged' });
  },
};
