/** Element 3: it would have been unlawful had the State done it itself (Mikanagi & Mačák 20). */
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const unlawful: Rule = {
  id: 'tallinn-unlawful',
  failure: 'no-breach',
  decide({ act }) {
    const facts = ['act.unlawfulIfState'];
    switch (act.unlawfulIfState) {
      case 'yes':
        return met('unlawful', facts);
      case 'no':
        return notMet('lawful', facts);
      case 'disputed':
        return contestable('disputed', facts);
      // Whether an excuse counts in this hypothetical no authority that was read says.
      case 'excused':
        return contestable('excused', facts);
      case 'unknown':
        return unknown('unknown', facts);
    }
  },
};
