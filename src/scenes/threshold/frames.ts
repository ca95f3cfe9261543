/** The three sizes of the level curve, each in units of its own. */
import type { LevelFrame } from '../../charts/levelCurve.layout.ts';
import type { Size } from '../../ui/sizes.svelte.ts';

/** What the picture takes as known. A story draws less until it has told more. */
export interface Tells {
  /** The minimum standard: its line, what it foresees, and the stretch in which the essay puts it. */
  readonly minimum: boolean;
  /** The bar, and what it makes of each level. */
  readonly bar: boolean;
  /** The invented States below the axis. */
  readonly states: boolean;
}

export const EVERYTHING: Tells = { minimum: true, bar: true, states: true };

export interface Frame {
  readonly tells: Tells;
  readonly size: Size;
  readonly width: number;
  readonly height: number;
  readonly plot: LevelFrame;
  /** Baseline of the axis' name. */
  readonly axisY: number;
  /** Widths of the grips. */
  readonly grips: { readonly minimum: number; readonly bar: number };
  /** Lines of what is said beside the rows, where the picture is narrow. */
  readonly short: boolean;
}

/** From the floor of the plot to the lower edge: names, findings, and where they are told, States and who is held. */
const BELOW = 62;
const STATES = 71;

type Measures = Omit<Frame, 'height' | 'tells'>;

const MEASURES: Readonly<Record<Size, Measures>> = {
  wide: {
    size: 'wide',
    width: 780,
    plot: { left: 34, right: 684, top: 44, bottom: 268 },
    axisY: 14,
    grips: { minimum: 132, bar: 78 },
    short: false,
  },
  medium: {
    size: 'medium',
    width: 720,
    plot: { left: 34, right: 624, top: 44, bottom: 300 },
    axisY: 14,
    grips: { minimum: 132, bar: 78 },
    short: false,
  },
  // The axis has its name above the grip, which would cover it.
  narrow: {
    size: 'narrow',
    width: 360,
    plot: { left: 24, right: 288, top: 62, bottom: 262 },
    axisY: 12,
    grips: { minimum: 126, bar: 66 },
    short: true,
  },
};

/** A picture is as high whatever it tells, so that nothing moves with the telling: the plot takes the States' room. */
function frameOf({ plot, ...measures }: Measures, tells: Tells): Frame {
  const bottom = tells.states ? plot.bottom : plot.bottom + STATES;
  return {
    ...measures,
    tells,
    plot: { ...plot, bottom },
    height: plot.bottom + STATES + BELOW,
  };
}

export const framesOf = (tells: Tells): Readonly<Record<Size, Frame>> => ({
  wide: frameOf(MEASURES.wide, tells),
  medium: frameOf(MEASURES.medium, tells),
  narrow: frameOf(MEASURES.narrow, tells),
});

export const FRAMES = framesOf(EVERYTHING);
