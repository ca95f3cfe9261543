/** The colours of a picture reduced to a few: these pictures have few, and the many shades at their edges look alike. */

/** A colour as 0xRRGGBB, and how many pixels have it. */
interface Shade {
  readonly colour: number;
  readonly pixels: number;
}
const SHIFTS = [16, 8, 0] as const;
const part = (colour: number, shift: number) => (colour >> shift) & 0xff;

function spread(box: readonly Shade[]) {
  const ranges = SHIFTS.map((shift) => {
    const parts = box.map(({ colour }) => part(colour, shift));
    return { shift, range: parts.reduce((a, b) => Math.max(a, b)) - parts.reduce((a, b) => Math.min(a, b)) };
  });
  return ranges.reduce((a, b) => (b.range > a.range ? b : a));
}

/** The most frequent colour stays itself, so that grounds and lines keep the colours of the tokens. */
const shownFor = (box: readonly Shade[]) => box.reduce((a, b) => (b.pixels > a.pixels ? b : a)).colour;

/** Cuts the box of the widest range in two until there are `most` boxes; each is then shown as one colour. */
export function paletteOf(colours: Uint32Array, most: number): { palette: number[]; indices: Uint8Array } {
  const counts = new Map<number, number>();
  // Most pixels are like the one before them, so a run is counted at once.
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from]!;
    while (colours[to] === colour) to += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  }
  const all = [...counts].map(([colour, pixels]) => ({ colour, pixels }));
  const boxes = [{ shades: all, ...spread(all) }];
  while (boxes.length < most) {
    const widest = boxes.reduce((a, b) => (b.range > a.range ? b : a));
    if (widest.range === 0) break;
    const { shades, shift } = widest;
    const middle = shades.reduce((sum, { colour }) => sum + part(colour, shift), 0) / shades.length;
    const halves = [
      shades.filter(({ colour }) => part(colour, shift) <= middle),
      shades.filter(({ colour }) => part(colour, shift) > middle),
    ];
    boxes.splice(boxes.indexOf(widest), 1, ...halves.map((half) => ({ shades: half, ...spread(half) })));
  }
  const indexOf = new Map(boxes.flatMap(({ shades }, i) => shades.map(({ colour }) => [colour, i] as const)));
  const indices = new Uint8Array(colours.length);
  colours.forEach((colour, i) => {
    indices[i] = colour === colours[i - 1] ? indices[i - 1]! : indexOf.get(colour)!;
  });
  return { palette: boxes.map(({ shades }) => shownFor(shades)), indices };
}
