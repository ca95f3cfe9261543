/** The States of a world by seed: sizes, levels, and the two draws of each (docs/model.md §10). */
import { exponential, randomFrom, type Random } from './random.ts';
import type { Draws } from './sampling.ts';

/** A State before anything happens. Level 1 is the highest. */
export interface DrawnState {
  /** Rank by devices; 0 is the largest. */
  readonly index: number;
  readonly devices: number;
  /** The level dealt to it, and the one it keeps where everyone complies with the floor. */
  readonly drawnLevel: number;
  readonly level: number;
  readonly draws: Draws;
}

/**
 * `total` devices over `states` States, the share of rank `r` as `r^−exponent` (Zipf). Whole numbers that add up to
 * the total exactly: what rounding down leaves goes to the largest remainders.
 */
export function zipfDevices(total: number, states: number, exponent: number): number[] {
  const weights = Array.from({ length: states }, (_, i) => (i + 1) ** -exponent);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const devices = exact.map(Math.floor);
  const left = total - devices.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b);
  for (const i of byRemainder.slice(0, left)) devices[i]! += 1;
  return devices;
}

/** `counts` of Levels 1, 2 and 3 stretched over `states` States, in the same shares as nearly as whole States allow. */
export function levelsFor(states: number, counts: readonly number[]): number[] {
  const all = counts.reduce((a, b) => a + b, 0);
  let passed = 0;
  return counts.flatMap((count, i) => {
    const before = Math.round((passed * states) / all);
    passed += count;
    return Array<number>(Math.round((passed * states) / all) - before).fill(i + 1);
  });
}

/** A fair order (Fisher and Yates). */
function shuffled(levels: readonly number[], random: Random): number[] {
  const order = [...levels];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** What a world deals out. `mainLevel` gives the largest State a level; `null` leaves it to the seed. */
export interface Deal {
  readonly devices: readonly number[];
  readonly levels: readonly number[];
  readonly mainLevel: number | null;
  readonly floor: number;
}

/** The States of one seed. The floor changes levels only: every floor meets the same deal and the same draws. */
export function drawStates({ devices, levels, mainLevel, floor }: Deal, seed: number): DrawnState[] {
  const random = randomFrom(seed);
  const dealt = shuffled(levels, random);
  if (mainLevel !== null) {
    // Exchanged with the next State of that level, so that the world keeps its levels where it has one.
    const other = dealt.indexOf(mainLevel);
    if (other > 0) dealt[other] = dealt[0]!;
    dealt[0] = mainLevel;
  }
  return devices.map((count, index) => ({
    index,
    devices: count,
    drawnLevel: dealt[index]!,
    level: Math.min(dealt[index]!, floor),
    draws: { suspicion: exponential(random), detection: exponential(random) },
  }));
}
