/**
 * First test: foreseen, or ought to have been. The chance of detection before launch at the level the State must
 * have, held against the bar: the whole band above is met, below is not, across is contestable (essay, A; LAW).
 */
import { capacityFor, ownLevel, requiredLevel, type CapacityRange, type LevelAsked } from '../capacity.ts';
import { beforeEnd, learnedIn, type Facts, type Knowledge } from '../facts.ts';
import { contestable, met, notMet, unknown, type Decision } from '../findings.ts';
import type { Court, Rule } from '../rule.ts';

const outOf100 = (share: number) => Math.round(share * 100);

function byBand(court: Court, level: LevelAsked, range: CapacityRange): Decision {
  const { weakest, strongest, varied } = range;
  const rests = ['link.devices', 'attack.leadHours', 'attack.sophistication', 'link.traffic', 'state.level'];
  const values = {
    level: typeof level === 'number' ? level : level[0],
    count: outOf100(strongest.foreseen[1]),
    lo: outOf100(weakest.foreseen[0]),
    hi: outOf100(strongest.foreseen[2]),
    bar: outOf100(court.bar),
  };
  if (weakest.foreseen[0] >= court.bar) return met('ought-to-have', rests, { values });
  // "In 0 to 0 of 100 runs" would say nothing.
  const not = values.hi === 0 ? 'invisible' : 'not-visible';
  if (strongest.foreseen[2] < court.bar) return notMet(not, rests, { values });
  if (varied.length > 0) return unknown('evidence-unknown', varied, { values });
  return contestable('band-across', rests, { values });
}

/** Where the band says no, three readings of the essay may still leave something to argue. */
function argued(facts: Facts, court: Court, level: LevelAsked): Decision | undefined {
  const items = learnedIn(facts);
  if (items.some(({ of, at }) => of !== 'attack' && at !== 'unknown' && at < 0))
    return contestable('suspicion', ['knowledge.learned']);
  if (facts.state.feed === 'unread') {
    const read = { ...facts, state: { ...facts.state, feed: 'read' as const } };
    if (capacityFor(read, court, level).strongest.foreseen[2] >= court.bar)
      return contestable('unread-feed', ['state.feed']);
  }
  if (items.some(({ of, at }) => of === 'attack' && beforeEnd(at, facts) === true))
    return contestable('after-launch', ['knowledge.learned', 'attack.floodHours']);
  return undefined;
}

/** Knowledge at a moment that would matter here, were it known: before the launch, or of the attack before its end. */
const undated = ({ of, at }: Knowledge, facts: Facts): boolean =>
  at === 'unknown' || (of === 'attack' && beforeEnd(at, facts) === 'unknown');

/** The first test for a State that must see as a CERT of `level` does. */
export function foreseeabilityAt(facts: Facts, court: Court, level: LevelAsked): Decision {
  const ofAttack = learnedIn(facts).filter(({ of }) => of === 'attack');
  if (ofAttack.some(({ at }) => at !== 'unknown' && at < 0)) return met('foreseen', ['knowledge.learned']);
  const banded = byBand(court, level, capacityFor(facts, court, level));
  if (banded.finding !== 'not-met') return banded;
  // Foreseen *or* ought to have been: what the State itself knew may still decide.
  const untold =
    facts.knowledge.learned === 'unknown' || learnedIn(facts).some((item) => undated(item, facts));
  return (
    argued(facts, court, level) ?? (untold ? unknown('knowledge-unknown', ['knowledge.learned']) : banded)
  );
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
  decide: (facts, court) => foreseeabilityAt(facts, court, ownLevel(facts)),
};
