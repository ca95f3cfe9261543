/**
 * Second test: from the moment it foresaw or ought to have, could lists in batches, from metadata only, lawfully
 * reach someone able to act before the attack ends? The means to list and send are presumed (essay, A; LAW).
 */
import { capacityFor, ownLevel, requiredLevel, type Capacity, type LevelAsked } from '../capacity.ts';
import { learnedIn, type FactPath, type Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

/** When the State itself learned of the attack, in hours from the launch; Infinity where it did not. */
function learnedAt(facts: Facts): number {
  const moments = learnedIn(facts).flatMap(({ of, at }) => (of === 'attack' && at !== 'unknown' ? [at] : []));
  return Math.min(Infinity, ...moments);
}

/** Would lists have arrived before the end, at both ends of what the facts leave open? */
function inTime(facts: Facts, court: Court, level: LevelAsked, rests: readonly FactPath[]): Decision {
  const end = facts.attack.floodHours;
  if (end === 'unknown') return unknown('end-unknown', ['attack.floodHours']);
  const { weakest, strongest, varied } = capacityFor(facts, court, level);
  const own = learnedAt(facts);
  const arrival = (ought: number, { firstBatchHours }: Capacity) =>
    Math.min(own, ought) + firstBatchHours + court.parameters.relayHours;
  if (arrival(weakest.oughtAt[0], weakest) < end) return met('in-time', rests);
  const { learned } = facts.knowledge;
  const untold = learned === 'unknown' || learned.some(({ of, at }) => of === 'attack' && at === 'unknown');
  if (arrival(strongest.oughtAt[2], strongest) >= end)
    return untold ? unknown('knowledge-unknown', ['knowledge.learned']) : notMet('too-late', rests);
  return varied.length > 0 ? unknown('evidence-unknown', varied) : contestable('band-across', rests);
}

/** Lists in time by means that this State lacks, and that the fixed threshold presumes all the same. */
const byPresumedMeans = ({ state }: Facts, { minimum }: Court): boolean =>
  state.measures['send-lists'] === 'unable' || (state.level !== 'unknown' && state.level > minimum);

function preventionAt(facts: Facts, court: Court, level: LevelAsked, presumed: boolean): Decision {
  const rests = ['attack.floodHours', 'knowledge.learned', 'link.traffic', 'state.measures.send-lists'];
  const ability = facts.state.measures['send-lists'];
  // At the State's own capacity nothing is presumed.
  if (!presumed && ability === 'unable') return notMet('unable', ['state.measures.send-lists']);
  const timely = inTime(facts, court, level, rests);
  if (timely.finding === 'not-met') return timely;
  if (facts.link.traffic === 'reflection') return contestable('reflection', ['link.traffic']);
  // The essay presumes that lists are lawful, too: only a bar in the file makes that arguable.
  if (ability === 'barred-by-own-law' || ability === 'barred-by-rights')
    return contestable('legally-preventable', ['state.measures.send-lists']);
  if (!presumed && ability === 'unknown') return unknown('ability-unknown', ['state.measures.send-lists']);
  if (timely.finding !== 'met') return timely;
  if (facts.link.traffic === 'unknown') return unknown('traffic-unknown', ['link.traffic']);
  return presumed && byPresumedMeans(facts, court)
    ? met('in-time-presumed', [...rests, 'state.level'])
    : timely;
}

export const prevention: Rule = {
  id: 'threshold-prevention',
  failure: 'no-breach',
  decide: (facts, court) => preventionAt(facts, court, requiredLevel(facts, court.minimum), true),
};

export const ownPrevention: Rule = {
  id: 'own-prevention',
  failure: 'no-breach',
  decide: (facts, court) => preventionAt(facts, court, ownLevel(facts), false),
};
