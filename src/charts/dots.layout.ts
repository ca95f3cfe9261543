/** A lane of dots: each of the runs at the moment it is detected, stacked where several fall together. */
import type { Axis } from './axis.layout.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface Dots {
  readonly radius: number;
  /** Detected before the launch: filled. */
  readonly foreseen: readonly Dot[];
  /** Detected after it, or never: hollow. */
  readonly later: readonly Dot[];
}

/** Room for the dots: they stand on `baseline` and may grow `height` up. */
export interface LaneFrame {
  readonly baseline: number;
  readonly height: number;
}

const DIAMETERS = [9, 8, 7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2];
/** Clear of the launch line on both sides, and of the borders of the last column. */
const LAUNCH_GAP = 2;
const COLUMN_GAP = 6;

/** The middle of the stack a moment belongs to. Each column holds whole stacks, so none straddles a border. */
function stackAt(axis: Axis, moment: number, diameter: number): number {
  const x = axis.x(moment);
  const column =
    axis.columns.find(({ from, to }) => (moment <= 0 ? moment <= to : from >= 0 && moment < to)) ??
    axis.columns[axis.columns.length - 1]!;
  const x0 = column.x0 + (column.from === 0 ? LAUNCH_GAP : 0);
  const x1 = column.x1 - (column.to === 0 ? LAUNCH_GAP : 0);
  const stacks = Math.max(1, Math.floor((x1 - x0) / diameter));
  const share = (x - x0) / (x1 - x0);
  const stack = Math.min(stacks - 1, Math.max(0, Math.floor(share * stacks)));
  return x0 + ((stack + 0.5) * (x1 - x0)) / stacks;
}

const isLast = (axis: Axis, moment: number) => moment > axis.columns[axis.columns.length - 1]!.from;

const perRow = (axis: Axis, diameter: number) =>
  Math.max(1, Math.floor((axis.right - axis.over - 2 * COLUMN_GAP) / diameter));

/** Height in dots of the tallest stack of a lane. */
function tallest(moments: readonly number[], axis: Axis, diameter: number): number {
  const stacks = new Map<number, number>();
  let last = 0;
  for (const moment of moments) {
    if (isLast(axis, moment)) last += 1;
    else {
      const stack = stackAt(axis, moment, diameter);
      stacks.set(stack, (stacks.get(stack) ?? 0) + 1);
    }
  }
  return Math.max(Math.ceil(last / perRow(axis, diameter)), ...stacks.values());
}

/** How large dots are, and how far apart those of one stack stand. */
export interface DotSize {
  readonly diameter: number;
  readonly pitch: number;
}

/** Dots of a tall stack may overlap, but each must still be told from the next. */
const TIGHTEST = 0.6;

/**
 * The largest dots with which every lane's tallest stack fits, closer together where that is needed. All lanes
 * share the size, so they compare.
 */
export function sizeFor(lanes: readonly (readonly number[])[], axis: Axis, height: number): DotSize {
  const tallestOf = (diameter: number) =>
    Math.max(1, ...lanes.map((moments) => tallest(moments, axis, diameter)));
  const needed = (diameter: number) => diameter * (1 + (tallestOf(diameter) - 1) * TIGHTEST);
  const diameter = DIAMETERS.find((each) => needed(each) <= height) ?? DIAMETERS[DIAMETERS.length - 1]!;
  const room = (height - diameter) / Math.max(1, tallestOf(diameter) - 1);
  return { diameter, pitch: Math.min(diameter, Math.max(room, diameter * TIGHTEST)) };
}

/** Places ordered moments (hours from the launch; Infinity is never) on a lane. */
export function dotsLayout(
  moments: readonly number[],
  axis: Axis,
  lane: LaneFrame,
  { diameter, pitch }: DotSize,
): Dots {
  const stacks = new Map<number, number>();
  const row = perRow(axis, diameter);
  const inset = (axis.right - axis.over - row * diameter) / 2;
  let last = 0;
  const place = (moment: number): Dot => {
    if (isLast(axis, moment)) {
      const [column, height] = [last % row, Math.floor(last / row)];
      last += 1;
      return {
        x: axis.over + inset + (column + 0.5) * diameter,
        y: lane.baseline - diameter / 2 - height * pitch,
      };
    }
    const x = stackAt(axis, moment, diameter);
    const height = stacks.get(x) ?? 0;
    stacks.set(x, height + 1);
    return { x, y: lane.baseline - diameter / 2 - height * pitch };
  };
  const dots = moments.map((moment) => ({ foreseen: moment <= 0, ...place(moment) }));
  const only = (foreseen: boolean) =>
    dots.filter((dot) => dot.foreseen === foreseen).map(({ x, y }) => ({ x, y }));
  return { radius: diameter / 2, foreseen: only(true), later: only(false) };
}

/** Filled dots as a single path: points that a round stroke as wide as a dot makes visible. */
export function discsPath(dots: readonly Dot[]): string {
  return dots.map(({ x, y }) => `M${round(x)} ${round(y)}h.01`).join('');
}

/** Hollow dots as a single path. */
export function ringsPath(dots: readonly Dot[], radius: number): string {
  const r = round(radius);
  return dots
    .map(
      ({ x, y }) =>
        `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    )
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
