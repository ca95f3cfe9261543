/** The closed form: shares of runs unaware, suspicious and detected at any moment (docs/model.md §4). */
import type { Chain, Stretch } from './chain.ts';

/** Shares of all runs; they add up to 1. */
export interface Shares {
  readonly unaware: number;
  readonly suspicious: number;
  readonly detected: number;
}

export interface Detection {
  /** Shares at `t` hours from the launch. */
  at(t: number): Shares;
  /** Share of runs detected by the launch: what was foreseen. */
  readonly foreseen: number;
  /** First moment at which a share `q` of runs is detected; Infinity if it never is. */
  quantile(q: number): number;
}

const UNAWARE: Shares = { unaware: 1, suspicious: 0, detected: 0 };

/** A stretch with the shares it starts from and everything that does not depend on the time within it. */
interface Leg {
  readonly from: number;
  readonly to: number;
  readonly start: Shares;
  readonly leaving: number;
  readonly confirmation: number;
  readonly gap: number;
  /** Flow into suspicion at the start, per hour. */
  readonly inflow: number;
}

function legOf(before: Shares, stretch: Stretch): Leg {
  const raised = before.unaware * -Math.expm1(-stretch.jump);
  const start = { ...before, unaware: before.unaware - raised, suspicious: before.suspicious + raised };
  const leaving = stretch.suspicion + stretch.detection;
  return {
    from: stretch.from,
    to: stretch.to,
    start,
    leaving,
    confirmation: stretch.confirmation,
    gap: Math.abs(leaving - stretch.confirmation),
    inflow: start.unaware * stretch.suspicion,
  };
}

/**
 * Shares after `h` hours within the leg. The slower of the two decays is factored out, so that neither a long
 * nor a fast phase overflows, and equal rates need only their limit.
 */
function sharesAfter(leg: Leg, h: number): Shares {
  const stay = Math.exp(-leg.leaving * h);
  const unconfirmed = Math.exp(-leg.confirmation * h);
  const spread = leg.gap === 0 ? h : -Math.expm1(-leg.gap * h) / leg.gap;
  const unaware = leg.start.unaware * stay;
  const suspicious = leg.start.suspicious * unconfirmed + leg.inflow * Math.max(stay, unconfirmed) * spread;
  // Rounding must not let the share detected fall.
  const detected = Math.max(leg.start.detected, 1 - unaware - suspicious);
  return { unaware, suspicious: Math.max(0, 1 - unaware - detected), detected };
}

/** The moment within a leg at which the share detected reaches `q`. It only ever grows, so halving finds it. */
function momentIn(leg: Leg, q: number): number {
  let [lo, hi] = [0, leg.to - leg.from];
  const close = hi * 1e-9;
  while (hi - lo > close) {
    const middle = (lo + hi) / 2;
    if (sharesAfter(leg, middle).detected >= q) hi = middle;
    else lo = middle;
  }
  return leg.from + hi;
}

/** Builds the closed form of a chain once; each later question costs a search and a few exponentials. */
export function detectionOf(chain: Chain): Detection {
  const legs: Leg[] = [];
  let final = UNAWARE;
  for (const stretch of chain) {
    const leg = legOf(final, stretch);
    legs.push(leg);
    final = sharesAfter(leg, leg.to - leg.from);
  }

  /** The leg running at `t`; undefined before the clock and after it. */
  const legAt = (t: number): Leg | undefined => {
    let i = legs.length - 1;
    if (i < 0 || t >= legs[i]!.to) return undefined;
    while (i >= 0 && legs[i]!.from > t) i -= 1;
    return legs[i];
  };
  const at = (t: number): Shares => {
    const leg = legAt(t);
    if (leg) return sharesAfter(leg, t - leg.from);
    return legs.length > 0 && t >= legs[legs.length - 1]!.to ? final : UNAWARE;
  };

  return {
    at,
    foreseen: at(0).detected,
    quantile: (q) => {
      const leg = legs.find((_, i) => (legs[i + 1]?.start ?? final).detected >= q);
      return leg ? momentIn(leg, q) : Infinity;
    },
  };
}
