/** Element 2: from or through the territory, or infrastructure under governmental control (Rule 6). */
import type { Facts } from '../facts.ts';
import { met, notMet, unknown, type Decision } from '../findings.ts';
import type { Rule } from '../rule.ts';

/** A State that traffic merely crosses owes something only if it knows and can act. */
function transit({ knowledge, state }: Facts): Decision {
  const facts = ['link.path', 'knowledge.learned', 'state.measures'];
  const abilities = Object.values(state.measures);
  if (knowledge.learned === 'unknown') return unknown('transit-knowledge-unknown', ['knowledge.learned']);
  if (!knowledge.learned.some((item) => item.of === 'attack')) return notMet('transit-unknowing', facts);
  if (abilities.includes('able')) return met('transit-knowing', facts);
  return abilities.includes('unknown')
    ? unknown('transit-means-unknown', ['state.measures'])
    : notMet('transit-unable', facts);
}

export const link: Rule = {
  id: 'tallinn-link',
  failure: 'not-engaged',
  decide(facts) {
    const rests = ['link.path'];
    switch (facts.link.path) {
      case 'from':
        return met('from', rests);
      case 'abroad':
        return met('abroad', rests);
      case 'through':
        return transit(facts);
      case 'none':
        return notMet('none', rests);
      case 'unknown':
        return unknown('unknown', rests);
    }
  },
};
