/**
 * Invented cases, drawn one after the other from one seed. Every share and bound here is our assumption, written out
 * in words in content/pages/threshold.yaml (`cases`); none is a frequency of the real world.
 */
import { parameters, textbook } from 'content:parameters';
import { abilities, MEASURES, type Facts, type Knowledge, type Measure } from '../../law/facts.ts';
import { certAt } from '../../model/cert.ts';
import { chainOf } from '../../model/chain.ts';
import type { Infrastructure, Scenario } from '../../model/parameters.ts';
import { exponential, randomFrom, type Random } from '../../model/random.ts';
import { runOf } from '../../model/sampling.ts';
import { among, chance, drawAttack, type Attack } from './drawnAttack.ts';

export const CASES = 1000;
const SEED = 20260101;

function scenarioFor({ link, attack }: Attack, feed: Scenario['feed']): Scenario {
  const flood = attack.floodHours as number;
  return {
    ...textbook,
    infrastructure: link.traffic === 'reflection' ? 'botnet' : (link.traffic as Infrastructure),
    devices: link.devices as number,
    sophistication: attack.sophistication as number,
    feed,
    hours: {
      ...textbook.hours,
      delivery: attack.leadHours as number,
      exploitation: flood / 3,
      underway: (flood * 2) / 3,
    },
  };
}

/** What the State came to know: from its own CERT, if it keeps watch and the run is seen; and from a notice. */
function drawKnowledge(random: Random, scenario: Scenario, level: number, watches: boolean): Knowledge[] {
  const draws = { suspicion: exponential(random), detection: exponential(random) };
  const [noticed, when] = [chance(random, 20), random()];
  const end = scenario.hours.exploitation + scenario.hours.underway;
  const seen = watches ? runOf(chainOf(scenario, parameters, level, 0.5), draws).detectedAt : Infinity;
  return [
    ...(seen < end ? [{ of: 'attack', by: 'own-cert', at: seen } as const] : []),
    ...(noticed ? [{ of: 'attack', by: 'notice', at: when * end } as const] : []),
  ];
}

/** Means: all at Level 1, fewer below; a warning is nearly always possible. */
const drawMeans = (random: Random, level: number): Measure[] =>
  MEASURES.filter((measure) => chance(random, measure === 'warn-victim' ? 95 : 100 - 30 * (level - 1)));

function drawConduct(
  random: Random,
  learned: readonly Knowledge[],
  able: readonly Measure[],
  firstBatch: number,
) {
  const [sends, acts] = [chance(random, 60), able.map((measure) => ({ measure, taken: chance(random, 50) }))];
  const knows = learned.length > 0;
  const sent = knows && sends && able.includes('send-lists');
  const first = Math.min(...learned.map(({ at }) => at as number));
  return {
    sent: sent ? 'batches' : 'nothing',
    firstSentAt: sent ? first + firstBatch : 'never',
    shareOfFound: sent ? 1 : 0,
    taken: knows
      ? acts.filter(({ measure, taken }) => taken && measure !== 'send-lists').map(({ measure }) => measure)
      : [],
  } as const satisfies Facts['conduct'];
}

function drawCase(random: Random): Facts {
  const attack = drawAttack(random);
  const level = Math.round(10 + 20 * random()) / 10;
  const [watches, feed] = [
    chance(random, 60),
    among(random, [
      ['none', 60],
      ['unread', 20],
      ['read', 20],
    ] as const),
  ];
  const scenario = scenarioFor(attack, feed);
  const learned = drawKnowledge(random, scenario, level, watches);
  const able = drawMeans(random, level);
  const { firstBatchHours } = certAt(parameters, level, scenario.scale, 0.5);
  return {
    ...attack,
    state: {
      level,
      detectionRun: watches,
      feed,
      measures: abilities(able),
      cutsEssentialNetworks: chance(random, 10),
      helpRefused: false,
    },
    knowledge: {
      learned,
      publicAndEasy: chance(random, 5),
      firstUse: chance(random, 40),
      notifiedBefore: chance(random, 10),
    },
    conduct: drawConduct(random, learned, able, firstBatchHours),
  };
}

/** The cases one by one; the same in every browser and on every visit. */
export function* invented(count = CASES): Generator<Facts> {
  const random = randomFrom(SEED);
  for (let i = 0; i < count; i += 1) yield drawCase(random);
}
