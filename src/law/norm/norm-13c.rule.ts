/** UN norm 13(c), voluntary: not knowingly allow; reasonable steps within capacity; no duty to monitor all. */
import { MEASURES } from '../facts.ts';
import { met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const norm13c: Rule = {
  id: 'norm-13c',
  failure: 'not-engaged',
  decide({ knowledge, conduct, state, act }) {
    const rests = ['knowledge.learned', 'conduct.taken', 'conduct.sent', 'state.measures'];
    if (act.author === 'own-organ') return notMet('own-organ', ['act.author']);
    if (knowledge.learned === 'unknown') return unknown('awareness-unknown', ['knowledge.learned']);
    if (!knowledge.learned.some(({ of }) => of === 'attack')) return met('unaware', rests);
    const sent = conduct.sent === 'batches' || conduct.sent === 'list';
    if (sent || (conduct.taken !== 'unknown' && conduct.taken.length > 0)) return met('steps', rests);
    if (conduct.taken === 'unknown' || conduct.sent === 'unknown')
      return unknown('steps-unknown', ['conduct.taken', 'conduct.sent']);
    const abilities = MEASURES.map((measure) => state.measures[measure]);
    if (abilities.includes('able')) return notMet('no-steps', rests);
    return abilities.includes('unknown')
      ? unknown('ability-unknown', ['state.measures'])
      : met('beyond-capacity', rests);
  },
};
