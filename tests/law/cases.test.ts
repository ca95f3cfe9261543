/** Every authored expectation against the engine: a disagreement is settled by the authorities, not by the code. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/law/assess.ts';
import { STANDARD_IDS, STANDARDS } from '../../src/law/standards.ts';
import { content, court } from './given.ts';

describe.each(content.cases.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  it.each(STANDARD_IDS)('is decided under %s as its author expects', (standard) => {
    const { elements, conclusion } = assess(each.facts, standard, court, each.real);
    const { findings, conclusion: expected } = each.expected[standard];
    const found = Object.fromEntries(elements.map(({ rule, finding }) => [rule, finding]));
    expect({ findings: { ...found, ...findings }, conclusion: expected }).toEqual({
      findings: found,
      conclusion,
    });
  });

  it('shows every fact that it knows in some exhibit', () => {
    const shown = each.exhibits.flatMap(({ facts }) => facts);
    const covered = (path: string) =>
      shown.some((given) => given === path || path.startsWith(`${given}.`) || given.startsWith(`${path}.`));
    const known = Object.entries(each.facts).flatMap(([group, facts]) =>
      Object.entries(facts)
        .filter(([, value]) => value !== 'unknown' && !(Array.isArray(value) && value.length === 0))
        .filter(
          ([, value]) =>
            !(value?.constructor === Object && Object.values(value).every((v) => v === 'unknown')),
        )
        .map(([name]) => `${group}.${name}`),
    );
    expect(known.filter((path) => !covered(path) && path !== 'act.author')).toEqual([]);
  });
});

describe('the cases together', () => {
  it('are at least twenty-four, ten of them real', () => {
    expect(content.cases.length).toBeGreaterThanOrEqual(24);
    expect(content.cases.filter(({ real }) => real).length).toBeGreaterThanOrEqual(10);
  });

  it.each(['tallinn', 'fixed'] as const)(
    'let each rule of %s alone fail in one case, and be met in another',
    (standard) => {
      const decided = content.cases.map((each) => assess(each.facts, standard, court).elements);
      for (const { id } of STANDARDS[standard].rules) {
        const finding = (elements: (typeof decided)[number]) =>
          elements.find(({ rule }) => rule === id)!.finding;
        const failsAlone = decided.filter(
          (elements) => elements.filter((e) => e.finding === 'not-met').length === 1,
        );
        expect(
          failsAlone.some((elements) => finding(elements) === 'not-met'),
          `${id} fails alone`,
        ).toBe(true);
        expect(
          decided.some((elements) => finding(elements) === 'met'),
          `${id} is met`,
        ).toBe(true);
      }
    },
  );

  it('give a sentence to every reason', () => {
    for (const each of content.cases)
      for (const standard of STANDARD_IDS)
        for (const { rule, reason } of assess(each.facts, standard, court).elements)
          expect(
            content.rules.find(({ id }) => id === rule)?.reasons[reason]?.text,
            `${rule}: ${reason}`,
          ).toBeTruthy();
  });
});
