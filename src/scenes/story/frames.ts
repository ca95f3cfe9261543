/** Lower pictures of the Watch, for a place beside a text or above it. Their axes divide as the wide one does. */
import { frameOf, type Frame } from '../watch/frames.ts';

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
