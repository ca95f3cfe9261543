/**
 * Then conduct, not luck: what was found and sent on as it was found discharges, even if the attack succeeds. A
 * diligent miss is no breach. Silence is, and so is sending long after finding (essay, A; LAW).
 */
import { capacityFor, ownLevel, requiredLevel, type Capacity, type LevelAsked } from '../capacity.ts';
import { beforeEnd, learnedIn, type Facts, type Knowledge, type Known } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';
import { untoldOfWatch, watchKept, type Watch } from '../watch.ts';

/** Whose level and whose watch the conduct is held against. */
interface Measure {
  readonly level: LevelAsked;
  /** The watch that every State must keep; at its own capacity there is none. */
  readonly minimum?: number;
}

/** Who sent lists, and did not fail in it, has done what the duty asks. */
const DISCHARGED = { failure: 'discharged' } as const;

/** Does the file show what the State had found, and when? */
const foundTold = ({ knowledge: { learned } }: Facts) =>
  learned !== 'unknown' && learned.every(({ at }) => at !== 'unknown');
const FOUND_UNKNOWN = unknown('found-unknown', ['knowledge.learned']);

/** When there was something to send, and what a list that left long after it is called. */
function found(facts: Facts, capacity: Capacity): { at: number; late: string } {
  const moments = (items: readonly Knowledge[]) =>
    Math.min(Infinity, ...items.flatMap(({ at }) => (at === 'unknown' ? [] : [at])));
  // Detection of the attack starts the clock; suspicion of bots only where nothing more is recorded.
  const ofAttack = moments(learnedIn(facts).filter(({ of }) => of === 'attack'));
  if (ofAttack < Infinity) return { at: ofAttack, late: 'late' };
  const ofBots = moments(learnedIn(facts));
  if (ofBots < Infinity) return { at: ofBots, late: 'late-after-suspicion' };
  return { at: capacity.oughtAt[1], late: 'late-by-model' };
}

/** What was sent and when; the breach itself is the failure that makes this element "met". */
function sending(facts: Facts, court: Court, level: LevelAsked, watch: Watch): Decision {
  const { sent, firstSentAt, shareOfFound } = facts.conduct;
  const rests = ['conduct.sent', 'conduct.firstSentAt', 'conduct.shareOfFound'];
  if (sent === 'unknown') return unknown('unknown', ['conduct.sent']);
  if (sent === 'nothing' || firstSentAt === 'never') return met('silence', ['conduct.sent']);
  if (firstSentAt === 'unknown') return unknown('time-unknown', ['conduct.firstSentAt']);
  const timely = beforeEnd(firstSentAt, facts);
  if (timely === 'unknown') return unknown('time-unknown', ['attack.floodHours']);
  // What was found at the last moment and sent at once is conduct done, even where the attack was over first.
  const late = prompt(facts, court, level, { sentAt: firstSentAt, watch });
  if (!timely && !foundTold(facts)) return FOUND_UNKNOWN;
  if (!timely && late) return late.finding === 'unknown' ? late : met('after-the-end', rests);
  if (shareOfFound === 'unknown') return unknown('share-unknown', ['conduct.shareOfFound']);
  if (shareOfFound < court.bounds.wholeShare) return contestable('part-sent', rests, DISCHARGED);
  return late ?? notMet('sent-as-found', rests, DISCHARGED);
}

/** What shows the watch that a State kept. */
const WATCH = ['state.detectionRun', 'state.level'];

/** A list that left, and the watch kept by the State that sent it. */
interface List {
  readonly sentAt: number;
  readonly watch: Watch;
}

/**
 * What keeps a list from being prompt; undefined where nothing does. Who watched with less than it must may have found
 * late what it "should have detected" earlier (essay, Prevention Capacity Test).
 */
function prompt(
  facts: Facts,
  court: Court,
  level: LevelAsked,
  { sentAt, watch }: List,
): Decision | undefined {
  const { weakest, strongest, varied } = capacityFor(facts, court, level);
  const late = (end: Capacity, short = watch === 'below' || watch === 'not-kept') => {
    const since = found(facts, end);
    const after = (at: number) => sentAt - at > court.bounds.promptFactor * end.firstBatchHours;
    if (after(since.at)) return since.late;
    return short && after(end.oughtAt[1]) ? 'late-by-watch' : undefined;
  };
  const reason = late(weakest);
  if (reason) return contestable(reason, ['conduct.firstSentAt', 'knowledge.learned'], DISCHARGED);
  if (!foundTold(facts)) return FOUND_UNKNOWN;
  if (late(strongest)) return unknown('found-unknown', varied);
  // Where the file does not show the watch, it may have been too little.
  return watch === 'unknown' && late(strongest, true) ? unknown('found-unknown', WATCH) : undefined;
}

/** Nothing was seen and sent, by a State that did not watch as it must: seeing nothing is then no excuse. */
function sawTooLittle(facts: Facts): Decision | undefined {
  const { conduct, knowledge, state } = facts;
  const { learned } = knowledge;
  const blind = learned !== 'unknown' && learned.every(({ at }) => beforeEnd(at, facts) === false);
  if (!blind || conduct.sent !== 'nothing' || state.detectionRun === 'unknown') return undefined;
  return state.detectionRun
    ? met('below-minimum', ['state.level', 'state.detectionRun', 'conduct.sent'])
    : met('no-watch', ['state.detectionRun', 'conduct.sent']);
}

/** Where nothing was seen in time: did it look as it must? undefined where something was seen. */
function looking(facts: Facts, watch: Watch, minimum?: number): Decision | undefined {
  const { learned } = facts.knowledge;
  const sent = facts.conduct.sent === 'batches' || facts.conduct.sent === 'list';
  const rests = ['state.detectionRun', 'knowledge.learned'];
  // Who sent something saw something; who did not watch as it must has no excuse in having seen nothing.
  if (sent) return undefined;
  if (watch === 'not-kept' || watch === 'below') return sawTooLittle(facts);
  const times: Known<boolean>[] =
    learned === 'unknown' ? ['unknown'] : learned.map(({ at }) => beforeEnd(at, facts));
  if (times.includes(true)) return undefined;
  if (times.includes('unknown')) return unknown('knowledge-unknown', rests);
  if (watch === 'unknown') return unknown('watch-unknown', untoldOfWatch(facts, minimum));
  if (facts.state.feed === 'unread') return contestable('unread-feed', ['state.feed']);
  if (facts.state.feed === 'unknown') return unknown('watch-unknown', ['state.feed']);
  return notMet('diligent-miss', rests);
}

/** Did it fail to do what the duty of conduct asks? */
const conductAt = (facts: Facts, court: Court, { level, minimum }: Measure): Decision =>
  looking(facts, watchKept(facts, minimum), minimum) ??
  sending(facts, court, level, watchKept(facts, minimum));

export const conduct: Rule = {
  id: 'threshold-conduct',
  failure: 'no-breach',
  decide: (facts, court) =>
    conductAt(facts, court, { level: requiredLevel(facts, court.minimum), minimum: court.minimum }),
};

export const ownConduct: Rule = {
  id: 'own-conduct',
  failure: 'no-breach',
  decide: (facts, court) => conductAt(facts, court, { level: ownLevel(facts) }),
};
