/**
 * When each State of a world suspects and detects, each one's first detection warning all the others (docs/model.md
 * §10). Warnings are one shared stream of moments: a State finds the one that makes it suspicious by halving, so no
 * warning is handed to each State by itself.
 */
import type { Chain } from './chain.ts';
import { runOf, toMillisecond, type Draws, type Run } from './sampling.ts';

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

/**
 * When suspicion's draw is spent, warnings included. `before[i]` counts the warnings that arrive before stretch `i`;
 * within a stretch hazard is a straight line plus a step for each warning, so halving finds the step that is enough.
 */
function warnedSuspicion(listener: Listener, warnings: Float64Array, before: readonly number[]): number {
  const { chain, draws, warning } = listener;
  let left = draws.suspicion;
  for (let i = 0; i < chain.length; i += 1) {
    const { from, to, suspicion, jump } = chain[i]!;
    if (left - before[i]! * warning <= jump) return from;
    left -= jump;
    const whole = suspicion * (to - from);
    if (left - before[i + 1]! * warning <= whole) {
      let [lo, hi] = [before[i]!, before[i + 1]!];
      while (lo < hi) {
        const middle = (lo + hi) >> 1;
        if (suspicion * (warnings[middle]! - from) + (middle + 1) * warning >= left) hi = middle;
        else lo = middle + 1;
      }
      return Math.min(from + (left - lo * warning) / suspicion, lo < before[i + 1]! ? warnings[lo]! : to);
    }
    left -= whole;
  }
  return Infinity;
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

/** How many of the moments come before `t`. */
function countBefore(moments: Float64Array, t: number): number {
  let [lo, hi] = [0, moments.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (moments[middle]! < t) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** The first moment at which two streams differ; Infinity where they are the same. */
function firstDifference(a: Float64Array, b: Float64Array): number {
  const longest = Math.max(a.length, b.length);
  for (let i = 0; i < longest; i += 1) if (a[i] !== b[i]) return Math.min(a[i] ?? Infinity, b[i] ?? Infinity);
  return Infinity;
}

/**
 * The runs of all States until `end` of the clock; their chains have the same stretches. It starts without warnings
 * and lets each round's detections warn the next. A warning arrives after the detection that causes it, so what was
 * detected before two rounds first differ is settled, each round settles more, and what no longer changes is the one
 * consistent course of events. A State's own warning comes after its own detection and so never helps it.
 */
export function warnedRuns(listeners: readonly Listener[], end: number, warn: boolean): WarnedRuns {
  let runs = listeners.map(({ chain, draws }) => runOf(chain, draws));
  let warnings: Float64Array = new Float64Array(0);
  for (let rounds = 0; warn; rounds += 1) {
    const next = warningsOf(runs, listeners, end);
    const settled = firstDifference(next, warnings);
    if (settled === Infinity) return { runs, warnings, rounds };
    warnings = next;
    const stretches = listeners[0]?.chain ?? [];
    const before = [...stretches.map(({ from }) => countBefore(next, from)), next.length];
    runs = runs.map((run, i) => {
      if (run.detectedAt <= settled) return run;
      const { chain, draws } = listeners[i]!;
      return runOf(chain, draws, warnedSuspicion(listeners[i]!, next, before));
    });
  }
  return { runs, warnings, rounds: 0 };
}
