/** The three sizes of the schematic, and the axis below it; each is drawn in units of its own and scales with the page. */
import type { AxisFrame } from '../../charts/axis.layout.ts';
import type { LaneFrame } from '../../charts/dots.layout.ts';
import type { SchematicFrame } from '../../charts/schematic.layout.ts';
import type { Size } from '../../ui/sizes.svelte.ts';

export interface WorldFrame extends SchematicFrame {
  /** Do the first four phases have room for their names below the schematic? */
  readonly names: 'early' | 'none';
  /** Names of the lanes stand beside them, or above. */
  readonly labels: 'beside' | 'above';
  /** The lanes below: their height over all, the axis, and the two lanes on it. */
  readonly lanes: {
    readonly height: number;
    readonly header: number;
    readonly axis: AxisFrame;
    readonly blocked: LaneFrame;
    readonly served: LaneFrame;
  };
}

const lanesOf = (axis: AxisFrame, label: number): WorldFrame['lanes'] => {
  const header = 40;
  const blocked = { baseline: header + label + 44, height: 44 };
  const served = { baseline: blocked.baseline + label + 60, height: 50 };
  return { header, axis, blocked, served, height: served.baseline + 22 };
};

/** Names of States in the picture's type. */
const NAME = { height: 13, width: 76, shortWidth: 28, shortBelow: 34 };

export const WORLD_FRAMES: Readonly<Record<Size, WorldFrame>> = {
  wide: {
    width: 940,
    height: 374,
    arc: { x: 470, y: 226, rx: 468, ry: 204 },
    dip: 0.5,
    gap: 12,
    name: NAME,
    c2: { x: 318, y: 138, width: 66, height: 34 },
    first: { x: 494, y: 130, width: 128, height: 50 },
    victim: { x: 360, y: 262, width: 220, height: 100 },
    names: 'early',
    labels: 'beside',
    lanes: lanesOf({ left: 104, over: 838, right: 938 }, 0),
  },
  medium: {
    width: 700,
    height: 446,
    arc: { x: 350, y: 272, rx: 348, ry: 250 },
    dip: 0.5,
    gap: 12,
    name: NAME,
    c2: { x: 214, y: 172, width: 60, height: 34 },
    first: { x: 366, y: 164, width: 128, height: 50 },
    victim: { x: 240, y: 320, width: 220, height: 100 },
    names: 'early',
    labels: 'above',
    lanes: lanesOf({ left: 2, over: 612, right: 698 }, 22),
  },
  narrow: {
    width: 360,
    height: 550,
    arc: { x: 180, y: 262, rx: 179, ry: 226 },
    dip: 0.75,
    gap: 8,
    name: NAME,
    c2: { x: 156, y: 148, width: 48, height: 28 },
    first: { x: 120, y: 218, width: 120, height: 48 },
    victim: { x: 74, y: 444, width: 212, height: 102 },
    names: 'none',
    labels: 'above',
    lanes: lanesOf({ left: 1, over: 306, right: 359 }, 22),
  },
};

/** One panel of the dividend, the same on every page width. */
export const PANEL = { width: 400, height: 256, frame: { left: 34, right: 292, top: 44, bottom: 214 } };
