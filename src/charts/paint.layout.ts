/** Dots painted into the pixels of a canvas, and only where something changed. */
import type { DeviceState, Stretch } from './devices.layout.ts';
import type { Raster, Shape } from './raster.layout.ts';

/** A colour as 0xBBGGRR, which is how a little-endian canvas keeps it; the alpha is the part covered. */
export type Ink = number;

/** Each state has a shape besides its colour. */
export const SHAPE_OF: Readonly<Record<DeviceState, Shape>> = {
  quiet: 'small',
  recruited: 'small',
  commanded: 'disc',
  flooding: 'disc',
  listed: 'square',
  blocked: 'ring',
};

/** Writes the dots `from` to `to` (over all States) into the pixels; what was there before is gone. */
function write(pixels: Uint32Array, raster: Raster, from: number, to: number, ink: Ink, shape: Shape): void {
  const stamp = raster.stamps[shape];
  const end = raster.starts[to]!;
  for (let i = raster.starts[from]!; i < end; i += 1)
    pixels[raster.pixels[i]!] = ((stamp[raster.cells[i]!]! << 24) | ink) >>> 0;
}

/**
 * Brings State `index` from the stretches that were painted to those that are due, and returns how many dots that
 * touched. Without `before` all are painted.
 */
export function paint(
  pixels: Uint32Array,
  raster: Raster,
  index: number,
  before: readonly Stretch[] | undefined,
  due: readonly Stretch[],
  inks: Readonly<Record<DeviceState, Ink>>,
): number {
  const first = raster.from[index]!;
  let touched = 0;
  let at = 0;
  for (const { state, to } of due) {
    // Within a due stretch, skip the parts that already are in this state.
    while (at < to) {
      const painted = before?.find((stretch) => at < stretch.to);
      const end = Math.min(to, painted?.to ?? to);
      if (painted?.state !== state) {
        write(pixels, raster, first + at, first + end, inks[state], SHAPE_OF[state]);
        touched += end - at;
      }
      at = end;
    }
  }
  return touched;
}
