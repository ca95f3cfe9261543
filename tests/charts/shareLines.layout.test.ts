import { describe, expect, it } from 'vitest';
import { axisLayout } from '../../src/charts/axis.layout.ts';
import { shareLinesLayout } from '../../src/charts/shareLines.layout.ts';
import { clock } from '../../src/model/phases.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { textbook } from '../given.ts';

const axis = axisLayout(clock(textbook.hours), FRAMES.wide.axis);
const lane = { baseline: 100, height: 50 };
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('Shares along the axis', () => {
  it('stand at the baseline for none and at the top for all, up to the end of the attack', () => {
    const [line] = shareLinesLayout([(t) => (t < 0 ? 0 : 1)], axis, lane);
    const points = pointsOf(line!.path);
    expect(points[0]!.y).toBe(100);
    expect(points.at(-1)).toEqual({ x: Math.round(axis.over * 10) / 10, y: 50 });
    expect(line!.endY).toBe(50);
    for (const { x, y } of points) expect(y, String(x)).toBe(x < axis.launch - 0.1 ? 100 : 50);
  });

  it('keep their names apart where they end together', () => {
    const lines = shareLinesLayout([() => 0, () => 0, () => 0], axis, lane);
    const heights = lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(13);
    expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(13);
    expect(heights[2]).toBeLessThanOrEqual(lane.baseline);
  });
});
