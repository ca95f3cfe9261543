/** What moves on the schematic: lists on their way, orders fanning out, and the flood as lines to the victim. */
import type { Box, Circle } from './schematic.layout.ts';

/** A list on its way: the share of the way that lies behind it, and the addresses in it. */
export interface OnTheWay {
  readonly share: number;
  readonly addresses: number;
}

/** At most so many lists are drawn on one link. */
const SLOTS = 3;

/**
 * Lists between sender and receiver at `t`, each `transit` hours under way. Lists sent within a third of that time
 * travel as one, so that a stream of them stays readable. `sentBy` counts addresses sent by a moment.
 */
export function onTheWay(sentBy: (t: number) => number, t: number, transit: number): OnTheWay[] {
  return Array.from({ length: SLOTS }, (_, slot) => {
    const turns = t / transit + slot / SLOTS;
    const share = turns - Math.floor(turns);
    const left = t - share * transit;
    return { share, addresses: sentBy(left) - sentBy(left - transit / SLOTS) };
  }).filter(({ addresses }) => addresses > 0.5);
}

const GOLDEN = 0.6180339887498949;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Devices that one line of the flood stands for. */
export const DEVICES_PER_LINE = 400;

/**
 * Lines from places within a State to places along the victim's edge, for `devices` that flood. A State beside the
 * victim reaches its side, the others its upper edge.
 */
export function floodLines(circle: Circle, victim: Box, devices: number): string {
  const count = Math.ceil(devices / DEVICES_PER_LINE);
  const beside = circle.y + circle.r / 2 > victim.y;
  const side = circle.x < victim.x ? victim.x : victim.x + victim.width;
  const n = (value: number) => value.toFixed(1);
  return Array.from({ length: count }, (_, i) => {
    const away = circle.r * 0.92 * Math.sqrt((i * GOLDEN) % 1);
    const x = circle.x + away * Math.cos(i * GOLDEN_ANGLE);
    const y = circle.y + away * Math.sin(i * GOLDEN_ANGLE);
    const along = 0.06 + 0.88 * ((i * GOLDEN + 0.5) % 1);
    const to = beside
      ? `${n(side)} ${n(victim.y + along * victim.height)}`
      : `${n(victim.x + along * victim.width)} ${n(victim.y)}`;
    return `M${n(x)} ${n(y)}L${to}`;
  }).join('');
}

/** Between the victim and the servers that reflect a flood onto it. */
const AWAY = 20;

/** Other people's servers around the victim: the box that they make, their squares, and what they send on. */
export function mirrorsAround(victim: Box) {
  const { x, y, width, height } = victim;
  const outer = { x: x - AWAY, y: y - AWAY, width: width + 2 * AWAY, height: height + AWAY };
  const top = [0.04, 0.2, 0.36, 0.52, 0.68, 0.84, 0.96].map(
    (share) => [x + share * width, y - AWAY, 'v'] as const,
  );
  const sides = [0.15, 0.4, 0.65, 0.9].flatMap((share) => [
    [x - AWAY, y + share * height, 'h'] as const,
    [x + width + AWAY, y + share * height, 'h-'] as const,
  ]);
  const squares = [...top, ...sides];
  return {
    outer,
    squares: squares.map(([cx, cy]) => `M${cx - 4} ${cy - 4}h8v8h-8z`).join(''),
    lines: squares.map(([cx, cy, way]) => `M${cx} ${cy}${way}${AWAY}`).join(''),
  };
}

/** The flood of each State by its index; lines once drawn are kept, since they change only where a list takes effect. */
export function floodsTo(states: readonly Circle[], victim: Box): (index: number, devices: number) => string {
  const drawn = new Map<string, string>();
  return (index, devices) => {
    const key = `${index} ${Math.ceil(devices / DEVICES_PER_LINE)}`;
    const lines = drawn.get(key) ?? floodLines(states[index]!, victim, devices);
    drawn.set(key, lines);
    return lines;
  };
}
