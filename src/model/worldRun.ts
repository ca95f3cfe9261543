/**
 * When each State of a world suspects and detects, each one's first detection warning all the others (docs/model.md
 * §9). Warnings are one shared stream of moments: a State finds the one that makes it suspicious by halving, so no
 * warning is handed to each State by itself.
 */
import type { Chain } from './chain.ts';
import { runOf, spentBy, suspicionTime, toMillisecond, type Draws, type Run } from './sampling.ts';

/** One State as the warnings meet it. */
export interface Listener {
  readonly chain: Chain;
  readonly draws: Draws;
  /** Hazard of suspicion that one warning spends. */
  readonly warning: number;
  /** From its detection until its warning reaches the others: its first batch's own time, and the relay. */
  readonly warnsAfter: number;
}

export interface WarnedRuns {
  readonly runs: readonly Run[];
  /** Moments at which a warning arrives, in order. */
  readonly warnings: Float64Array;
  /** How often all States were looked at until nothing changed. */
  readonly rounds: number;
}

/** When suspicion's draw is spent, warnings included: by the chain between two warnings, or by one of them. */
function warnedSuspicion({ chain, draws, warning }: Listener, warnings: Float64Array): number {
  const spent = (n: number) => spentBy(chain, warnings[n - 1]!) + n * warning;
  // The number of the first warning by which the draw is spent; one more than there are, if none.
  let [lo, hi] = [1, warnings.length + 1];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (spent(middle) >= draws.suspicion) hi = middle;
    else lo = middle + 1;
  }
  const alone = suspicionTime(chain, draws.suspicion - (lo - 1) * warning);
  return Math.min(alone, warnings[lo - 1] ?? Infinity);
}

/** Arrivals of the warnings that these runs send, within the clock, in order. */
function warningsOf(runs: readonly Run[], listeners: readonly Listener[], end: number): Float64Array {
  const moments = new Float64Array(runs.length);
  let count = 0;
  for (let i = 0; i < runs.length; i += 1) {
    const at = toMillisecond(runs[i]!.detectedAt + listeners[i]!.warnsAfter);
    if (at < end) moments[count++] = at;
  }
  return moments.subarray(0, count).sort();
}

const same = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((at, i) => at === b[i]);

/**
 * The runs of all States until `end` of the clock. It starts without warnings and lets each round's detections warn
 * the next. Since a warning arrives after the detection that causes it, every round settles at least the next
 * warning in time, and what no longer changes is the one consistent course of events. A State's own warning comes
 * after its own detection and so never helps it.
 */
export function warnedRuns(listeners: readonly Listener[], end: number, warn: boolean): WarnedRuns {
  let runs = listeners.map(({ chain, draws }) => runOf(chain, draws));
  let warnings = new Float64Array(0);
  if (!warn) return { runs, warnings, rounds: 0 };
  for (let rounds = 1; ; rounds += 1) {
    const next = warningsOf(runs, listeners, end);
    if (same(next, warnings)) return { runs, warnings, rounds };
    warnings = next;
    runs = listeners.map((listener) =>
      runOf(listener.chain, listener.draws, warnedSuspicion(listener, warnings)),
    );
  }
}
