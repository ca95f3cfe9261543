/** Where the States, FIRST and the victim stand: States on an arc around FIRST, as large as their share of the devices. */

import { conflict, reachInto } from './names.layout.ts';

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
  readonly c2: Box;
  readonly first: Box;
  readonly victim: Box;
}

export interface Schematic {
  readonly states: readonly Circle[];
  /** The area of one device in square pixels: the same in every State. */
  readonly devicePixels: number;
}

const STEP = 0.001;
/** Halvings of a search: enough for a tenth of a unit. */
const ROUNDS = 12;
/** Room between a circle and a box or the lower edge. */
const BOX_ROOM = 12;
const EDGE_ROOM = 4;

/** One State with most of the devices must not cover what stands in the middle, nor leave the picture. */
const standsFree = (circle: Circle, { c2, first, victim, height }: SchematicFrame): boolean =>
  circle.y + circle.r + EDGE_ROOM <= height &&
  [c2, first, victim].every((box) => reachInto(circle, box) + BOX_ROOM <= 0);

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
    const circle = at(angle);
    if (angle < -dip || !standsFree(circle, frame)) return undefined;
    placed.push(circle);
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

/** The largest value between two, the first of which fits, for which `place` finds room; and what it placed. */
function most<T>(
  fits: number,
  tooMuch: number,
  place: (value: number) => T | undefined,
): { value: number; placed: T } {
  let [lo, hi] = [fits, tooMuch];
  let placed = place(lo)!;
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (lo + hi) / 2;
    const tried = place(middle);
    if (tried) [lo, placed] = [middle, tried];
    else hi = middle;
  }
  return { value: lo, placed };
}

function largest(devices: readonly number[], frame: SchematicFrame): { circles: Circle[]; scale: number } {
  const limit = Math.min(frame.arc.rx, frame.arc.ry) / Math.sqrt(Math.max(...devices));
  const scale = most(0, limit, (tried) => along(devices, frame, tried)).value;
  // Where one State keeps all small, the others spread over the arc that is left.
  const spread = most(frame.gap, frame.height / 3, (gap) => along(devices, { ...frame, gap }, scale));
  return { circles: spread.placed, scale };
}
