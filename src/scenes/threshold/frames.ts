/** The three sizes of the level curve, each in units of its own. */
import type { LevelFrame } from '../../charts/levelCurve.layout.ts';
import type { Size } from '../../ui/sizes.svelte.ts';

export interface Frame {
  readonly size: Size;
  readonly width: number;
  readonly height: number;
  readonly plot: LevelFrame;
  /** Widths of the grips, which say more where there is room. */
  readonly grips: { readonly minimum: number; readonly bar: number };
  /** Words in short, where the picture is narrow. */
  readonly short: boolean;
}

/** From the floor of the plot to the lower edge: names, findings, States. */
const BELOW = 112;

const frameOf = (
  size: Size,
  width: number,
  plot: LevelFrame,
  grips: Frame['grips'],
  short = false,
): Frame => ({
  size,
  width,
  height: plot.bottom + BELOW,
  plot,
  grips,
  short,
});

export const FRAMES: Readonly<Record<Size, Frame>> = {
  wide: frameOf('wide', 780, { left: 34, right: 684, top: 44, bottom: 290 }, { minimum: 104, bar: 70 }),
  medium: frameOf('medium', 720, { left: 34, right: 624, top: 44, bottom: 300 }, { minimum: 104, bar: 70 }),
  narrow: frameOf(
    'narrow',
    360,
    { left: 24, right: 312, top: 44, bottom: 254 },
    { minimum: 52, bar: 34 },
    true,
  ),
};
