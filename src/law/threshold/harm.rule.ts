/** Third test: measurable harm to another State (essay, A, Harm Test). How little is measurable is left open. */
import { met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const harm: Rule = {
  id: 'threshold-harm',
  failure: 'no-breach',
  decide({ harm: { gravity, abroad } }, { bounds }) {
    const facts = ['harm.gravity', 'harm.abroad'];
    if (abroad === false) return notMet('domestic', facts);
    if (gravity === 'none') return notMet('none', facts);
    if (gravity === 'slight')
      return notMet('slight', facts, { values: { seconds: Math.round(bounds.lostHours.measured * 3600) } });
    if (gravity === 'unknown') return unknown('unknown', ['harm.gravity']);
    if (abroad === 'unknown') return unknown('where-unknown', ['harm.abroad']);
    return met('measurable', facts);
  },
};
