/** Lower pictures of the Watch, for a place beside a text or above it. Their axes divide as the wide one does. */
import type { Told } from '../../content/storySchema.ts';
import { EVERYTHING, frameOf, type Frame, type Measures, type Tells } from '../watch/frames.ts';
import { WORLD_FRAMES, type WorldFrame } from '../world/frames.ts';

const LOW: Readonly<Record<'medium' | 'narrow', Measures>> = {
  medium: {
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
  },
  narrow: {
    size: 'narrow',
    width: 360,
    axis: { left: 1, over: 322.9, right: 359 },
    labels: 'line',
    names: 'current',
    header: 30,
    attacker: 36,
    lane: 34,
    victim: 30,
    label: 18,
    gap: 4,
  },
};

/** What the picture draws at each point of the telling: the attack first, then the lanes one by one. */
const DRAWN: Readonly<Record<Told, Tells>> = {
  attack: { levels: 0, counts: false, phases: false, sends: false },
  team: { levels: 1, counts: false, phases: false, sends: false },
  dots: { levels: 1, counts: true, phases: false, sends: false },
  levels: { levels: 3, counts: true, phases: false, sends: false },
  phases: { levels: 3, counts: true, phases: true, sends: false },
  all: EVERYTHING,
};

export const lowFrames = (told: Told = 'all'): readonly Frame[] =>
  [LOW.medium, LOW.narrow].map((measures) => frameOf(measures, DRAWN[told]));

/** Each with the sizes of the page at which it is drawn. */
export const asSizes = ([medium, narrow]: readonly Frame[]) => [
  { frame: medium!, of: ['wide', 'medium'] as const },
  { frame: narrow!, of: ['narrow'] as const },
];

/** The World beside a text, where the widest has no room, and a low one above it. */
export const WORLD_BESIDE: Readonly<Record<'medium' | 'narrow', WorldFrame>> = {
  medium: WORLD_FRAMES.medium,
  narrow: {
    ...WORLD_FRAMES.narrow,
    height: 316,
    // The moment stands in the corner above the arc.
    arc: { x: 180, y: 184, rx: 179, ry: 146 },
    dip: 0.42,
    gap: 8,
    c2: { x: 92, y: 122, width: 40, height: 26 },
    first: { x: 148, y: 114, width: 108, height: 44 },
    victim: { x: 70, y: 216, width: 220, height: 98 },
  },
};
