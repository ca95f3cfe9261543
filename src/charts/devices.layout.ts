/**
 * Devices as dots in their State's circle. A State's dots are kept in the order in which its devices join; so what has
 * happened to them by a moment is five counts, and from one moment to the next only the dots between an old and a new
 * count change.
 */
import type { Circle } from './schematic.layout.ts';

/** From nothing to blocked: a device is always in the last of these that it has reached. */
export const DEVICE_STATES = ['quiet', 'recruited', 'commanded', 'flooding', 'listed', 'blocked'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** What has happened to the devices of one State, as counts of devices. */
export interface Reached {
  readonly devices: number;
  readonly recruited: number;
  readonly commanded: number;
  readonly flooding: boolean;
  readonly listed: number;
  readonly blocked: number;
}

/** Round numbers of devices that one dot may stand for. */
const PER_DOT = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000];
/** Dots nearer than this, in pixels of the screen, run together. */
const PITCH = 2.4;

/** The smallest round number of devices a dot at which dots stay apart. */
export function devicesPerDot(devicePixels: number): number {
  return PER_DOT.find((per) => Math.sqrt(per * devicePixels) >= PITCH) ?? PER_DOT[PER_DOT.length - 1]!;
}

/** Dots of a State: every device is counted, the last dot may stand for fewer. */
export const dotCount = (devices: number, per: number) => Math.ceil(devices / per);

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places of `count` dots in a circle, sunflower-wise; in the order in which devices join, which is scattered. */
export function dotPlaces(count: number, { x, y, r }: Circle): { x: Float64Array; y: Float64Array } {
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  const stride = strideOf(count);
  const inner = r / Math.sqrt(Math.max(1, count));
  for (let rank = 0, i = 0; rank < count; rank += 1, i = (i + stride) % count) {
    const away = inner * Math.sqrt(i + 0.5);
    places.x[rank] = x + away * Math.cos(i * GOLDEN_ANGLE);
    places.y[rank] = y + away * Math.sin(i * GOLDEN_ANGLE);
  }
  return places;
}

/** A step that visits all of `count` places and looks scattered: the odd one nearest the golden section. */
function strideOf(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let stride = Math.max(1, Math.round(count * 0.618));
  while (common(count, stride) !== 1) stride += 1;
  return stride;
}

/** Runs of dots in one state, in order: `to` of one is where the next begins. */
export interface Stretch {
  readonly state: DeviceState;
  readonly to: number;
}

/** The stretches of a State's dots: blocked, listed, then what floods or waits, then the quiet. */
export function stretchesOf(reached: Reached, per: number): Stretch[] {
  const dots = (count: number) => Math.min(dotCount(reached.devices, per), Math.ceil(count / per));
  const bounds: [DeviceState, number][] = [
    ['blocked', reached.blocked],
    ['listed', reached.listed],
    ...(reached.flooding
      ? ([['flooding', reached.recruited]] as const)
      : ([
          ['commanded', reached.commanded],
          ['recruited', reached.recruited],
        ] as const)),
    ['quiet', reached.devices],
  ] as [DeviceState, number][];
  let last = 0;
  return bounds.map(([state, count]) => ({ state, to: (last = Math.max(last, dots(count))) }));
}

/** The state of the dot at `rank`. */
export const stateOfDot = (stretches: readonly Stretch[], rank: number): DeviceState =>
  stretches.find(({ to }) => rank < to)!.state;
