/** Lower pictures of the Watch, for a place beside a text or above it. Their axes divide as the wide one does. */
import { frameOf, type Frame } from '../watch/frames.ts';
import { WORLD_FRAMES, type WorldFrame } from '../world/frames.ts';

export const LOW_FRAMES: Readonly<Record<'medium' | 'narrow', Frame>> = {
  medium: frameOf({
    size: 'medium',
    width: 780,
    axis: { left: 2, over: 699.8, right: 778 },
    labels: 'line',
    names: 'early',
    header: 40,
    attacker: 56,
    lane: 54,
    victim: 46,
    label: 24,
    gap: 7,
  }),
  narrow: frameOf({
    size: 'narrow',
    width: 360,
    axis: { left: 1, over: 322.9, right: 359 },
    labels: 'line',
    names: 'none',
    header: 30,
    attacker: 36,
    lane: 34,
    victim: 30,
    label: 18,
    gap: 4,
  }),
};

/** The World beside a text, where the widest has no room, and a low one above it. */
export const WORLD_BESIDE: Readonly<Record<'medium' | 'narrow', WorldFrame>> = {
  medium: WORLD_FRAMES.medium,
  narrow: {
    ...WORLD_FRAMES.narrow,
    height: 300,
    arc: { x: 180, y: 172, rx: 179, ry: 152 },
    dip: 0.5,
    gap: 9,
    c2: { x: 92, y: 106, width: 40, height: 26 },
    first: { x: 148, y: 98, width: 108, height: 44 },
    victim: { x: 86, y: 200, width: 188, height: 98 },
  },
};
