/** From detection on: addresses listed, sent and blocked, in time (docs/model.md §7). */
import type { Cert } from './cert.ts';
import type { Parameters, Scenario } from './parameters.ts';
import { clock, spanOf, type Span } from './phases.ts';

export const POLICIES = ['batches', 'list', 'nothing'] as const;
/** What the State sends: batches as found, one full list when it is complete, or nothing. */
export type Policy = (typeof POLICIES)[number];

/** One list on its way. `addresses` are true ones new in it; wrong ones travel beside them, counted apart. */
export interface Sending {
  readonly at: number;
  readonly addresses: number;
  readonly wrong: number;
}

export interface Reporting {
  /** True addresses found by `t`. */
  foundBy(t: number): number;
  /** True addresses sent by `t`. */
  sentBy(t: number): number;
  /** Innocent addresses sent by `t`. */
  wrongBy(t: number): number;
  /** Moments after `from` and up to `to` at which something new is sent. */
  sendings(from: number, to: number): Sending[];
  /** First moment something is sent, and the moment the list is complete and gone; Infinity is never. */
  readonly firstAt: number;
  readonly completeAt: number;
}

/** Devices recruited by `t`: they join evenly over Weaponization. */
export function recruitedBy(scenario: Scenario, t: number): number {
  return joinedBy(scenario.devices, spanOf(clock(scenario.hours), 'weaponization'), t);
}

function joinedBy(devices: number, { from, to }: Span, t: number): number {
  return t >= to ? devices : devices * Math.max(0, (t - from) / (to - from));
}

/** The reporting of one CERT that detected at `detectedAt` (Infinity: never) under one policy. */
export function reportingOf(
  scenario: Scenario,
  parameters: Parameters,
  cert: Cert,
  detectedAt: number,
  policy: Policy,
): Reporting {
  const { wrongShare } = parameters;
  const recruitment = spanOf(clock(scenario.hours), 'weaponization');
  const rate = cert.addressesPerHour * (1 - wrongShare);
  const start = Math.max(detectedAt, recruitment.from);
  const ready = detectedAt + cert.firstBatchHours;
  const complete = Math.max(recruitment.to, start + scenario.devices / rate, ready);
  const wrongPer = wrongShare / (1 - wrongShare);
  const { batchEveryHours: every } = cert;

  // Ticks are sums of fractions: one that rounding puts a hair after a moment counts at that moment.
  const hair = every * 1e-9;
  const foundBy = (t: number) =>
    t <= start + hair ? 0 : Math.min(rate * (t - start), joinedBy(scenario.devices, recruitment, t));
  /** The last tick at or before `t`. */
  const tick = (t: number) => Math.floor((t - ready + hair) / every);
  const isComplete = (t: number) => t + hair >= complete;

  const sentBy = (t: number): number => {
    if (policy === 'nothing' || detectedAt === Infinity) return 0;
    if (isComplete(t)) return scenario.devices;
    if (policy === 'list' || tick(t) < 0) return 0;
    return foundBy(ready + tick(t) * every);
  };

  const sendings = (from: number, to: number): Sending[] => {
    if (policy === 'nothing' || detectedAt === Infinity) return [];
    const moments: number[] = [];
    if (policy === 'batches') {
      const last = tick(Math.min(to, complete));
      for (let n = Math.max(0, tick(from) + 1); n <= last; n += 1) moments.push(ready + n * every);
    }
    if (isComplete(to) && !isComplete(from)) moments.push(complete);
    let sent = sentBy(from);
    return moments.flatMap((at) => {
      const addresses = sentBy(at) - sent;
      sent += addresses;
      return addresses > 0 ? [{ at, addresses, wrong: addresses * wrongPer }] : [];
    });
  };

  const silent = policy === 'nothing' || detectedAt === Infinity;
  // A batch that would be empty is not sent: the first one waits for the first devices to join.
  const firstBatch = Math.min(complete, ready + Math.max(0, tick(start) + 1) * every);
  return {
    foundBy,
    sentBy,
    wrongBy: (t) => sentBy(t) * wrongPer,
    sendings,
    firstAt: silent ? Infinity : policy === 'list' ? complete : firstBatch,
    completeAt: silent ? Infinity : complete,
  };
}
