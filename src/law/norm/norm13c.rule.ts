/** UN norm 13(c), voluntary: not knowingly allow; reasonable steps within capacity; no duty to monitor all. */
import { beforeEnd, learnedIn, MEASURES, type Facts, type Known, type Measure } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Rule } from '../rule.ts';

/** Steps that reach the operation or its victim; to open a file is not yet one. */
const STEPS: readonly Measure[] = ['warn-victim', 'send-lists', 'order-isp', 'cut-c2'];

/** Reasons for which the norm does not speak at all: then it is neither observed nor not observed. */
export const SILENT: readonly string[] = ['own-organ', 'no-link', 'not-wrongful'];

const RESTS = ['knowledge.learned', 'conduct.taken', 'conduct.sent', 'state.measures'];

/** Aware of the operation while it could still be ended. */
function awareInTime(facts: Facts): Known<boolean> {
  const times = learnedIn(facts)
    .filter(({ of }) => of === 'attack')
    .map(({ at }) => beforeEnd(at, facts));
  return times.includes(true) || (times.includes('unknown') ? 'unknown' : false);
}

/** Did a list leave while the attack ran? */
function listsInTime(facts: Facts): Known<boolean> {
  const { sent, firstSentAt } = facts.conduct;
  if (sent === 'nothing' || firstSentAt === 'never') return false;
  return sent === 'unknown' ? 'unknown' : beforeEnd(firstSentAt, facts);
}

/** Did a list leave, only after the attack had ended? */
const listsLate = ({ conduct: { sent, firstSentAt } }: Facts) =>
  sent !== 'unknown' && sent !== 'nothing' && firstSentAt !== 'never';

/** Aware, and no step taken in time: held against it only as far as the norm speaks of the act, and within its capacity. */
function idle(facts: Facts): Decision {
  const { act, link, state } = facts;
  const reach = [
    ...(link.path === 'unknown' ? ['link.path'] : []),
    ...(act.unlawfulIfState === 'unknown' ? ['act.unlawfulIfState'] : []),
  ];
  if (reach.length > 0) return unknown('reach-unknown', reach);
  const abilities = MEASURES.map((measure) => state.measures[measure]);
  // Its own law is part of a State's capacity to change; what it may not do by human rights is not.
  if (abilities.includes('able') || abilities.includes('barred-by-own-law')) {
    if (listsLate(facts)) return contestable('late', ['conduct.firstSentAt', 'knowledge.learned']);
    return act.unlawfulIfState === 'disputed' || act.unlawfulIfState === 'excused'
      ? contestable('wrongfulness-disputed', ['act.unlawfulIfState'])
      : notMet('no-steps', RESTS);
  }
  return abilities.includes('unknown')
    ? unknown('ability-unknown', ['state.measures'])
    : met('beyond-capacity', RESTS);
}

export const norm13c: Rule = {
  id: 'norm-13c',
  failure: 'not-engaged',
  decide(facts) {
    const { knowledge, conduct, state, act, link } = facts;
    if (act.author === 'own-organ') return notMet('own-organ', ['act.author']);
    if (link.path === 'none') return notMet('no-link', ['link.path']);
    // The norm speaks of internationally wrongful acts.
    if (act.unlawfulIfState === 'no') return notMet('not-wrongful', ['act.unlawfulIfState']);
    if (knowledge.learned === 'unknown') return unknown('awareness-unknown', ['knowledge.learned']);
    const aware = awareInTime(facts);
    if (aware === 'unknown') return unknown('awareness-unknown', ['knowledge.learned', 'attack.floodHours']);
    if (!aware && state.feed === 'unknown') return unknown('awareness-unknown', ['state.feed']);
    if (!aware)
      return state.feed === 'unread' ? contestable('unread-feed', ['state.feed']) : met('unaware', RESTS);
    const lists = listsInTime(facts);
    const acted = conduct.taken !== 'unknown' && conduct.taken.some((measure) => STEPS.includes(measure));
    if (lists === true || acted) return met('steps', RESTS);
    if (conduct.taken === 'unknown' || lists === 'unknown')
      return unknown('steps-unknown', ['conduct.taken', 'conduct.sent', 'conduct.firstSentAt']);
    return idle(facts);
  },
};
