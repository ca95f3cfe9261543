/** Links on the schematic: from a circle's edge to a box's, a little bent. */
import type { Box, Circle } from './schematic.layout.ts';

/** The point on a box's edge towards `from`. */
export function edgeOf(box: Box, from: { x: number; y: number }): { x: number; y: number } {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [dx, dy] = [from.x - x, from.y - y];
  const share = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9), 1);
  return { x: x + dx * share, y: y + dy * share };
}

/** A link from a circle to a box, bent a little towards the middle so that links do not lie on each other. */
export interface Link {
  readonly path: string;
  /** The place after a share 0 to 1 of the way from the circle. */
  at(share: number): { x: number; y: number };
}

export function linkTo(circle: Circle, box: Box): Link {
  const end = edgeOf(box, circle);
  const away = Math.hypot(end.x - circle.x, end.y - circle.y) || 1;
  const start = {
    x: circle.x + ((end.x - circle.x) * (circle.r + 3)) / away,
    y: circle.y + ((end.y - circle.y) * (circle.r + 3)) / away,
  };
  const bend = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - 0.08 * away };
  const n = (value: number) => value.toFixed(1);
  return {
    path: `M${n(start.x)} ${n(start.y)}Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}`,
    at(share) {
      const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
      return {
        x: a * start.x + b * bend.x + c * end.x,
        y: a * start.y + b * bend.y + c * end.y,
      };
    },
  };
}
