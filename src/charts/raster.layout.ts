/** The dots of all States set into the pixels of one canvas. */
import { dotCount, dotPlaces } from './devices.layout.ts';
import type { Circle } from './schematic.layout.ts';

/**
 * Which pixels of a canvas belong to which dot. Neighbours may reach into one pixel; it belongs to the one that covers
 * more of it, so that painting a dot never touches another.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** First dot of each State; one more at the end. */
  readonly from: readonly number[];
  /** First pixel of each dot in the two lists below; one more at the end. */
  readonly starts: Int32Array;
  readonly pixels: Int32Array;
  /** Which cell of a stamp each of these pixels is. */
  readonly cells: Uint8Array;
  readonly stamps: Stamps;
}

const SAMPLES = 8;
/** The part of the pitch that a dot fills. */
const FILLED = 0.82;

/** Does a shape of width 1 cover the point this far from its middle? */
export const SHAPES = {
  small: (dx, dy) => Math.hypot(dx, dy) <= 0.36,
  disc: (dx, dy) => Math.hypot(dx, dy) <= 0.5,
  square: (dx, dy) => Math.max(Math.abs(dx), Math.abs(dy)) <= 0.47,
  ring: (dx, dy) => Math.abs(Math.hypot(dx, dy) - 0.375) <= 0.125,
} as const satisfies Record<string, (dx: number, dy: number) => boolean>;
export type Shape = keyof typeof SHAPES;
export type Stamps = Readonly<Record<Shape, Uint8Array>>;

/** The part of each pixel, 0 to 255, that a shape of this width covers, on a square of whole pixels; row by row. */
export function stampOf(width: number, shape: Shape): Uint8Array {
  const covers = SHAPES[shape];
  const side = Math.ceil(width);
  return Uint8Array.from({ length: side * side }, (_, i) => {
    let hits = 0;
    for (let s = 0; s < SAMPLES * SAMPLES; s += 1) {
      const dx = (i % side) + ((s % SAMPLES) + 0.5) / SAMPLES - side / 2;
      const dy = Math.floor(i / side) + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES - side / 2;
      if (covers(dx / width, dy / width)) hits += 1;
    }
    return Math.round((255 * hits) / (SAMPLES * SAMPLES));
  });
}

/** The canvas in pixels of the screen; `scale` is such pixels for each unit of the circles. */
interface Surface {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The first pixel of every dot of every State. */
function cornersOf(
  circles: readonly Circle[],
  from: readonly number[],
  side: number,
  { width, height, scale }: Surface,
): Int32Array {
  const corners = new Int32Array(from[from.length - 1]!);
  const within = (value: number, end: number) =>
    Math.min(end - side, Math.max(0, Math.round(value * scale - side / 2)));
  circles.forEach((circle, s) => {
    const places = dotPlaces(from[s + 1]! - from[s]!, circle);
    places.x.forEach((x, i) => {
      corners[from[s]! + i] = within(places.y[i]!, height) * width + within(x, width);
    });
  });
  return corners;
}

/** For each pixel the dot that covers most of it; the earlier one where two cover as much. */
function ownersOf(corners: Int32Array, steps: Int32Array, full: Uint8Array, size: number): Int32Array {
  const owners = new Int32Array(size).fill(-1);
  const most = new Uint8Array(size);
  for (let dot = 0; dot < corners.length; dot += 1)
    for (let i = 0; i < full.length; i += 1) {
      const pixel = corners[dot]! + steps[i]!;
      if (full[i]! <= most[pixel]!) continue;
      most[pixel] = full[i]!;
      owners[pixel] = dot;
    }
  return owners;
}

/** Sets the dots of all States on a canvas. `devicePixels` is the area of one device in units of the circles. */
export function rasterOf(
  circles: readonly Circle[],
  devices: readonly number[],
  devicePixels: number,
  per: number,
  surface: Surface,
): Raster {
  const { width, height } = surface;
  const diameter = Math.max(1, Math.sqrt(per * devicePixels) * surface.scale * FILLED);
  const side = Math.ceil(diameter);
  const stamps = Object.fromEntries(
    (Object.keys(SHAPES) as Shape[]).map((shape) => [shape, stampOf(diameter, shape)]),
  ) as Record<Shape, Uint8Array>;
  const full = stamps.disc;
  const from = [0];
  for (const count of devices) from.push(from[from.length - 1]! + dotCount(count, per));
  const corners = cornersOf(circles, from, side, surface);

  const steps = Int32Array.from(full, (_, i) => Math.floor(i / side) * width + (i % side));
  const owners = ownersOf(corners, steps, full, width * height);
  const starts = new Int32Array(corners.length + 1);
  const [pixels, cells] = [
    new Int32Array(corners.length * full.length),
    new Uint8Array(corners.length * full.length),
  ];
  let end = 0;
  for (let dot = 0; dot < corners.length; dot += 1) {
    for (let i = 0; i < full.length; i += 1) {
      const pixel = corners[dot]! + steps[i]!;
      if (owners[pixel] !== dot) continue;
      pixels[end] = pixel;
      cells[end] = i;
      end += 1;
    }
    starts[dot + 1] = end;
  }
  return { width, height, from, starts, pixels, cells, stamps };
}
