/**
 * First test: foreseen, or ought to have been. The chance of detection before launch at the level the State must
 * have, held against the bar: the whole band above is met, below is not, across is contestable (essay, A; LAW).
 */
import { capacityFor, endOf, requiredLevel, type CapacityRange } from '../capacity.ts';
import type { Facts } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

const outOf100 = (share: number) => Math.round(share * 100);

/** The State's own knowledge of the attack before launch, and what else it knew when. */
function learned({ knowledge }: Facts) {
  const items = knowledge.learned === 'unknown' ? [] : knowledge.learned;
  const before = items.filter(({ at }) => at !== 'unknown' && at < 0);
  return {
    attackBefore: before.some((item) => item.of === 'attack'),
    suspicionBefore: before.some((item) => item.of !== 'attack'),
    attackAt: items.find((item) => item.of === 'attack' && item.at !== 'unknown')?.at,
  };
}

function byBand(court: Court, level: number | 'unknown', range: CapacityRange): Decision {
  const { weakest, strongest, varied } = range;
  const rests = ['link.devices', 'attack.leadHours', 'attack.sophistication', 'link.traffic', 'state.level'];
  const values = {
    level: level === 'unknown' ? court.minimum : level,
    count: outOf100(strongest.foreseen[1]),
    lo: outOf100(weakest.foreseen[0]),
    hi: outOf100(strongest.foreseen[2]),
    bar: outOf100(court.bar),
  };
  if (weakest.foreseen[0] >= court.bar) return met('ought-to-have', rests, { values });
  if (strongest.foreseen[2] < court.bar) return notMet('not-visible', rests, { values });
  if (varied.length > 0) return unknown('evidence-unknown', varied, { values });
  return contestable('band-across', rests, { values });
}

/** The first test for a State that must see as a CERT of `level` does. */
export function foreseeabilityAt(facts: Facts, court: Court, level: number | 'unknown'): Decision {
  const own = learned(facts);
  if (own.attackBefore) return met('foreseen', ['knowledge.learned']);
  const banded = byBand(court, level, capacityFor(facts, court, level));
  if (banded.finding !== 'not-met') return banded;
  // Where the band says no, three readings of the essay still leave something to argue.
  if (own.suspicionBefore) return contestable('suspicion', ['knowledge.learned']);
  if (facts.state.feed === 'unread') {
    const read = { ...facts, state: { ...facts.state, feed: 'read' as const } };
    if (capacityFor(read, court, level).strongest.foreseen[2] >= court.bar)
      return contestable('unread-feed', ['state.feed']);
  }
  const end = endOf(facts);
  if (typeof own.attackAt === 'number' && end !== 'unknown' && own.attackAt < end)
    return contestable('after-launch', ['knowledge.learned', 'attack.floodHours']);
  return banded;
}

export const foreseeability: Rule = {
  id: 'threshold-foreseeability',
  failure: 'no-breach',
  decide: (facts, court) => foreseeabilityAt(facts, court, requiredLevel(facts, court.minimum)),
};

/** The same test without the minimum standard: how the essay describes the Manual. */
export const ownForeseeability: Rule = {
  id: 'own-foreseeability',
  failure: 'no-breach',
  decide: (facts, court) => foreseeabilityAt(facts, court, facts.state.level),
};
