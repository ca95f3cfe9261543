/** UN norm 13(c), voluntary: not knowingly allow; reasonable steps within capacity; no duty to monitor all. */
import { beforeEnd, learnedIn, MEASURES, type Measure } from '../facts.ts';
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

/** Steps that reach the operation or its victim; to open a file is not yet one. */
const STEPS: readonly Measure[] = ['warn-victim', 'send-lists', 'order-isp', 'cut-c2'];

export const norm13c: Rule = {
  id: 'norm-13c',
  failure: 'not-engaged',
  decide(facts) {
    const { knowledge, conduct, state, act, link } = facts;
    const rests = ['knowledge.learned', 'conduct.taken', 'conduct.sent', 'state.measures'];
    if (act.author === 'own-organ') return notMet('own-organ', ['act.author']);
    if (link.path === 'none') return notMet('no-link', ['link.path']);
    // The norm speaks of internationally wrongful acts.
    if (act.unlawfulIfState === 'no') return notMet('not-wrongful', ['act.unlawfulIfState']);
    if (knowledge.learned === 'unknown') return unknown('awareness-unknown', ['knowledge.learned']);
    const aware = learnedIn(facts).some(({ of, at }) => of === 'attack' && beforeEnd(at, facts) !== false);
    if (!aware)
      return state.feed === 'unread' ? contestable('unread-feed', ['state.feed']) : met('unaware', rests);
    const sent = conduct.sent === 'batches' || conduct.sent === 'list';
    const inTime = conduct.firstSentAt !== 'never' && beforeEnd(conduct.firstSentAt, facts) !== false;
    const acted = conduct.taken !== 'unknown' && conduct.taken.some((measure) => STEPS.includes(measure));
    if ((sent && inTime) || acted) return met('steps', rests);
    if (conduct.taken === 'unknown' || conduct.sent === 'unknown')
      return unknown('steps-unknown', ['conduct.taken', 'conduct.sent']);
    const abilities = MEASURES.map((measure) => state.measures[measure]);
    // Its own law is part of a State's capacity to change; what it may not do by human rights is not.
    if (abilities.includes('able') || abilities.includes('barred-by-own-law'))
      return act.unlawfulIfState === 'disputed'
        ? contestable('wrongfulness-disputed', ['act.unlawfulIfState'])
        : notMet('no-steps', rests);
    return abilities.includes('unknown')
      ? unknown('ability-unknown', ['state.measures'])
      : met('beyond-capacity', rests);
  },
};
