/** The three sizes of the level curve, each in units of its own. */
import type { LevelFrame } from '../../charts/levelCurve.layout.ts';
import type { Size } from '../../ui/sizes.svelte.ts';

export interface Frame {
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

/** From the floor of the plot to the lower edge: names, findings, States, who is held. */
const BELOW = 133;

const frameOf = (
  size: Size,
  width: number,
  plot: LevelFrame,
  axisY: number,
  grips: Frame['grips'],
  short = false,
): Frame => ({ size, width, height: plot.bottom + BELOW, plot, axisY, grips, short });

export const FRAMES: Readonly<Record<Size, Frame>> = {
  wide: frameOf('wide', 780, { left: 34, right: 684, top: 44, bottom: 268 }, 14, { minimum: 132, bar: 78 }),
  medium: frameOf('medium', 720, { left: 34, right: 624, top: 44, bottom: 300 }, 14, {
    minimum: 132,
    bar: 78,
  }),
  // The axis has its name above the grip, which would cover it.
  narrow: frameOf(
    'narrow',
    360,
    { left: 24, right: 288, top: 62, bottom: 262 },
    12,
    { minimum: 126, bar: 66 },
    true,
  ),
};
