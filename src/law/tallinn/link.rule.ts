/** Element 2: from or through the territory, or infrastructure under governmental control (Rule 6). */
import type { Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';
import { feasible, OWED } from './feasible.ts';
import { knowledge } from './knowledge.rule.ts';

/** A State that traffic merely crosses owes something only if it knows and can act. */
function transit(facts: Facts, court: Court): Decision {
  const rests = ['link.path', 'knowledge.learned', 'state.measures'];
  const means = OWED.map((measure) => feasible(facts, measure));
  if (!means.includes('yes') && !means.includes('arguable'))
    return means.includes('unknown')
      ? unknown('transit-means-unknown', ['state.measures'])
      : notMet('transit-unable', rests);
  const known = knowledge.decide(facts, court);
  switch (known.finding) {
    case 'met':
      return met('transit-knowing', rests);
    case 'not-met':
      return notMet('transit-unknowing', rests);
    case 'unknown':
      return unknown('transit-knowledge-unknown', known.facts);
    default:
      return contestable('transit-arguable', rests);
  }
}

export const link: Rule = {
  id: 'tallinn-link',
  failure: 'not-engaged',
  decide(facts, court) {
    const rests = ['link.path'];
    switch (facts.link.path) {
      case 'from':
        return met('from', rests);
      case 'abroad':
        return met('abroad', rests);
      case 'through':
        return transit(facts, court);
      case 'none':
        return notMet('none', rests);
      case 'unknown':
        return unknown('unknown', rests);
    }
  },
};
