/**
 * Single runs, event by event: one exponential draw is spent against the hazard of suspicion, another against
 * the hazard of detection. This is not the inverse of the closed form, so each checks the other (docs/model.md §9).
 */
import type { Chain } from './chain.ts';
import { exponential, randomFrom } from './random.ts';

/** Two unit exponentials. The same draws past a better CERT never give a later detection. */
export interface Draws {
  readonly suspicion: number;
  readonly detection: number;
}

/** Moments in hours from the launch; Infinity is never. A CERT may detect without having been suspicious. */
export interface Run {
  readonly suspectedAt: number;
  readonly detectedAt: number;
}

/** The draws of seed `seed`. */
export function drawsFrom(seed: number): Draws {
  const random = randomFrom(seed);
  return { suspicion: exponential(random), detection: exponential(random) };
}

/** Event times are kept to the millisecond: logarithms may differ in the last bit between browsers. */
export const toMillisecond = (t: number) => (t === Infinity ? t : Math.round(t * 3_600_000) / 3_600_000);

/** When a budget of suspicion runs out. */
function suspicionTime(chain: Chain, budget: number): number {
  let left = budget;
  for (const { from, to, suspicion, jump } of chain) {
    if (left <= jump) return from;
    left -= jump;
    const hazard = suspicion * (to - from);
    if (left <= hazard) return from + left / suspicion;
    left -= hazard;
  }
  return Infinity;
}

/** When a budget of detection runs out, at the faster rate from `suspectedAt` on. */
function detectionTime(chain: Chain, budget: number, suspectedAt: number): number {
  let left = budget;
  for (const { from, to, detection, confirmation } of chain) {
    const turn = Math.min(Math.max(suspectedAt, from), to);
    const before = detection * (turn - from);
    if (left <= before) return from + left / detection;
    left -= before;
    const after = confirmation * (to - turn);
    if (left <= after) return turn + left / confirmation;
    left -= after;
  }
  return Infinity;
}

/** One run of a chain. Where something besides the chain raised suspicion, its moment is given. */
export function runOf(
  chain: Chain,
  draws: Draws,
  suspectedAt: number = suspicionTime(chain, draws.suspicion),
): Run {
  const detectedAt = detectionTime(chain, draws.detection, suspectedAt);
  return {
    suspectedAt: suspectedAt < detectedAt ? toMillisecond(suspectedAt) : Infinity,
    detectedAt: toMillisecond(detectedAt),
  };
}

/**
 * The draws of a typical run: such that the CERT with this chain detects at its `median` moment, and equal where
 * equal draws reach it. Past some draw suspicion never comes, and equal draws leap over what lies between; there
 * the draw of detection alone goes on. Where half of the runs are never detected, both are the median, ln 2.
 */
export function typicalDraws(chain: Chain, median: number): Draws {
  if (median === Infinity) return { suspicion: Math.LN2, detection: Math.LN2 };
  /** The largest draw from `least` on that does not detect after the median. */
  const largest = (least: number, draws: (draw: number) => Draws): number => {
    let [lo, hi] = [least, 8];
    for (let step = 0; step < 40; step += 1) {
      const middle = (lo + hi) / 2;
      if (runOf(chain, draws(middle)).detectedAt > median) hi = middle;
      else lo = middle;
    }
    return lo;
  };
  const suspicion = largest(0, (draw) => ({ suspicion: draw, detection: draw }));
  return { suspicion, detection: largest(suspicion, (detection) => ({ suspicion, detection })) };
}
