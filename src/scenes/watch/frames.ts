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
  /** Phases that have room for their names: all, the first four, none, or the one that is played. */
  readonly names: Named | 'current';
  readonly header: number;
  readonly attacker: AttackerFrame;
  /** One for each level that is drawn, from the highest. */
  readonly lanes: readonly LaneFrame[];
  readonly victim: LaneFrame;
  readonly tells: Tells;
  /** Height of the lengths below the picture. */
  readonly footer: number;
}

/** What a picture takes as known. A story draws less until it has told more. */
export interface Tells {
  /** Lanes of levels, from the highest. */
  readonly levels: number;
  /** How many runs each level foresees. */
  readonly counts: boolean;
  /** The phases by name and number; otherwise by what the attacker does in them. */
  readonly phases: boolean;
  /** The three things that State A may send, compared at the victim; otherwise the chosen one alone. */
  readonly sends: boolean;
}

const LEVELS = 3;
export const EVERYTHING: Tells = { levels: LEVELS, counts: true, phases: true, sends: true };

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
  /** More room above the victim's lane, for the word of a list below the last level. */
  readonly aside?: number;
}

const GAP = 17;
const FOOTER = 24;

/** Stacks the lanes of a picture from its measures. */
export function frameOf(measures: Measures, tells = EVERYTHING): Frame {
  const { size, width, axis, labels, names, header, label, gap = GAP, aside = 0 } = measures;
  // The lanes that are drawn share the room of those that are not, so that the picture keeps its height.
  const more = ((LEVELS - tells.levels) * (gap + label + measures.lane)) / (tells.levels + 2);
  const [attackerHeight, laneHeight, victimHeight] = [measures.attacker, measures.lane, measures.victim].map(
    (height) => height + more,
  ) as [number, number, number];
  let y = header + label;
  const attacker = { top: y, height: attackerHeight };
  y += attackerHeight;
  const lanes = Array.from({ length: tells.levels }, (): LaneFrame => {
    y += gap + label + laneHeight;
    return { baseline: y, height: laneHeight };
  });
  y += gap + aside + label + victimHeight;
  const victim = { baseline: y, height: victimHeight };
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
    tells,
    footer: y + 16,
    height: y + FOOTER,
  };
}

/** An upright line through the lanes. Where their words stand in rows above them it leaves those free. */
export function upright({ labels, header, attacker, lanes, victim }: Frame, x: number): string {
  if (labels === 'beside') return `M${x} ${header - 12}V${victim.baseline}`;
  const stretches = [...lanes, victim].map(({ baseline, height }) => [baseline - height, baseline] as const);
  return [
    [header - 9, header - 5] as const,
    [attacker.top, attacker.top + attacker.height] as const,
    ...stretches,
  ]
    .map(([top, bottom]) => `M${x} ${top - 3}V${bottom + 3}`)
    .join('');
}

export const FRAMES: Readonly<Record<Size, Frame>> = {
  wide: frameOf({
    size: 'wide',
    width: 1240,
    axis: { left: 226, over: 1136, right: 1238 },
    labels: 'beside',
    names: 'all',
    header: 44,
    attacker: 63,
    lane: 61,
    victim: 52,
    label: 0,
    aside: 10,
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
