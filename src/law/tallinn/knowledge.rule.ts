/**
 * Element 5: knowledge at any moment while the operation could still be ended. Actual knowledge is of the operation,
 * not merely of bots; constructive knowledge is what a similarly situated and equipped State would have discovered
 * in the normal course (Chircop 650). Control of territory alone proves nothing (Corfu Channel 18).
 */
import { capacityFor, ownLevel } from '../capacity.ts';
import { beforeEnd, learnedIn, type FactPath, type Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';
import { watchKept } from '../watch.ts';

/** Knowledge of the operation itself, or a record that leaves its moment open. */
function actual(facts: Facts): Decision | undefined {
  const times = learnedIn(facts)
    .filter(({ of }) => of === 'attack')
    .map(({ at }) => beforeEnd(at, facts));
  const rests = ['knowledge.learned', 'attack.floodHours'];
  if (times.includes(true)) return met('actual', rests);
  return times.includes('unknown') ? unknown('time-unknown', rests) : undefined;
}

/** Grounds in the file from which it is argued that the State ought to have known, the strongest first. */
function ground(facts: Facts): Decision | undefined {
  const { knowledge, link, state } = facts;
  const bots = learnedIn(facts).filter(({ of, at }) => of !== 'attack' && beforeEnd(at, facts) === true);
  if (knowledge.publicAndEasy === true && link.system === 'governmental')
    return met('public-governmental', ['knowledge.publicAndEasy', 'link.system']);
  if (knowledge.publicAndEasy === true) return contestable('public', ['knowledge.publicAndEasy']);
  if (knowledge.notifiedBefore === true) return contestable('notified-before', ['knowledge.notifiedBefore']);
  if (state.feed === 'unread') return contestable('unread-feed', ['state.feed']);
  if (bots.length > 0) return contestable('bots-only', ['knowledge.learned']);
  return link.system === 'governmental' ? contestable('governmental', ['link.system']) : undefined;
}

/** Grounds on which the file is silent: while one is open, nobody can say that there is none. */
function untoldGrounds(facts: Facts): FactPath[] {
  const { knowledge, link, state } = facts;
  // Bots known at an unknown moment may have been known in time.
  const undated = learnedIn(facts).some(
    ({ of, at }) => of !== 'attack' && beforeEnd(at, facts) === 'unknown',
  );
  const open: [FactPath, boolean][] = [
    ['knowledge.learned', knowledge.learned === 'unknown' || undated],
    ['knowledge.publicAndEasy', knowledge.publicAndEasy === 'unknown'],
    // Of a system that was never used before there was nothing to notify.
    ['knowledge.notifiedBefore', knowledge.notifiedBefore === 'unknown' && knowledge.firstUse !== true],
    ['state.feed', state.feed === 'unknown'],
    ['link.system', link.system === 'unknown'],
  ];
  return open.filter(([, silent]) => silent).map(([path]) => path);
}

/**
 * No ground in the file, and the State did not run the detection it has. The model speaks only here, at the State's
 * own level, and only adds to an argument: the finding is the same whatever it says. Its measure is the yardstick's
 * word "likely", by the end of the attack: the Manual has no percentage, and the bar is not its own.
 */
function unwatched(facts: Facts, court: Court): Decision {
  const { byEnd } = capacityFor(facts, court, ownLevel(facts)).weakest;
  const likely = court.parameters.scales[court.textbook.scale].likely.lo;
  const rests = ['state.detectionRun', 'state.level', 'link.devices', 'attack.leadHours'];
  return byEnd !== 'unknown' && byEnd[0] >= likely
    ? contestable('equipped-state', [...rests, 'attack.floodHours'])
    : contestable('unwatched', rests);
}

/** Ought it to have known? Only a fact makes this "not met": its own watch. */
function constructive(facts: Facts, court: Court): Decision {
  const argued = ground(facts);
  if (argued) return argued;
  const untold = untoldGrounds(facts);
  if (facts.knowledge.learned === 'unknown') return unknown('unknown', untold);
  if (untold.length > 0) return unknown('grounds-unknown', untold);
  const watch = watchKept(facts);
  if (watch === 'kept') return notMet('watched-unseen', ['state.detectionRun', 'knowledge.learned']);
  if (watch === 'unknown') return unknown('grounds-unknown', ['state.detectionRun']);
  // That a first use proves nothing is a view of scholars, not of the Manual: it makes a side and decides nothing.
  return facts.knowledge.firstUse === true
    ? contestable('first-use', ['knowledge.firstUse', 'link.system', 'state.detectionRun'])
    : unwatched(facts, court);
}

export const knowledge: Rule = {
  id: 'tallinn-knowledge',
  failure: 'no-breach',
  decide(facts, court) {
    const known = actual(facts);
    if (known?.finding === 'met') return known;
    const ought = constructive(facts, court);
    // An open moment may still show actual knowledge; only what is met without it says more.
    return known && ought.finding !== 'met' ? known : ought;
  },
};
