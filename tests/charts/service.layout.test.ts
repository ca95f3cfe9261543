import { describe, expect, it } from 'vitest';
import { axisLayout } from '../../src/charts/axis.layout.ts';
import { serviceLayout } from '../../src/charts/service.layout.ts';
import { certAt } from '../../src/model/cert.ts';
import { serviceOf } from '../../src/model/harm.ts';
import { clock } from '../../src/model/phases.ts';
import { POLICIES, reportingOf } from '../../src/model/reporting.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { parameters, textbook } from '../given.ts';

const axis = axisLayout(clock(textbook.hours), FRAMES.wide.axis);
const lane = { baseline: 300, height: 60 };
const services = POLICIES.map((policy) =>
  serviceOf(
    textbook,
    parameters,
    reportingOf(textbook, parameters, certAt(parameters, 1, 'phia', 0.5), -2.5, policy),
  ),
);
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('The victim’s lines', () => {
  const lines = serviceLayout(services, axis, lane);

  it('are one for each thing that State A may send, batches on top, nothing at the bottom', () => {
    expect(lines).toHaveLength(3);
    const [batches, list, nothing] = lines.map(({ endY }) => endY);
    expect(batches!).toBeLessThanOrEqual(list!);
    expect(list!).toBeLessThan(nothing!);
  });

  it('begin with everyone served and end where the attack ends', () => {
    for (const { path } of lines) {
      const points = pointsOf(path);
      expect(points[0]).toEqual({ x: axis.left, y: 240 });
      expect(points.at(-1)!.x).toBeCloseTo(axis.over, 1);
      for (const { y } of points) {
        expect(y).toBeGreaterThanOrEqual(240);
        expect(y).toBeLessThanOrEqual(300);
      }
    }
  });

  it('run from left to right and dip only after the launch', () => {
    for (const { path } of lines) {
      const points = pointsOf(path);
      for (let i = 1; i < points.length; i += 1)
        expect(points[i]!.x).toBeGreaterThanOrEqual(points[i - 1]!.x);
      for (const { x, y } of points.filter((point) => point.x < axis.launch))
        expect([x, y]).toEqual([x, 240]);
    }
  });

  it('step at the moment a list takes effect rather than sloping towards it', () => {
    const list = services[1]!;
    const at = list.blockings[0]!;
    const x = Math.round(axis.x(at) * 10) / 10;
    const there = pointsOf(lines[1]!.path).filter((point) => Math.abs(point.x - x) < 0.11);
    const drop = 60 * Math.abs(list.servedAt(at) - list.servedAt(at - 1e-6));
    expect(drop).toBeGreaterThan(1);
    expect(Math.max(...there.map(({ y }) => y)) - Math.min(...there.map(({ y }) => y))).toBeCloseTo(drop, 0);
  });

  it('have labels that can be told apart', () => {
    const labels = lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
    for (let i = 1; i < labels.length; i += 1)
      expect(labels[i]! - labels[i - 1]!).toBeGreaterThanOrEqual(13 - 1e-9);
  });
});
