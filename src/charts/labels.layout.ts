/** Labels in one column beside what they name: each as near to it as the others leave room. */

/**
 * Pushes heights apart so that no two are closer than `apart`; order is kept, the lowest stays within `floor`. Those
 * that crowd give way up as far as down, so that none is pushed to the line of another.
 */
export function spread(heights: readonly number[], apart: number, floor: number): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]!);
  const placed: number[] = [];
  let down = -Infinity;
  let up = Infinity;
  for (const i of order) placed[i] = down = Math.max(heights[i]!, down + apart);
  order.reverse().forEach((i, below) => {
    up = Math.min(heights[i]!, up - apart);
    placed[i] = Math.min((placed[i]! + up) / 2, floor - below * apart);
  });
  return placed;
}
