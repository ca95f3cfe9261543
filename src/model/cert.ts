/** A CERT of any level from 1 to 3 as hazards and speeds (docs/model.md §2, §3, §6). */
import {
  SIGNAL_KINDS,
  type Band,
  type CertLevel,
  type Parameters,
  type ScaleId,
  type SignalKind,
  type Word,
} from './parameters.ts';
import { PHASE_IDS, type PhaseId } from './phases.ts';

/** Integrated hazards of one phase at full strength, over its reference length. */
export interface PhaseHazard {
  readonly suspicious: number;
  readonly detected: number;
}

export interface Cert {
  readonly sees: Readonly<Record<PhaseId, PhaseHazard>>;
  readonly signals: Readonly<Record<SignalKind, number>>;
  readonly halfVisibility: number;
  readonly firstBatchHours: number;
  readonly batchEveryHours: number;
  readonly addressesPerHour: number;
  readonly blockWithinHours: number;
}

/** `Λ = −ln(1 − p)` for the probability that draw `u` takes from the word's band; no word is no hazard. */
export function hazardOf(word: Word | null, scale: Readonly<Record<Word, Band>>, u: number): number {
  if (word === null) return 0;
  const { lo, hi } = scale[word];
  return -Math.log1p(-(lo + u * (hi - lo)));
}

/**
 * The CERT at `level` (1 highest to 3), for one scale and draw `u`. Between the three levels integrated
 * hazards run linearly, everything else geometrically. Throws a RangeError outside 1 to 3.
 */
export function certAt(parameters: Parameters, level: number, scale: ScaleId, u: number): Cert {
  if (!(level >= 1 && level <= 3)) throw new RangeError(`level must lie between 1 and 3, not ${level}`);
  const lower = Math.min(Math.floor(level), 2);
  const share = level - lower;
  const [a, b] = [parameters.levels[lower - 1]!, parameters.levels[lower]!];
  const yardstick = parameters.scales[scale];

  const hazard = (word: (of: CertLevel) => Word | null) => {
    const [ha, hb] = [hazardOf(word(a), yardstick, u), hazardOf(word(b), yardstick, u)];
    return ha + share * (hb - ha);
  };
  const geometric = (value: (of: CertLevel) => number) => value(a) ** (1 - share) * value(b) ** share;
  const record = <K extends string, T>(keys: readonly K[], of: (key: K) => T) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;

  return {
    sees: record(PHASE_IDS, (phase) => ({
      suspicious: hazard((of) => of.sees[phase].suspicious),
      detected: hazard((of) => of.sees[phase].detected),
    })),
    signals: record(SIGNAL_KINDS, (kind) => hazard((of) => of.signals[kind])),
    halfVisibility: geometric((of) => of.halfVisibility),
    firstBatchHours: geometric((of) => of.firstBatchHours),
    batchEveryHours: geometric((of) => of.batchEveryHours),
    addressesPerHour: geometric((of) => of.addressesPerHour),
    blockWithinHours: geometric((of) => of.blockWithinHours),
  };
}
