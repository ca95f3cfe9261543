/** The facts of a case. Every fact may be `unknown`, and an unknown fact never counts as a "no" (LAW: facts of a case). */
import type { Feed } from '../model/parameters.ts';

export type Known<T> = T | 'unknown';

/** A legal character on which the authorities may split. */
export type Character = Known<'yes' | 'no' | 'disputed'>;

/** The same of what the State itself might have done; `excused`: a breach, its wrongfulness precluded. */
export type Lawfulness = Known<'yes' | 'no' | 'disputed' | 'excused'>;

export const ACT_KINDS = ['availability', 'integrity', 'confidentiality', 'influence'] as const;
export const AUTHORS = ['own-organ', 'other-state', 'non-state', 'unknown'] as const;
export const PATHS = ['from', 'through', 'abroad', 'none'] as const;
export const SYSTEMS = ['private', 'governmental'] as const;
export const TRAFFIC = ['botnet', 'cloud', 'cloud-engaged', 'reflection'] as const;
export const MEASURES = [
  'warn-victim',
  'send-lists',
  'order-isp',
  'cut-c2',
  'investigate',
  'seek-help',
] as const;
export const ABILITIES = ['able', 'unable', 'barred-by-own-law', 'barred-by-rights', 'unknown'] as const;
export const KNOWN_OBJECTS = ['bots', 'c2', 'attack'] as const;
export const KNOWN_BY = ['own-cert', 'feed', 'notice', 'public'] as const;
/**
 * `slight`: a loss below what this site counts as measurable. `measurable`: not serious, by the file. `doubtful`:
 * measurable and probably not serious. `disputed`: measurable at least; whether it was serious is argued evenly.
 */
export const GRAVITIES = ['none', 'slight', 'measurable', 'doubtful', 'disputed', 'serious'] as const;
export const SENT = ['batches', 'list', 'nothing'] as const;

export type Measure = (typeof MEASURES)[number];
export type Ability = (typeof ABILITIES)[number];

/** The abilities of a State that can take the measures of `able`, and no other. */
export const abilities = (able: readonly Measure[]) =>
  Object.fromEntries(
    MEASURES.map((measure) => [measure, able.includes(measure) ? 'able' : 'unable']),
  ) as Record<Measure, Ability>;

/** Something the State learned: of what, how, and when (hours from the launch). */
export interface Knowledge {
  readonly of: (typeof KNOWN_OBJECTS)[number];
  readonly by: (typeof KNOWN_BY)[number];
  readonly at: Known<number>;
}

export interface Facts {
  readonly act: {
    readonly kind: Known<(typeof ACT_KINDS)[number]>;
    readonly criticalInfrastructure: Known<boolean>;
    /** Who acted; nobody need be named unless it was the State itself. */
    readonly author: (typeof AUTHORS)[number];
    readonly affectsRight: Character;
    readonly unlawfulIfState: Lawfulness;
  };
  readonly link: {
    /** From the territory, only through it, or from what the government controls abroad. */
    readonly path: Known<(typeof PATHS)[number]>;
    readonly system: Known<(typeof SYSTEMS)[number]>;
    readonly traffic: Known<(typeof TRAFFIC)[number]>;
    readonly devices: Known<number>;
    readonly onlySource: Known<boolean>;
  };
  readonly attack: {
    readonly leadHours: Known<number>;
    readonly floodHours: Known<number>;
    /** 0 clumsy to 1 expert. */
    readonly sophistication: Known<number>;
    /** Moments of small test commands, and of a public announcement, in hours from the launch. */
    readonly tests: readonly number[];
    readonly announcements: readonly number[];
  };
  readonly state: {
    /** CERT level, 1 (highest) to 3. */
    readonly level: Known<number>;
    /** Did it maintain and run the detection it has; whether that is enough, each standard says (`watch.ts`). */
    readonly detectionRun: Known<boolean>;
    readonly feed: Known<Feed>;
    readonly measures: Readonly<Record<Measure, Ability>>;
    /** Would acting cut the State off its own essential networks. */
    readonly cutsEssentialNetworks: Known<boolean>;
    readonly helpRefused: Known<boolean>;
  };
  readonly knowledge: {
    /** `unknown` where the record does not say whether the State knew anything. */
    readonly learned: Known<readonly Knowledge[]>;
    /** Public and easy to detect, whoever looked. */
    readonly publicAndEasy: Known<boolean>;
    readonly firstUse: Known<boolean>;
    /** An earlier attack came from the same system and was notified. */
    readonly notifiedBefore: Known<boolean>;
  };
  readonly conduct: {
    readonly sent: Known<(typeof SENT)[number]>;
    /** When the first list left, in hours from the launch; `never` where nothing was sent. */
    readonly firstSentAt: Known<number | 'never'>;
    /** Share of the addresses found by then that were sent on. */
    readonly shareOfFound: Known<number>;
    /** Measures taken while they could still matter. */
    readonly taken: Known<readonly Measure[]>;
  };
  readonly harm: {
    readonly gravity: Known<(typeof GRAVITIES)[number]>;
    readonly abroad: Known<boolean>;
    /** Is this State's part of the harm by itself of that gravity. */
    readonly aloneSuffices: Known<boolean>;
  };
}

/** What was learned, where the record says; nothing where it is silent. */
export const learnedIn = ({ knowledge }: Facts): readonly Knowledge[] =>
  knowledge.learned === 'unknown' ? [] : knowledge.learned;

/** Was a moment before the attack ended? `unknown` where either is. */
export function beforeEnd(at: Known<number>, facts: Facts): Known<boolean> {
  const end = facts.attack.floodHours;
  if (at === 'unknown') return 'unknown';
  if (at < 0) return true;
  return end === 'unknown' ? 'unknown' : at < end;
}

/** A path into the facts, such as `harm.gravity` or `state.measures.cut-c2`. */
export type FactPath = string;
