/** Names above circles, and the room that circles and names leave each other. */
import type { Box, Circle, SchematicFrame } from './schematic.layout.ts';

/** Between a circle and the foot of its name. */
const NAME_LIFT = 5;

/** Where the name of a circle stands. */
export function nameBox({ x, y, r }: Circle, { name }: SchematicFrame): Box {
  const width = r < name.shortBelow ? name.shortWidth : name.width;
  return { x: x - width / 2, y: y - r - NAME_LIFT - name.height, width, height: name.height };
}

/** How far a circle reaches into a box; negative is the room between them. */
export function reachInto({ x, y, r }: Circle, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return r - Math.hypot(dx, dy);
}

/** How far two boxes reach into each other. */
function boxesOverlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down);
}

/** Room between a name and the edge of another circle. */
const NAME_ROOM = 4;

/** By how much two circles, names and all, stand in each other's way; 0 or less is free. */
export function conflict(a: Circle, b: Circle, frame: SchematicFrame): number {
  const [nameA, nameB] = [nameBox(a, frame), nameBox(b, frame)];
  return Math.max(
    a.r + b.r + frame.gap - Math.hypot(a.x - b.x, a.y - b.y),
    reachInto(a, nameB) + NAME_ROOM,
    reachInto(b, nameA) + NAME_ROOM,
    boxesOverlap(nameA, nameB),
  );
}
