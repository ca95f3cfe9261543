/** The attacker's lane: scans, devices joining, orders fanning out from C2, and the flood as it arrives. */
import type { Random } from '../model/random.ts';
import type { Axis } from './axis.layout.ts';
import { momentsAlong } from './curve.layout.ts';
import type { Dot } from './dots.layout.ts';
import { polyline } from './polyline.layout.ts';

export interface AttackerFrame {
  readonly top: number;
  readonly height: number;
}

/** A moment that shows from outside, at its pixel. Only one of several alike is named. */
export interface Signal {
  readonly x: number;
  readonly text: string;
  /** Above the lane, or within it at its head or its foot. */
  readonly place: 'above' | 'head' | 'foot';
}

export interface AttackerPicture {
  readonly scans: readonly Dot[];
  /** Devices at the moment they join: more dots for more devices, on a logarithmic scale. */
  readonly joining: readonly Dot[];
  readonly command: Dot;
  /** C2 exists while the botnet is built: a line from the first bots to it. */
  readonly contact: string;
  /** Lines from C2 to the bots, in a few bundles that overlap where they are dense. */
  readonly orders: readonly string[];
  readonly bots: readonly Dot[];
  /** Traffic sent, and the part of it that arrives. */
  readonly sent: string;
  readonly arriving: string;
  /** Height of the victim's spare capacity. */
  readonly capacityY: number;
}

const SCANS = 18;
const ORDERS = 40;
const BUNDLES = 5;
const MOST_DOTS = 260;
const MOST_DEVICES = 1e6;
/** The lane shows at least this many times the victim's spare capacity. */
const FULL_SCALE = 2.5;

/** Dots for a number of devices. From ten devices to a million a plain scale would leave one end blank. */
export function dotsFor(devices: number): number {
  const share = Math.min(1, Math.log(Math.max(1, devices)) / Math.log(MOST_DEVICES));
  return Math.max(1, Math.round(MOST_DOTS * share ** 2));
}

/** `random` scatters the dots: from one seed they stand at the same places on every visit. */
export function attackerLayout(
  axis: Axis,
  frame: AttackerFrame,
  devices: number,
  traffic: { sentAt(t: number): number; arrivingAt(t: number): number; readonly capacity: number },
  random: Random,
): AttackerPicture {
  const column = (phase: string) => axis.columns.find((each) => each.phase === phase)!;
  const [bottom, middle] = [frame.top + frame.height, frame.top + frame.height / 2];
  const scatter = (x0: number, x1: number, count: number): Dot[] =>
    Array.from({ length: count }, (_, i) => ({
      x: x0 + ((x1 - x0) * (i + random())) / count,
      y: frame.top + 4 + random() * (frame.height - 8),
    }));

  const [recon, recruit, delivery] = [column('reconnaissance'), column('weaponization'), column('delivery')];
  // Where orders have little room, C2 moves to the left so that it stays ahead of its bots.
  const command = { x: delivery.x0 + Math.min(20, (delivery.x1 - delivery.x0) * 0.3), y: middle };
  const reach = Math.min(26, (delivery.x1 - delivery.x0) / 4);
  const bots = Array.from({ length: ORDERS }, (_, i) => ({
    x: round(delivery.x1 - 5 - random() * reach),
    y: round(frame.top + 3 + ((i + 0.5) / ORDERS) * (frame.height - 6)),
  }));
  const order = (bot: Dot) => {
    const bend = round(command.x + (bot.x - command.x) * 0.55);
    return `M${round(command.x)} ${command.y}C${bend} ${command.y} ${bend} ${bot.y} ${bot.x} ${bot.y}`;
  };
  const orders = Array.from({ length: BUNDLES }, (_, bundle) =>
    bots
      .filter((_bot, i) => i % BUNDLES === bundle)
      .map(order)
      .join(''),
  );

  const moments = momentsAlong(axis).filter((t) => t >= 0 && axis.x(t) < axis.over);
  // A flood that fills the capacity stands at a known height; only a larger one makes the scale smaller.
  const top = Math.max(FULL_SCALE * traffic.capacity, ...moments.map((t) => traffic.sentAt(t)));
  const height = (amount: number) => bottom - (amount / top) * (frame.height - 4);
  const end = axis.t(axis.over) - 1e-6;
  const draw = (at: (t: number) => number): string => {
    const top = [...moments, end].map((t): [number, number] => [axis.x(t), height(at(t))]);
    return `${polyline([[axis.x(moments[0]!), bottom], ...top, [axis.x(end), bottom]])}Z`;
  };
  return {
    scans: scatter(recon.x0 + 6, recon.x1 - 6, SCANS),
    joining: scatter(recruit.x0 + 3, recruit.x1 - 3, dotsFor(devices)),
    command,
    orders,
    bots,
    sent: draw(traffic.sentAt),
    arriving: draw(traffic.arrivingAt),
    capacityY: height(traffic.capacity),
    contact: `M${round(recruit.x0)} ${middle}H${round(command.x)}`,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
