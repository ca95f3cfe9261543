/** docs/model.md §10: the States of a world as cases, and what it is worth that everyone complies. */
import { describe, expect, it } from 'vitest';
import { parametersFrom } from '../../src/content/parameters.ts';
import { worldSettingsFrom } from '../../src/content/world.ts';
import { dividendOf, figureOf } from '../../src/law/dividend.ts';
import { WORLD_STANDARDS, worldConclusions, worldFacts } from '../../src/law/world.ts';
import type { Policy } from '../../src/model/reporting.ts';
import { worldOf, type WorldSettings } from '../../src/model/world.ts';
import { courseOf } from '../../src/model/worldCourse.ts';
import { content, court } from './given.ts';

const parameters = parametersFrom(content);
const textbook = worldSettingsFrom(content);
const { able } = content.world[0]!.means;

function judged(
  seed: number,
  policy: Policy = 'batches',
  changes: Partial<WorldSettings> = {},
  minimum = 1.5,
) {
  const world = worldOf({ ...textbook, ...changes }, parameters);
  const run = world.run(seed);
  const course = courseOf(world, run, policy);
  const sitting = { ...court, minimum };
  return {
    world,
    run,
    conclusions: worldConclusions(world, run, course, sitting, able),
    facts: run.states.map(({ index }) => worldFacts(world, run, course, index, sitting, able)),
  };
}
const SEEDS = Array.from({ length: 40 }, (_, i) => i);

describe('A State of a world as a case', () => {
  it('is told by its file what the run shows, and nothing from after the end', () => {
    for (const seed of SEEDS) {
      const { run, world, facts } = judged(seed);
      run.states.forEach((state, i) => {
        const { knowledge, link, conduct } = facts[i]!;
        const learned = knowledge.learned as readonly { of: string; at: number }[];
        const attack = learned.filter(({ of }) => of === 'attack').map(({ at }) => at);
        expect(attack).toEqual(state.detectedAt < world.end ? [state.detectedAt] : []);
        expect(learned.every(({ at }) => at < world.end)).toBe(true);
        expect(link.devices).toBe(state.devices);
        expect(conduct.sent).toBe(state.detectedAt < world.end ? 'batches' : 'nothing');
      });
    }
  });

  it('learned by notice what another’s warning made it suspect, by its own CERT what it found itself', () => {
    const ways = new Set<string>();
    for (const seed of SEEDS) {
      const { run, facts } = judged(seed, 'batches', { floor: 2 });
      run.states.forEach(({ suspectedAt }, i) => {
        const [bots] = (facts[i]!.knowledge.learned as readonly { of: string; by: string }[]).filter(
          ({ of }) => of === 'bots',
        );
        if (!bots) return;
        ways.add(bots.by);
        expect(bots.by).toBe([...run.warnings].includes(suspectedAt) ? 'notice' : 'own-cert');
      });
    }
    expect([...ways].sort()).toEqual(['notice', 'own-cert']);
  });

  it('that saw the attack before the launch and sent its batches has done its duty under all three', () => {
    let seen = 0;
    for (const seed of SEEDS) {
      const { run, conclusions } = judged(seed);
      run.states.forEach(({ detectedAt, level }, i) => {
        if (detectedAt > -2 || level > 1) return;
        seen += 1;
        expect(WORLD_STANDARDS.map((standard) => conclusions[standard][i])).toEqual(
          Array(3).fill('discharged'),
        );
      });
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('of Level 3 that saw nothing is bound by the fixed threshold alone', () => {
    let bound = 0;
    for (const seed of SEEDS) {
      const { run, conclusions, world } = judged(seed);
      run.states.forEach(({ level, suspectedAt, detectedAt }, i) => {
        if (level < 3 || Math.min(suspectedAt, detectedAt) < world.end) return;
        bound += 1;
        expect(conclusions.fixed[i]).toBe('breach');
        expect(conclusions.own[i]).toBe('no-breach');
        expect(conclusions.tallinn[i]).toBe('no-breach');
      });
    }
    expect(bound).toBeGreaterThan(5);
  });

  it('is no longer bound where the law demands no more than its level: the demand is another slider than the floor', () => {
    const breaches = (minimum: number, floor: number) =>
      SEEDS.reduce((sum, seed) => {
        const { conclusions } = judged(seed, 'batches', { floor }, minimum);
        return sum + conclusions.fixed.filter((each) => each === 'breach').length;
      }, 0);
    expect(breaches(1.5, 3)).toBeGreaterThan(100);
    expect(breaches(3, 3)).toBe(0);
    expect(breaches(1.5, 1.5)).toBe(0);
  });

  it('that knew and sent nothing is in breach of the threshold, whoever it is', () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const { conclusions } = judged(seed, 'nothing');
      expect(conclusions.fixed.filter((each) => each === 'breach').length).toBe(12);
    }
  });

  it('is not judged by lists that name only the innocent', () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const { conclusions } = judged(seed, 'nothing', { reflected: true });
      expect(conclusions.fixed).not.toContain('breach');
    }
  });
});

describe('A figure over many worlds', () => {
  it('leaves five of 100 outside its band on each side, and gives the error of its mean', () => {
    const { mean, lo, hi, error } = figureOf(Array.from({ length: 100 }, (_, i) => 100 - i));
    expect([mean, lo, hi]).toEqual([50.5, 6, 95]);
    expect(error).toBeCloseTo(2.9011, 4);
  });

  it('of one world is that world', () => {
    expect(figureOf([3])).toEqual({ mean: 3, lo: 3, hi: 3, error: 0 });
  });
});

describe('The dividend', () => {
  const bench = { court, able, policy: 'batches' } as const;
  const FLOORS = [3, 2, 1.5, 1];
  const grown = (worlds: number) => {
    const dividend = dividendOf(textbook, parameters, FLOORS, bench);
    for (let seed = 1; seed <= worlds; seed += 1) dividend.add(seed);
    return dividend;
  };

  it('of a higher floor is more foreseen, fewer hours lost and fewer States in breach of the threshold', () => {
    const points = grown(60).points();
    expect(points.map(({ floor }) => floor)).toEqual(FLOORS);
    for (let i = 1; i < points.length; i += 1) {
      const [before, after] = [points[i - 1]!, points[i]!];
      expect(after.foreseen.mean).toBeGreaterThan(before.foreseen.mean);
      expect(after.lost.batches.mean).toBeLessThan(before.lost.batches.mean);
      expect(after.lost.nothing.mean).toBe(before.lost.nothing.mean);
      expect(after.breaches.fixed.mean).toBeLessThanOrEqual(before.breaches.fixed.mean);
    }
    expect(points[0]!.breaches.fixed.mean).toBeGreaterThan(4);
    expect(points[3]!.breaches.fixed.mean).toBe(0);
  });

  it('counts averted hours against sending nothing', () => {
    for (const { lost, averted } of grown(20).points()) {
      expect(averted.batches.mean).toBeCloseTo(lost.nothing.mean - lost.batches.mean, 9);
      expect(averted.list.mean).toBeCloseTo(lost.nothing.mean - lost.list.mean, 9);
    }
  });

  it('grows one world at a time: more worlds, the same figures as if run at once, and a smaller error', () => {
    const dividend = grown(20);
    const few = dividend.points()[0]!;
    for (let seed = 21; seed <= 80; seed += 1) dividend.add(seed);
    expect(dividend.worlds).toBe(80);
    expect(dividend.points()).toEqual(grown(80).points());
    expect(dividend.points()[0]!.foreseen.error).toBeLessThan(few.foreseen.error);
  });
});
