/** Element 1: an act, not the State's own, that affects a right of the victim State (Rule 6; Mikanagi & Mačák 20). */
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const right: Rule = {
  id: 'tallinn-right',
  failure: 'not-engaged',
  decide({ act }) {
    const facts = ['act.affectsRight', 'act.author'];
    // What the State did itself is attributed to it; diligence asks about the acts of others.
    if (act.author === 'own-organ') return notMet('own-organ', ['act.author']);
    switch (act.affectsRight) {
      case 'yes':
        return met('affected', facts);
      case 'no':
        return notMet('unaffected', facts);
      case 'disputed':
        return contestable('disputed', facts);
      case 'unknown':
        return unknown('unknown', ['act.affectsRight']);
    }
  },
};
