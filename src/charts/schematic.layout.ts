/** Where the States, FIRST and the victim stand: States on an arc around FIRST, as large as their share of the devices. */

import { conflict } from './names.layout.ts';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SchematicFrame {
  readonly width: number;
  readonly height: number;
  /** The ellipse that the outer edges of the circles touch. */
  readonly arc: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
  /** How far below the ellipse's middle the arc begins and ends, in radians. */
  readonly dip: number;
  /** Room between two circles. */
  readonly gap: number;
  /** The name above each circle: its height, and its width where the circle is small enough for a short one. */
  readonly name: {
    readonly height: number;
    readonly width: number;
    readonly shortWidth: number;
    /** Circles of a smaller radius have short names. */
    readonly shortBelow: number;
  };
  readonly first: Box;
  readonly victim: Box;
}

export interface Schematic {
  readonly states: readonly Circle[];
  /** The area of one device in square pixels: the same in every State. */
  readonly devicePixels: number;
}

const STEP = 0.001;
const ROUNDS = 24;
/** Circles of radius `scale · √devices` along the arc, or undefined where they do not fit. */
function along(devices: readonly number[], frame: SchematicFrame, scale: number): Circle[] | undefined {
  const { arc, dip } = frame;
  const placed: Circle[] = [];
  let angle = Math.PI + dip;
  for (const count of devices) {
    const r = scale * Math.sqrt(count);
    const at = (phi: number): Circle => ({
      x: arc.x + (arc.rx - r) * Math.cos(phi),
      y: arc.y - (arc.ry - r) * Math.sin(phi),
      r,
    });
    /** By how much the circle at `phi` reaches into those before it. */
    const overlap = (phi: number): number => {
      const tried = at(phi);
      return placed.reduce((most, other) => Math.max(most, conflict(tried, other, frame)), 0);
    };
    // No point of the arc moves further than the longer radius times the angle, so no free place is leapt over.
    for (let by = overlap(angle); by > 0 && angle >= -dip; by = overlap(angle))
      angle -= Math.max(STEP, by / Math.max(arc.rx, arc.ry));
    if (angle < -dip) return undefined;
    placed.push(at(angle));
  }
  return placed;
}

/** The largest at the two ends of the arc, the smallest on top: indices of `devices`, which come largest first. */
const alongTheArc = (count: number) =>
  [...Array(count).keys()].sort((a, b) => (a % 2 ? 2 * count - a : a) - (b % 2 ? 2 * count - b : b));

/**
 * The largest circles that fit, in the order of `devices`, which come largest first; a State without devices keeps
 * its place as a point.
 */
export function schematicLayout(devices: readonly number[], frame: SchematicFrame): Schematic {
  const order = alongTheArc(devices.length);
  const { circles, scale } = largest(
    order.map((i) => devices[i]!),
    frame,
  );
  const states = Array<Circle>(devices.length);
  order.forEach((index, place) => (states[index] = circles[place]!));
  return { states, devicePixels: Math.PI * scale * scale };
}

function largest(devices: readonly number[], frame: SchematicFrame): { circles: Circle[]; scale: number } {
  let [lo, hi] = [0, Math.min(frame.arc.rx, frame.arc.ry) / Math.sqrt(Math.max(...devices))];
  let circles = along(devices, frame, 0)!;
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (lo + hi) / 2;
    const tried = along(devices, frame, middle);
    if (tried) [lo, circles] = [middle, tried];
    else hi = middle;
  }
  return { circles, scale: lo };
}

/** The point on a box's edge towards `from`. */
export function edgeOf(box: Box, from: { x: number; y: number }): { x: number; y: number } {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [dx, dy] = [from.x - x, from.y - y];
  const share = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9), 1);
  return { x: x + dx * share, y: y + dy * share };
}

/** A link from a circle to a box, bent a little towards the middle so that links do not lie on each other. */
export interface Link {
  readonly path: string;
  /** The place after a share 0 to 1 of the way from the circle. */
  at(share: number): { x: number; y: number };
}

export function linkTo(circle: Circle, box: Box): Link {
  const end = edgeOf(box, circle);
  const away = Math.hypot(end.x - circle.x, end.y - circle.y) || 1;
  const start = {
    x: circle.x + ((end.x - circle.x) * (circle.r + 3)) / away,
    y: circle.y + ((end.y - circle.y) * (circle.r + 3)) / away,
  };
  const bend = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - 0.08 * away };
  const n = (value: number) => value.toFixed(1);
  return {
    path: `M${n(start.x)} ${n(start.y)}Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}`,
    at(share) {
      const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
      return {
        x: a * start.x + b * bend.x + c * end.x,
        y: a * start.y + b * bend.y + c * end.y,
      };
    },
  };
}
