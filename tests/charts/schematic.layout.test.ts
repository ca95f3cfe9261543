import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBox } from '../../src/charts/names.layout.ts';
import { zipfDevices } from '../../src/model/worldDraw.ts';
import { WORLD_FRAMES } from '../../src/scenes/world/frames.ts';
import { edgeOf, linkTo } from '../../src/charts/links.layout.ts';
import { schematicLayout, type SchematicFrame } from '../../src/charts/schematic.layout.ts';

const frame: SchematicFrame = {
  c2: { x: 300, y: 150, width: 60, height: 30 },
  width: 900,
  height: 520,
  arc: { x: 450, y: 330, rx: 445, ry: 300 },
  dip: 0.5,
  gap: 10,
  name: { height: 13, width: 76, shortWidth: 28, shortBelow: 34 },
  first: { x: 405, y: 230, width: 90, height: 40 },
  victim: { x: 360, y: 400, width: 180, height: 70 },
};
const worlds = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });

describe('The States on the schematic', () => {
  it('never overlap', () => {
    fc.assert(
      fc.property(worlds, (devices) => {
        const { states } = schematicLayout(devices, frame);
        for (const [i, a] of states.entries())
          for (const b of states.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r + frame.gap - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('leave every name free of other circles and of other names', () => {
    fc.assert(
      fc.property(worlds, (devices) => {
        const { states } = schematicLayout(devices, frame);
        for (const [i, a] of states.entries())
          for (const [k, b] of states.entries()) {
            if (i === k) continue;
            const [name, other] = [nameBox(a, frame), nameBox(b, frame)];
            const nearest = {
              x: Math.min(Math.max(b.x, name.x), name.x + name.width),
              y: Math.min(Math.max(b.y, name.y), name.y + name.height),
            };
            expect(Math.hypot(nearest.x - b.x, nearest.y - b.y)).toBeGreaterThanOrEqual(b.r);
            const apart =
              Math.abs(name.x - other.x) * 2 >= name.width + other.width - 1e-9 ||
              Math.abs(name.y - other.y) >= name.height - 1e-9 ||
              name.x + name.width <= other.x + 1e-9 ||
              other.x + other.width <= name.x + 1e-9;
            expect(apart).toBe(true);
          }
      }),
      { numRuns: 30 },
    );
  });

  it('have areas in proportion to their devices', () => {
    fc.assert(
      fc.property(worlds, (devices) => {
        const { states, devicePixels } = schematicLayout(devices, frame);
        for (const [i, { r }] of states.entries())
          expect(Math.PI * r * r).toBeCloseTo(devices[i]! * devicePixels, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('stay within the arc', () => {
    const { states } = schematicLayout([40_000, 20_000, 13_000, 10_000, 8_000], frame);
    for (const { x, y, r } of states) {
      expect(x - r).toBeGreaterThanOrEqual(frame.arc.x - frame.arc.rx - 1e-9);
      expect(x + r).toBeLessThanOrEqual(frame.arc.x + frame.arc.rx + 1e-9);
      expect(y - r).toBeGreaterThanOrEqual(frame.arc.y - frame.arc.ry - 1e-9);
    }
  });

  it.each(Object.entries(WORLD_FRAMES))(
    'cover no box and stay in the picture where one State has most of the devices, in the %s picture',
    (_, each) => {
      const { states } = schematicLayout(zipfDevices(150_000, 12, 2), each);
      for (const { x, y, r } of states) {
        expect(y + r).toBeLessThanOrEqual(each.height);
        expect(x - r).toBeGreaterThanOrEqual(0);
        expect(x + r).toBeLessThanOrEqual(each.width);
        for (const box of [each.c2, each.first, each.victim]) {
          const nearest = {
            x: Math.min(Math.max(x, box.x), box.x + box.width),
            y: Math.min(Math.max(y, box.y), box.y + box.height),
          };
          expect(Math.hypot(nearest.x - x, nearest.y - y)).toBeGreaterThan(r);
        }
      }
    },
  );

  it('are linked from their edge to the edge of a box', () => {
    const link = linkTo({ x: 100, y: 100, r: 30 }, frame.first);
    expect(Math.hypot(link.at(0).x - 100, link.at(0).y - 100)).toBeCloseTo(33, 6);
    expect(link.at(1)).toEqual(edgeOf(frame.first, { x: 100, y: 100 }));
    expect(link.at(1).x).toBeCloseTo(405, 6);
  });
});
