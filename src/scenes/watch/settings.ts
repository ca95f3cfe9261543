/** What a visitor may set on the Watch, and the scenario it stands for. */
import { names } from 'content:names';
import { signalTimes, textbook } from 'content:parameters';
import type { Feed, Infrastructure, ScaleId, Scenario } from '../../model/parameters.ts';
import type { Policy } from '../../model/reporting.ts';

export const VIEWS = ['dots', 'curve'] as const;
export const STATE_LEVELS = [1, 2, 3] as const;

/** The attack and the evidence it leaves: what a preset sets. */
export interface AttackSettings {
  readonly infrastructure: Infrastructure;
  readonly devices: number;
  readonly sophistication: number;
  /** From the order to the launch, in seconds; 1 is "at once". */
  readonly deliverySeconds: number;
  /** Length of the flood in seconds; a third is Exploitation. */
  readonly floodSeconds: number;
  readonly rampSeconds: number;
  readonly tests: number;
  readonly announced: boolean;
  readonly feed: Feed;
}

/** Everything that a link to the Watch carries. */
export interface WatchSettings extends AttackSettings {
  readonly scale: ScaleId;
  /** CERT level of the State that reports, and what it sends. */
  readonly level: (typeof STATE_LEVELS)[number];
  readonly sends: Policy;
  /** Seed of the run that is played; 0 is the typical run. */
  readonly run: number;
  readonly view: (typeof VIEWS)[number];
  /** Id of the real attack whose settings these are; empty for none. */
  readonly like: string;
  /** Share of the time axis, 0 to 1. */
  readonly at: number;
}

/** Bounds of the sliders, by field. */
export const BOUNDS = {
  devices: [10, 1_000_000],
  sophistication: [0, 1],
  deliverySeconds: [1, 86_400],
  floodSeconds: [30, 86_400],
  rampSeconds: [1, 3600],
  tests: [0, signalTimes.tests.length],
  run: [0, 9999],
  at: [0, 1],
} as const;

const FLOOD_PARTS = 3;

export const TEXTBOOK_ATTACK: AttackSettings = {
  infrastructure: textbook.infrastructure,
  devices: textbook.devices,
  sophistication: textbook.sophistication,
  deliverySeconds: textbook.hours.delivery * 3600,
  floodSeconds: (textbook.hours.exploitation + textbook.hours.underway) * 3600,
  rampSeconds: Math.round(textbook.rampHours * 3600),
  tests: 0,
  announced: false,
  feed: textbook.feed,
};

export const DEFAULTS: WatchSettings = {
  ...TEXTBOOK_ATTACK,
  scale: textbook.scale,
  level: 1,
  sends: 'batches',
  run: 0,
  view: 'dots',
  like: '',
  at: 0,
};

/** The attack of a preset; an unknown name gives the textbook attack. */
export function presetAttack(id: string): AttackSettings {
  return { ...TEXTBOOK_ATTACK, ...names.presets.find((preset) => preset.id === id)?.set };
}

/** The preset whose attack these settings are, if any. */
export function presetOf(settings: WatchSettings): string | undefined {
  const fields = Object.keys(TEXTBOOK_ATTACK) as (keyof AttackSettings)[];
  return names.presets.find(({ id }) => {
    const attack = presetAttack(id);
    return fields.every((field) => attack[field] === settings[field]);
  })?.id;
}

/** The scenario that the model is asked about. */
export function scenarioOf(settings: WatchSettings): Scenario {
  const flood = settings.floodSeconds / 3600;
  return {
    infrastructure: settings.infrastructure,
    devices: settings.devices,
    sophistication: settings.sophistication,
    feed: settings.feed,
    scale: settings.scale,
    rampHours: settings.rampSeconds / 3600,
    hours: {
      ...textbook.hours,
      delivery: settings.deliverySeconds / 3600,
      exploitation: flood / FLOOD_PARTS,
      underway: flood - flood / FLOOD_PARTS,
    },
    signals: [
      ...signalTimes.tests.slice(0, settings.tests).map((at) => ({ at, kind: 'test' as const })),
      ...(settings.announced ? [{ at: signalTimes.announcement, kind: 'announcement' as const }] : []),
    ],
  };
}
