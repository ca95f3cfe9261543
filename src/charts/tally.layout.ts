/** One bar of counted cases, cut into its parts. */
export interface Part {
  readonly kind: string;
  readonly count: number;
}
export interface Segment extends Part {
  readonly x: number;
  readonly width: number;
}

/** Parts side by side, in the width that `total` would fill; empty ones are left out. */
export function tallyLayout(parts: readonly Part[], total: number, width: number): Segment[] {
  let x = 0;
  return parts.flatMap((part) => {
    const segment = { ...part, x, width: total > 0 ? (part.count / total) * width : 0 };
    x += segment.width;
    return part.count > 0 ? [segment] : [];
  });
}
