/** The victim's service under a flood, whoever sends it: exact between two blockings (docs/model.md §8). */
import type { FloodParameters } from './parameters.ts';

/** A stretch in which the number of unblocked devices does not change. Hours from the launch. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly unblocked: number;
}

/** Serving all, some, less than half, or serving again after having lost some. */
export type ServiceState = 'serving' | 'degraded' | 'denied' | 'recovered';

export interface Service {
  /** Share of requests served at `t`, 0 to 1. */
  servedAt(t: number): number;
  /** Attack traffic that reaches the victim at `t`, in Gbit/s. */
  trafficAt(t: number): number;
  /** Lost service-hours: the integral of what was not served. */
  readonly lostHours: number;
  /** Moments at which the service changes state, in order, with the state it enters. */
  readonly changes: readonly { readonly at: number; readonly state: ServiceState }[];
  /** Moments after the launch at which a list takes effect. */
  readonly blockings: readonly number[];
}

/** A list taking effect at the victim's State: `addresses` devices fewer from `at` on. */
export interface Blocking {
  readonly at: number;
  readonly addresses: number;
}

/** A flood from the launch to its end. `blockings` lie in between, in order; the rest was blocked before. */
export interface Flood {
  readonly devices: number;
  readonly blockedBefore: number;
  readonly blockings: readonly Blocking[];
  readonly rampHours: number;
  readonly end: number;
}

/** Stretches between two blockings. Those that no moment falls into are left out. */
function piecesOf({ devices, blockedBefore, blockings, end }: Flood): Piece[] {
  let unblocked = devices - blockedBefore;
  const steps = [{ at: 0, unblocked }];
  for (const { at, addresses } of blockings) {
    // The last of many batches may leave a rounding error; fewer than no devices cannot flood.
    unblocked = Math.max(0, unblocked - addresses);
    steps.push({ at, unblocked });
  }
  return steps
    .map(({ at, unblocked: left }, i) => ({
      from: at,
      to: Math.min(steps[i + 1]?.at ?? end, end),
      unblocked: left,
    }))
    .filter(({ from, to }) => from < to);
}

/** The victim's service under a flood, whoever sends it. */
export function serviceUnder(flood: Flood, parameters: FloodParameters): Service {
  const { capacityGigabit: capacity, normalLoadGigabit: normal, megabitPerDevice } = parameters;
  const { rampHours: ramp, end } = flood;
  const pieces = piecesOf(flood);

  const full = (piece: Piece) => (piece.unblocked * megabitPerDevice) / 1000;
  const rise = (t: number) => -Math.expm1(-t / ramp);
  const trafficAt = (t: number): number => {
    if (t < 0 || t >= end) return 0;
    // The last piece that has begun, by halving: a world has hundreds.
    let [lo, hi] = [0, pieces.length - 1];
    while (lo < hi) {
      const middle = Math.ceil((lo + hi) / 2);
      if (pieces[middle]!.from <= t) lo = middle;
      else hi = middle - 1;
    }
    return full(pieces[lo]!) * rise(t);
  };
  const servedAt = (t: number) => Math.min(1, capacity / (normal + trafficAt(t)));

  /** The moment within the piece at which traffic rises through `level` Gbit/s; Infinity if it does not. */
  const crossing = (piece: Piece, level: number): number => {
    const t = -ramp * Math.log1p(-level / full(piece));
    return full(piece) > level && t > piece.from && t < piece.to ? t : Infinity;
  };

  /** ∫ (1 − served) over [a, b] while demand exceeds capacity: ∫ dt / (p − q e^{−t/r}) has a closed form. */
  const lostBetween = (piece: Piece, a: number, b: number): number => {
    const p = normal + full(piece);
    const inner = (t: number) => t + ramp * Math.log(p - full(piece) * Math.exp(-t / ramp));
    return b - a - (capacity / p) * (inner(b) - inner(a));
  };
  const lostIn = (piece: Piece): number => {
    const over = capacity - normal;
    if (full(piece) <= over) return 0;
    const from = full(piece) * rise(piece.from) >= over ? piece.from : crossing(piece, over);
    return from === Infinity ? 0 : lostBetween(piece, from, piece.to);
  };

  const halfLoad = 2 * capacity - normal;
  const levels = [capacity - normal, halfLoad];
  const moments = pieces
    .flatMap((piece) => [piece.from, ...levels.map((level) => crossing(piece, level))])
    .filter((at) => at !== Infinity)
    .sort((a, b) => a - b);
  const changes: { at: number; state: ServiceState }[] = [];
  let state: ServiceState = 'serving';
  const enter = (at: number, next: ServiceState) => {
    if (next === state) return;
    state = next;
    changes.push({ at, state });
  };
  // Just after a moment the state is settled; a millisecond keeps a rising crossing on its far side.
  for (const at of moments) {
    const traffic = trafficAt(Math.min(at + 1 / 3_600_000, (at + end) / 2));
    if (traffic > halfLoad) enter(at, 'denied');
    else if (traffic > capacity - normal) enter(at, 'degraded');
    else if (state !== 'serving') enter(at, 'recovered');
  }
  if (state !== 'serving') enter(end, 'recovered');

  return {
    servedAt,
    trafficAt,
    lostHours: pieces.reduce((sum, piece) => sum + lostIn(piece), 0),
    changes,
    blockings: flood.blockings.map(({ at }) => at),
  };
}
