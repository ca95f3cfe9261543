/**
 * Then conduct, not luck: what was found and sent on as it was found discharges, even if the attack succeeds. A
 * diligent miss is no breach. Silence is, and so is sending long after finding (essay, A; LAW).
 */
import { capacityFor, endOf, requiredLevel } from '../capacity.ts';
import type { Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

/** Later than this many times the first batch's own time is no longer "as it was found". Our assumption. */
const PROMPT_FACTOR = 4;
/** From this share of what was found on, it was sent on. Our assumption: some addresses are always in dispute. */
const WHOLE = 0.9;

/** When there was something to send: the State's own detection, else when it ought to have detected. */
function foundAt(facts: Facts, court: Court, level: number | 'unknown'): number {
  const learned = facts.knowledge.learned === 'unknown' ? [] : facts.knowledge.learned;
  const moments = learned.flatMap(({ at }) => (at === 'unknown' ? [] : [at]));
  const own = Math.min(Infinity, ...moments);
  return own < Infinity ? own : capacityFor(facts, court, level).weakest.oughtAt[1];
}

/** What was sent and when; the breach itself is the failure that makes this element "met". */
function sending(facts: Facts, court: Court, level: number | 'unknown'): Decision {
  const { sent, firstSentAt, shareOfFound } = facts.conduct;
  const rests = ['conduct.sent', 'conduct.firstSentAt', 'conduct.shareOfFound'];
  if (sent === 'unknown') return unknown('unknown', ['conduct.sent']);
  if (sent === 'nothing' || firstSentAt === 'never') return met('silence', ['conduct.sent']);
  if (firstSentAt === 'unknown') return unknown('time-unknown', ['conduct.firstSentAt']);
  const end = endOf(facts);
  if (end !== 'unknown' && firstSentAt >= end) return met('after-the-end', rests);
  if (shareOfFound === 'unknown') return unknown('share-unknown', ['conduct.shareOfFound']);
  if (shareOfFound < WHOLE) return contestable('part-sent', rests);
  const { firstBatchHours } = capacityFor(facts, court, level).weakest;
  const delay = firstSentAt - foundAt(facts, court, level);
  return delay > PROMPT_FACTOR * firstBatchHours
    ? contestable('late', rests)
    : notMet('sent-as-found', rests, { failure: 'discharged' });
}

/** Did it fail to do what the duty of conduct asks? */
function conductAt(facts: Facts, court: Court, level: number | 'unknown'): Decision {
  const { learned } = facts.knowledge;
  const watched = facts.state.detectionRun;
  if (learned !== 'unknown' && learned.length === 0) {
    const rests = ['state.detectionRun', 'knowledge.learned'];
    // Nothing was seen: what matters is whether it looked as it must.
    if (watched === true) return notMet('diligent-miss', rests);
    if (watched === 'unknown') return unknown('watch-unknown', ['state.detectionRun']);
  }
  return sending(facts, court, level);
}

export const conduct: Rule = {
  id: 'threshold-conduct',
  failure: 'no-breach',
  decide: (facts, court) => conductAt(facts, court, requiredLevel(facts, court.minimum)),
};

export const ownConduct: Rule = {
  id: 'own-conduct',
  failure: 'no-breach',
  decide: (facts, court) => conductAt(facts, court, facts.state.level),
};
