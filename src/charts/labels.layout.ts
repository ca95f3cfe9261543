/** Labels in one column beside what they name: each as near to it as the others leave room. */

/** Pushes heights apart so that no two are closer than `apart`; order is kept, the lowest stays within `floor`. */
export function spread(heights: readonly number[], apart: number, floor: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let limit = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(heights[i]!, limit);
    limit = placed[i]! + apart;
  }
  limit = floor;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - apart;
  }
  return placed;
}
