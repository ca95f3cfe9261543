/** The three sizes of the picture: each is drawn in units of its own and scales with the page. */
import type { AxisFrame } from '../../charts/axis.layout.ts';
import type { AttackerFrame } from '../../charts/attacker.layout.ts';
import type { LaneFrame } from '../../charts/dots.layout.ts';
import type { Size } from '../../ui/sizes.svelte.ts';
import type { Named } from '../axisWords.ts';

export interface Frame {
  readonly size: Size;
  readonly width: number;
  readonly height: number;
  readonly axis: AxisFrame;
  /** Labels stand beside the lanes, above them where the picture is narrow, or in one line where it is also low. */
  readonly labels: 'beside' | 'above' | 'line';
  readonly names: Named;
  readonly header: number;
  readonly attacker: AttackerFrame;
  readonly lanes: readonly LaneFrame[];
  readonly victim: LaneFrame;
  /** Height of the lengths below the picture. */
  readonly footer: number;
}

export interface Measures {
  readonly size: Size;
  readonly width: number;
  readonly axis: AxisFrame;
  readonly labels: Frame['labels'];
  readonly names: Frame['names'];
  readonly header: number;
  readonly attacker: number;
  readonly lane: number;
  readonly victim: number;
  /** Room for a label above a lane; 0 where labels stand beside. */
  readonly label: number;
  readonly gap?: number;
}

const GAP = 17;
const FOOTER = 24;

/** Stacks the lanes of a picture from its measures. */
export function frameOf(measures: Measures): Frame {
  const { size, width, axis, labels, names, header, label, gap = GAP } = measures;
  let y = header + label;
  const attacker = { top: y, height: measures.attacker };
  y += measures.attacker;
  const lanes = [1, 2, 3].map((): LaneFrame => {
    y += gap + label + measures.lane;
    return { baseline: y, height: measures.lane };
  });
  y += gap + label + measures.victim;
  const victim = { baseline: y, height: measures.victim };
  return {
    size,
    width,
    axis,
    labels,
    names,
    header,
    attacker,
    lanes,
    victim,
    footer: y + 16,
    height: y + FOOTER,
  };
}

export const FRAMES: Readonly<Record<Size, Frame>> = {
  wide: frameOf({
    size: 'wide',
    width: 1240,
    axis: { left: 226, over: 1136, right: 1238 },
    labels: 'beside',
    names: 'all',
    header: 44,
    attacker: 66,
    lane: 64,
    victim: 52,
    label: 0,
  }),
  medium: frameOf({
    size: 'medium',
    width: 720,
    axis: { left: 2, over: 632, right: 718 },
    labels: 'above',
    names: 'early',
    header: 44,
    attacker: 76,
    lane: 70,
    victim: 64,
    label: 40,
  }),
  narrow: frameOf({
    size: 'narrow',
    width: 360,
    axis: { left: 1, over: 306, right: 359 },
    labels: 'above',
    names: 'none',
    header: 40,
    attacker: 60,
    lane: 62,
    victim: 52,
    label: 37,
  }),
};
