/**
 * Element 5: knowledge at any moment while the operation could still be ended. Actual knowledge is of the operation,
 * not merely of bots; constructive knowledge is what a similarly situated and equipped State would have discovered
 * in the normal course (Chircop 650). Control of territory alone proves nothing (Corfu Channel 18).
 */
import { capacityFor, endOf } from '../capacity.ts';
import type { Facts, Knowledge } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

/** Did it learn of `item` while there was something to end? `unknown` where a time is missing. */
function inTime(item: Knowledge, facts: Facts): boolean | 'unknown' {
  const end = endOf(facts);
  if (item.at === 'unknown') return 'unknown';
  if (item.at < 0) return true;
  return end === 'unknown' ? 'unknown' : item.at < end;
}

function actual(facts: Facts): Decision | undefined {
  if (facts.knowledge.learned === 'unknown') return undefined;
  const ofAttack = facts.knowledge.learned.filter((item) => item.of === 'attack');
  const times = ofAttack.map((item) => inTime(item, facts));
  const rests = ['knowledge.learned', 'attack.floodHours'];
  if (times.includes(true)) return met('actual', rests);
  if (times.includes('unknown')) return unknown('time-unknown', rests);
  return times.length > 0 ? notMet('too-late', rests) : undefined;
}

/** Grounds on which lawyers argue that the State ought to have known, the strongest first. */
function constructive(facts: Facts, court: Court): Decision | undefined {
  const { knowledge, link, state } = facts;
  const learned = knowledge.learned === 'unknown' ? [] : knowledge.learned;
  if (knowledge.publicAndEasy === true && link.system === 'governmental')
    return met('public-governmental', ['knowledge.publicAndEasy', 'link.system']);
  if (knowledge.publicAndEasy === true) return contestable('public', ['knowledge.publicAndEasy']);
  if (knowledge.notifiedBefore === true) return contestable('notified-before', ['knowledge.notifiedBefore']);
  if (state.feed === 'unread') return contestable('unread-feed', ['state.feed']);
  if (learned.length > 0) return contestable('bots-only', ['knowledge.learned']);
  if (link.system === 'governmental') return contestable('governmental', ['link.system']);
  if (knowledge.firstUse === true && link.system === 'private')
    return notMet('first-use', ['knowledge.firstUse', 'link.system']);
  return modelled(facts, court);
}

/** The model speaks only here, at the State's own level, and never makes more than an argument. */
function modelled(facts: Facts, court: Court): Decision {
  const rests = ['state.level', 'link.devices', 'attack.leadHours', 'attack.floodHours'];
  if (facts.state.detectionRun === true && facts.knowledge.learned !== 'unknown')
    return notMet('watched-unseen', ['state.detectionRun', 'knowledge.learned']);
  const { weakest, strongest, varied } = capacityFor(facts, court, facts.state.level);
  const end = endOf(facts);
  if (end === 'unknown') return unknown('model-unknown', ['attack.floodHours', ...varied]);
  if (strongest.oughtAt[2] >= end) return notMet('could-not-see', rests);
  return weakest.oughtAt[2] < end || varied.length === 0
    ? contestable('equipped-state', rests)
    : unknown('model-unknown', varied);
}

export const knowledge: Rule = {
  id: 'tallinn-knowledge',
  failure: 'no-breach',
  decide(facts, court) {
    const known = actual(facts);
    if (known && known.finding !== 'not-met') return known;
    const ought = constructive(facts, court)!;
    if (known) return known;
    // A record that is silent on knowledge stays silent, unless there is a ground to argue from.
    const silent = facts.knowledge.learned === 'unknown';
    return silent && ought.finding === 'not-met' ? unknown('unknown', ['knowledge.learned']) : ought;
  },
};
