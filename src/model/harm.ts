/** The victim's service under one State's flood, exact between two blockings (docs/model.md §8). */
import { certAt } from './cert.ts';
import type { Parameters, Scenario } from './parameters.ts';
import { clock, spanOf } from './phases.ts';
import type { Reporting } from './reporting.ts';

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

/** When the attack ends, in hours from the launch. */
export function attackEnd(scenario: Scenario): number {
  return spanOf(clock(scenario.hours), 'underway').to;
}

/** The victim's service when `reporting` is what State A sends. */
export function serviceOf(scenario: Scenario, parameters: Parameters, reporting: Reporting): Service {
  const { capacityGigabit: capacity, normalLoadGigabit: normal, megabitPerDevice } = parameters.flood;
  const ramp = scenario.rampHours;
  const end = attackEnd(scenario);
  const victim = certAt(parameters, parameters.victimLevel, scenario.scale, 0.5);
  const lag = parameters.relayHours + victim.blockWithinHours;

  let unblocked = scenario.devices - reporting.sentBy(-lag);
  const arrivals = reporting.sendings(-lag, end - lag).map((sending) => {
    // The last of many batches may leave a rounding error; fewer than no devices cannot flood.
    unblocked = Math.max(0, unblocked - sending.addresses);
    return { at: sending.at + lag, unblocked };
  });
  const pieces: Piece[] = [{ at: 0, unblocked: scenario.devices - reporting.sentBy(-lag) }, ...arrivals]
    .filter(({ at }) => at < end)
    .map(({ at, unblocked: left }, i) => ({
      from: at,
      to: Math.min(arrivals[i]?.at ?? end, end),
      unblocked: left,
    }));

  const full = (piece: Piece) => (piece.unblocked * megabitPerDevice) / 1000;
  const rise = (t: number) => -Math.expm1(-t / ramp);
  const trafficAt = (t: number): number => {
    const piece = pieces.find(({ from, to }) => t >= from && t < to);
    return piece ? full(piece) * rise(t) : 0;
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
    blockings: arrivals.map(({ at }) => at),
  };
}
