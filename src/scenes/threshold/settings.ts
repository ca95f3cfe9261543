/** What a visitor may set on the Threshold page, and the scenario it stands for. */
import { court } from 'content:court';
import type { Infrastructure, Scenario } from '../../model/parameters.ts';
import {
  BOUNDS as ATTACK_BOUNDS,
  DEFAULTS as WATCH_DEFAULTS,
  scenarioOf as watchScenario,
} from '../watch/settings.ts';

/** Everything that a link to the Threshold page carries. */
export interface ThresholdSettings {
  /** The minimum standard `m`, a CERT level. */
  readonly minimum: number;
  /** The bar `θ`, a share of runs. */
  readonly bar: number;
  readonly infrastructure: Infrastructure;
  readonly devices: number;
  readonly sophistication: number;
  /** From the order to the launch, in seconds; 1 is "at once". */
  readonly deliverySeconds: number;
}

/** Bounds of the sliders. The essay sets the minimum between Level 1 and Level 2; the bar's are ours. */
export const BOUNDS = {
  minimum: [1, 2],
  bar: [0.05, 0.95],
  devices: ATTACK_BOUNDS.devices,
  sophistication: ATTACK_BOUNDS.sophistication,
  deliverySeconds: ATTACK_BOUNDS.deliverySeconds,
} as const;

export const DEFAULTS: ThresholdSettings = {
  minimum: court.minimum,
  bar: court.bar,
  infrastructure: WATCH_DEFAULTS.infrastructure,
  devices: WATCH_DEFAULTS.devices,
  sophistication: WATCH_DEFAULTS.sophistication,
  deliverySeconds: WATCH_DEFAULTS.deliverySeconds,
};

const clamped = (value: number, [least, most]: readonly [number, number]) =>
  Math.min(most, Math.max(least, value));

/** A level as the slider and the line give it: to a twentieth. */
export const niceLevel = (level: number) => Math.round(clamped(level, BOUNDS.minimum) * 20) / 20;

/** Level 2 stands on the left, as in the picture: what a slider calls more is nearer to Level 1. */
export const turned = (level: number) => BOUNDS.minimum[0] + BOUNDS.minimum[1] - level;

/** A bar of whole runs out of 100. */
export const niceBar = (share: number) => Math.round(clamped(share, BOUNDS.bar) * 100) / 100;

/** The attack that the visitor set; everything else is the textbook's. */
export function scenarioOf(settings: ThresholdSettings): Scenario {
  const { infrastructure, devices, sophistication, deliverySeconds } = settings;
  return watchScenario({ ...WATCH_DEFAULTS, infrastructure, devices, sophistication, deliverySeconds });
}
