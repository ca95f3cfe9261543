import { describe, expect, it } from 'vitest';
import { courtFrom } from '../../src/content/court.ts';
import { assess } from '../../src/law/assess.ts';
import { read } from '../../src/law/flips.ts';
import type { Facts } from '../../src/law/facts.ts';
import { basesOf, BOUNDS, consistent, trivial, vary } from '../../src/scenes/moot/generate.ts';
import { content } from '../given.ts';

const court = courtFrom(content);
const invented = content.cases.filter(({ real }) => !real);
const SEEDS = [1, 2, 3, 17, 99_999];
const varied = invented.flatMap(({ id, facts }) =>
  SEEDS.flatMap((seed) => {
    const found = vary(facts, seed, court);
    return found ? [{ name: `${id}, seed ${seed}`, from: facts as Facts, ...found }] : [];
  }),
);

describe('A variation', () => {
  it('is found for most invented cases', () => {
    expect(varied.length).toBeGreaterThan(invented.length * SEEDS.length * 0.5);
  });

  it('is the same for the same seed', () => {
    const { facts } = invented[0]!;
    expect(vary(facts, 5, court)).toEqual(vary(facts, 5, court));
    expect(new Set(SEEDS.map((seed) => JSON.stringify(vary(facts, seed, court)))).size).toBeGreaterThan(1);
  });

  it('changes one to three facts, within the stated bounds, and says which', () => {
    for (const { name, from, facts, changes } of varied) {
      expect(changes.length, name).toBeGreaterThanOrEqual(1);
      expect(changes.length, name).toBeLessThanOrEqual(3);
      for (const { fact, from: was, to } of changes) {
        expect(BOUNDS[fact], name).toContainEqual(to);
        expect(read(from, fact), name).toEqual(was);
        expect(read(facts, fact), name).toEqual(to);
        expect(to, name).not.toEqual(was);
      }
    }
  });

  it('asks something: it is within scope and link, and the standards part', () => {
    for (const { name, facts } of varied) {
      expect(assess(facts, 'fixed', court).elements[0]!.finding, name).toBe('met');
      const conclusions = (['tallinn', 'fixed', 'own'] as const).map(
        (id) => assess(facts, id, court).conclusion,
      );
      expect(new Set(conclusions).size, name).toBeGreaterThan(1);
    }
  });

  it('never sends what was not found, or with means that are not there', () => {
    for (const { name, facts } of varied) expect(consistent(facts), name).toBe(true);
  });

  it('is refused where there is nothing to decide', () => {
    const attack = content.cases.find(({ id }) => id === 'an-integrity-attack')!;
    expect(trivial(attack.facts, court)).toBe(true);
    expect(vary(attack.facts, 1, court)).toBeUndefined();
  });
});

describe('The bases of a seed', () => {
  it('are all cases, from one that the seed chooses', () => {
    const ids = invented.map(({ id }) => id);
    expect(basesOf(ids, 8).toSorted()).toEqual(ids.toSorted());
    expect(new Set(SEEDS.map((seed) => basesOf(ids, seed)[0])).size).toBeGreaterThan(1);
  });
});
