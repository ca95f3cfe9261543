/** Element 4: serious adverse consequences for another State, more than measurable (Rule 6; Chircop 651). */
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const gravity: Rule = {
  id: 'tallinn-gravity',
  failure: 'no-breach',
  decide({ harm, link }, { bounds }) {
    const facts = ['harm.gravity', 'harm.abroad'];
    if (harm.abroad === false) return notMet('domestic', facts);
    if (harm.gravity === 'none') return notMet('none', facts);
    if (harm.gravity === 'slight') return notMet('slight', facts);
    if (harm.gravity === 'measurable') return notMet('measurable', facts);
    if (harm.gravity === 'unknown') return unknown('unknown', ['harm.gravity']);
    // The Manual has no figure; ours only says to which side the argument leans.
    if (harm.gravity === 'doubtful')
      return contestable('doubtful', ['harm.gravity'], { values: { hours: bounds.lostHours.argued } });
    if (harm.gravity === 'disputed') return contestable('disputed', ['harm.gravity']);
    if (harm.abroad === 'unknown') return unknown('where-unknown', ['harm.abroad']);
    if (link.onlySource === true || harm.aloneSuffices === true)
      return met('serious', [...facts, 'link.onlySource', 'harm.aloneSuffices']);
    const together = ['harm.gravity', 'link.onlySource', 'harm.aloneSuffices'];
    if (link.onlySource === 'unknown' && harm.aloneSuffices === 'unknown')
      return unknown('part-unknown', ['link.onlySource', 'harm.aloneSuffices']);
    // Whether the parts of several States add up is open.
    return contestable('combined', together);
  },
};
