/** What the model is told: the words of the CERT levels, the yardsticks, and the scenario. No number lives in code. */
import type { PhaseHours, PhaseId } from './phases.ts';

export const WORDS = [
  'remote-chance',
  'highly-unlikely',
  'unlikely',
  'realistic-possibility',
  'likely',
  'highly-likely',
  'almost-certain',
] as const;
export type Word = (typeof WORDS)[number];

/** A word's probabilities; a draw `u` in [0, 1] picks `lo + u·(hi − lo)`. */
export interface Band {
  readonly lo: number;
  readonly hi: number;
}

export const SCALE_IDS = ['phia', 'icd203'] as const;
export type ScaleId = (typeof SCALE_IDS)[number];

export const INFRASTRUCTURES = ['botnet', 'cloud', 'cloud-engaged'] as const;
export type Infrastructure = (typeof INFRASTRUCTURES)[number];

export const FEEDS = ['none', 'unread', 'read'] as const;
/** A third party's daily list of infected addresses: not there, there but unread, or read. */
export type Feed = (typeof FEEDS)[number];

export const SIGNAL_KINDS = ['test', 'announcement', 'warning'] as const;
/** A moment that may raise suspicion: a small test of the botnet, a public announcement, another CERT's warning. */
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export interface Signal {
  /** Hours from the launch; outside the clock it is refused. */
  readonly at: number;
  readonly kind: SignalKind;
}

/** What a level sees in one phase at full strength of the evidence; `null` is nothing. */
export interface Cell {
  readonly suspicious: Word | null;
  readonly detected: Word | null;
}

/** A CERT level in words and speeds. Level 1 is the highest. */
export interface CertLevel {
  readonly sees: Readonly<Record<PhaseId, Cell>>;
  readonly signals: Readonly<Record<SignalKind, Word>>;
  /** Devices in the State at which half of the evidence shows. */
  readonly halfVisibility: number;
  readonly firstBatchHours: number;
  readonly batchEveryHours: number;
  readonly addressesPerHour: number;
  readonly blockWithinHours: number;
}

/** A flood as the victim meets it. Rates in Gbit/s, but one device in Mbit/s. */
export interface FloodParameters {
  readonly megabitPerDevice: number;
  readonly capacityGigabit: number;
  readonly normalLoadGigabit: number;
}

export interface Parameters {
  readonly referenceHours: PhaseHours;
  /** How much faster a suspicious CERT detects, by phase (`k`). */
  readonly afterSuspicion: Readonly<Record<PhaseId, number>>;
  readonly scales: Readonly<Record<ScaleId, Readonly<Record<Word, Band>>>>;
  /** Levels 1, 2, 3. */
  readonly levels: readonly CertLevel[];
  readonly blend: Readonly<Record<Infrastructure, number>>;
  readonly feedWord: Word;
  readonly relayHours: number;
  readonly wrongShare: number;
  /** CERT level of the victim's State: how fast it blocks a batch. */
  readonly victimLevel: number;
  readonly flood: FloodParameters;
}

export interface Scenario {
  readonly infrastructure: Infrastructure;
  /** Devices in State A. */
  readonly devices: number;
  /** 0 clumsy to 1 expert. */
  readonly sophistication: number;
  readonly hours: PhaseHours;
  readonly signals: readonly Signal[];
  readonly feed: Feed;
  readonly scale: ScaleId;
  /** Time constant with which the flood rises, in hours. */
  readonly rampHours: number;
}
