/**
 * Element 5: knowledge at any moment while the operation could still be ended. Actual knowledge is of the operation,
 * not merely of bots; constructive knowledge is what a similarly situated and equipped State would have discovered
 * in the normal course (Chircop 650). Control of territory alone proves nothing (Corfu Channel 18).
 */
import { capacityFor, ownLevel } from '../capacity.ts';
import { beforeEnd, learnedIn, type Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

/** Knowledge of the operation itself, where anything is recorded of it. */
function actual(facts: Facts): Decision | undefined {
  const times = learnedIn(facts)
    .filter(({ of }) => of === 'attack')
    .map(({ at }) => beforeEnd(at, facts));
  const rests = ['knowledge.learned', 'attack.floodHours'];
  if (times.includes(true)) return met('actual', rests);
  if (times.includes('unknown')) return unknown('time-unknown', rests);
  return times.length > 0 ? notMet('too-late', rests) : undefined;
}

/** Grounds on which lawyers argue that the State ought to have known, the strongest first. */
function constructive(facts: Facts, court: Court): Decision {
  const { knowledge, link, state } = facts;
  const bots = learnedIn(facts).filter(({ of, at }) => of !== 'attack' && beforeEnd(at, facts) === true);
  if (knowledge.publicAndEasy === true && link.system === 'governmental')
    return met('public-governmental', ['knowledge.publicAndEasy', 'link.system']);
  if (knowledge.publicAndEasy === true) return contestable('public', ['knowledge.publicAndEasy']);
  if (knowledge.notifiedBefore === true) return contestable('notified-before', ['knowledge.notifiedBefore']);
  if (state.feed === 'unread') return contestable('unread-feed', ['state.feed']);
  if (bots.length > 0) return contestable('bots-only', ['knowledge.learned']);
  if (link.system === 'governmental') return contestable('governmental', ['link.system']);
  if (knowledge.firstUse === true && link.system === 'private')
    return notMet('first-use', ['knowledge.firstUse', 'link.system']);
  return modelled(facts, court);
}

/**
 * The model speaks only here, at the State's own level, and never makes more than an argument. Its measure is the
 * yardstick's word "likely", by the end of the attack: the Manual has no percentage, and the bar is not its own.
 */
function modelled(facts: Facts, court: Court): Decision {
  const rests = ['state.level', 'link.devices', 'attack.leadHours', 'attack.floodHours'];
  if (facts.state.detectionRun === true && facts.knowledge.learned !== 'unknown')
    return notMet('watched-unseen', ['state.detectionRun', 'knowledge.learned']);
  const { weakest, strongest, varied } = capacityFor(facts, court, ownLevel(facts));
  const [least, most] = [weakest.byEnd, strongest.byEnd];
  if (least === 'unknown' || most === 'unknown')
    return unknown('model-unknown', ['attack.floodHours', ...varied]);
  const likely = court.parameters.scales[court.textbook.scale].likely.lo;
  if (most[2] < likely) return notMet('could-not-see', rests);
  return least[2] >= likely ? contestable('equipped-state', rests) : unknown('model-unknown', varied);
}

/** How much each finding says; the element is met by actual or by constructive knowledge. */
const STRENGTH = ['met', 'unknown', 'contestable', 'not-met'];

export const knowledge: Rule = {
  id: 'tallinn-knowledge',
  failure: 'no-breach',
  decide(facts, court) {
    const known = actual(facts);
    const ought = constructive(facts, court);
    if (known) return STRENGTH.indexOf(ought.finding) < STRENGTH.indexOf(known.finding) ? ought : known;
    // A record that is silent on knowledge stays silent, unless there is a ground to argue from.
    const silent = facts.knowledge.learned === 'unknown';
    return silent && ought.finding === 'not-met' ? unknown('unknown', ['knowledge.learned']) : ought;
  },
};
