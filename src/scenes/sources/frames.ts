/** The picture of positions in its three sizes. */
import type { PositionsFrame } from '../../charts/positions.layout.ts';
import type { Size } from '../../ui/sizes.svelte.ts';

/** Room for a group's name behind its mark at the last year. */
export const FRAMES: Readonly<Record<Size, PositionsFrame>> = {
  wide: {
    width: 1270,
    from: 236,
    to: 656,
    restFrom: 832,
    restTo: 1270,
    stacked: false,
    axis: 34,
    line: 24,
    heading: 0,
    least: 1.7,
  },
  medium: {
    width: 720,
    from: 14,
    to: 278,
    restFrom: 452,
    restTo: 720,
    stacked: false,
    axis: 34,
    line: 24,
    heading: 22,
    least: 1,
  },
  narrow: {
    width: 358,
    from: 18,
    to: 340,
    restFrom: 8,
    restTo: 358,
    stacked: true,
    axis: 30,
    line: 24,
    heading: 22,
    least: 1,
  },
};
