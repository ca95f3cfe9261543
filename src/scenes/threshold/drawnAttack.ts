/** The first half of an invented case: act, link, attack and harm, drawn by lot. Shares and bounds are our assumption. */
import type { Facts } from '../../law/facts.ts';
import type { Random } from '../../model/random.ts';

/** One of several, each with its parts of 100. */
export function among<T>(random: Random, parts: readonly (readonly [T, number])[]): T {
  let left = random() * 100;
  for (const [value, share] of parts) {
    if (left < share) return value;
    left -= share;
  }
  return parts[parts.length - 1]![0];
}
export const chance = (random: Random, of100: number) => random() * 100 < of100;
/** Equal chances for equal factors. */
export const spread = (random: Random, least: number, most: number) => least * (most / least) ** random();

export type Attack = Pick<Facts, 'act' | 'link' | 'attack' | 'harm'>;

function drawAct(random: Random): Facts['act'] {
  const character = among(random, [
    ['yes', 60],
    ['disputed', 30],
    ['no', 10],
  ] as const);
  return {
    kind: among(random, [
      ['availability', 88],
      ['integrity', 8],
      ['confidentiality', 4],
    ] as const),
    criticalInfrastructure: chance(random, 75),
    author: among(random, [
      ['non-state', 50],
      ['unknown', 33],
      ['other-state', 15],
      ['own-organ', 2],
    ] as const),
    affectsRight: character,
    unlawfulIfState: character,
  };
}

export function drawAttack(random: Random): Attack {
  const act = drawAct(random);
  const link: Facts['link'] = {
    path: among(random, [
      ['from', 88],
      ['through', 10],
      ['none', 2],
    ] as const),
    system: chance(random, 95) ? 'private' : 'governmental',
    traffic: among(random, [
      ['botnet', 70],
      ['cloud', 12],
      ['cloud-engaged', 8],
      ['reflection', 10],
    ] as const),
    devices: Math.round(spread(random, 500, 500_000)),
    onlySource: chance(random, 20),
  };
  const attack = {
    leadHours: spread(random, 1 / 3600, 24),
    floodHours: spread(random, 1 / 60, 12),
    sophistication: random(),
    tests: [],
    announcements: [],
  };
  const harm: Facts['harm'] = {
    gravity: among(random, [
      ['none', 15],
      ['measurable', 50],
      ['serious', 35],
    ] as const),
    abroad: chance(random, 95),
    aloneSuffices: chance(random, 30),
  };
  return { act, link, attack, harm };
}
