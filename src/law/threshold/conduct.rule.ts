/**
 * Then conduct, not luck: what was found and sent on as it was found discharges, even if the attack succeeds. A
 * diligent miss is no breach. Silence is, and so is sending long after finding (essay, A; LAW).
 */
import { capacityFor, ownLevel, requiredLevel, type LevelAsked } from '../capacity.ts';
import { beforeEnd, learnedIn, type Facts, type Knowledge } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

/** Later than this many times the first batch's own time is no longer "as it was found". Our assumption. */
const PROMPT_FACTOR = 4;
/** From this share of what was found on, it was sent on. Our assumption: some addresses are always in dispute. */
const WHOLE = 0.9;

/** When there was something to send: the State's own detection, else when it ought to have detected. */
function foundAt(facts: Facts, court: Court, level: LevelAsked): number {
  const moments = (items: readonly Knowledge[]) =>
    Math.min(Infinity, ...items.flatMap(({ at }) => (at === 'unknown' ? [] : [at])));
  // Detection of the attack starts the clock; suspicion of bots only where nothing more is recorded.
  const ofAttack = moments(learnedIn(facts).filter(({ of }) => of === 'attack'));
  const own = ofAttack < Infinity ? ofAttack : moments(learnedIn(facts));
  return own < Infinity ? own : capacityFor(facts, court, level).weakest.oughtAt[1];
}

/** What was sent and when; the breach itself is the failure that makes this element "met". */
function sending(facts: Facts, court: Court, level: LevelAsked): Decision {
  const { sent, firstSentAt, shareOfFound } = facts.conduct;
  const rests = ['conduct.sent', 'conduct.firstSentAt', 'conduct.shareOfFound'];
  if (sent === 'unknown') return unknown('unknown', ['conduct.sent']);
  if (sent === 'nothing' || firstSentAt === 'never') return met('silence', ['conduct.sent']);
  if (firstSentAt === 'unknown') return unknown('time-unknown', ['conduct.firstSentAt']);
  if (beforeEnd(firstSentAt, facts) === false) return met('after-the-end', rests);
  if (shareOfFound === 'unknown') return unknown('share-unknown', ['conduct.shareOfFound']);
  if (shareOfFound < WHOLE) return contestable('part-sent', rests);
  const { firstBatchHours } = capacityFor(facts, court, level).weakest;
  const delay = firstSentAt - foundAt(facts, court, level);
  return delay > PROMPT_FACTOR * firstBatchHours
    ? contestable('late', rests)
    : notMet('sent-as-found', rests, { failure: 'discharged' });
}

/** Where nothing was seen in time: did it look as it must? undefined where something was seen. */
function looking(facts: Facts): Decision | undefined {
  const { learned } = facts.knowledge;
  const { detectionRun, feed } = facts.state;
  const sent = facts.conduct.sent === 'batches' || facts.conduct.sent === 'list';
  const rests = ['state.detectionRun', 'knowledge.learned'];
  // Who sent something saw something; who did not watch has no excuse in having seen nothing.
  if (sent || detectionRun === false) return undefined;
  if (learned === 'unknown') return unknown('knowledge-unknown', rests);
  if (learned.some(({ at }) => beforeEnd(at, facts) !== false)) return undefined;
  if (detectionRun === 'unknown') return unknown('watch-unknown', ['state.detectionRun']);
  return feed === 'unread' ? contestable('unread-feed', ['state.feed']) : notMet('diligent-miss', rests);
}

/** Did it fail to do what the duty of conduct asks? */
const conductAt = (facts: Facts, court: Court, level: LevelAsked): Decision =>
  looking(facts) ?? sending(facts, court, level);

export const conduct: Rule = {
  id: 'threshold-conduct',
  failure: 'no-breach',
  decide: (facts, court) => conductAt(facts, court, requiredLevel(facts, court.minimum)),
};

export const ownConduct: Rule = {
  id: 'own-conduct',
  failure: 'no-breach',
  decide: (facts, court) => conductAt(facts, court, ownLevel(facts)),
};
