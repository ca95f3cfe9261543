import { describe, expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { CASES, invented } from '../../src/scenes/threshold/cases.ts';
import { countAll, Counting } from '../../src/scenes/threshold/counting.svelte.ts';
import { SIDES } from '../../src/scenes/threshold/verdicts.ts';
import { content } from '../given.ts';

const all = [...invented()];
const count = (of: (facts: (typeof all)[number]) => boolean) => all.filter(of).length;
const tally = countAll(1.5, 0.5);

describe('The invented cases', () => {
  it('are a thousand, the same every time', () => {
    expect(all).toHaveLength(CASES);
    expect([...invented()]).toEqual(all);
    expect([...invented(10)]).toEqual(all.slice(0, 10));
  });

  it('keep within the bounds that the page gives in words', () => {
    const words = content.pages.find(({ id }) => id === 'threshold')!.blocks.cases!;
    for (const bound of ['500 to\n500,000', 'one second to 24 hours', 'one minute to 12 hours'])
      expect(words.replace(/\s+/g, ' ')).toContain(bound.replace(/\s+/g, ' '));
    for (const { link, attack, state } of all) {
      expect(link.devices).toBeGreaterThanOrEqual(500);
      expect(link.devices).toBeLessThanOrEqual(500_000);
      expect(attack.leadHours).toBeGreaterThanOrEqual(1 / 3600);
      expect(attack.leadHours).toBeLessThanOrEqual(24);
      expect(attack.floodHours).toBeGreaterThanOrEqual(1 / 60);
      expect(attack.floodHours).toBeLessThanOrEqual(12);
      expect(state.level).toBeGreaterThanOrEqual(1);
      expect(state.level).toBeLessThanOrEqual(3);
    }
  });

  it('have the shares that the page gives in words, but for chance', () => {
    const near = (found: number, of1000: number) => {
      const error = 4 * Math.sqrt((of1000 * (1000 - of1000)) / 1000);
      expect(Math.abs(found - of1000)).toBeLessThanOrEqual(error);
    };
    near(
      count(({ act }) => act.kind === 'availability'),
      880,
    );
    near(
      count(({ act }) => act.criticalInfrastructure === true),
      750,
    );
    near(
      count(({ act }) => act.author === 'own-organ'),
      20,
    );
    near(
      count(({ link }) => link.path === 'from'),
      880,
    );
    near(
      count(({ link }) => link.traffic === 'reflection'),
      100,
    );
    near(
      count(({ state }) => state.detectionRun === true),
      600,
    );
    near(
      count(({ state }) => state.feed === 'none'),
      600,
    );
    near(
      count(({ state }) => state.measures['warn-victim'] === 'able'),
      950,
    );
    near(
      count(({ harm }) => harm.gravity === 'serious'),
      350,
    );
    near(
      count(({ harm }) => harm.abroad === true),
      950,
    );
    near(
      count(({ knowledge }) => knowledge.firstUse === true),
      400,
    );
  });

  it('leave nothing unknown but, now and then, who acted', () => {
    const rest = JSON.stringify(all.map((facts) => ({ ...facts, act: { ...facts.act, author: '' } })));
    expect(rest).not.toContain('unknown');
  });

  it('send only what they know of, and only where they can', () => {
    for (const { conduct, knowledge, state } of all.filter(({ conduct }) => conduct.sent !== 'nothing')) {
      expect(knowledge.learned).not.toEqual([]);
      expect(state.measures['send-lists']).toBe('able');
      expect(conduct.firstSentAt).not.toBe('never');
    }
  });
});

describe('The counts', () => {
  it('add up: every case has one conclusion under each standard, and one finding in each test', () => {
    for (const side of SIDES) {
      const { tests, conclusions } = tally.sides[side];
      expect(Object.values(conclusions).reduce((a, b) => a + b, 0)).toBe(CASES);
      for (const { counts } of tests) expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(CASES);
    }
  });

  it('under an ordered standard narrow: who fails a test does not reach the next', () => {
    for (const side of ['fixed', 'own'] as const) {
      const { tests } = tally.sides[side];
      tests.slice(1).forEach(({ counts }, i) => {
        const before = tests[i]!.counts;
        expect(counts['not-reached']).toBe(before['not-reached'] + before['not-met']);
      });
    }
  });

  it('under the Manual overlap: all elements are looked at, and more fail than cases go free', () => {
    const { tests, conclusions } = tally.sides.tallinn;
    expect(tests.every(({ counts }) => counts['not-reached'] === 0)).toBe(true);
    const failures = tests.reduce((sum, { counts }) => sum + counts['not-met'], 0);
    expect(failures).toBeGreaterThan(CASES - (conclusions.breach ?? 0) - (conclusions.open ?? 0));
  });

  it('bind more cases under the fixed threshold than at own capacity, and more the better the minimum', () => {
    const breaches = (minimum: number) => countAll(minimum, 0.5, 300).sides.fixed.conclusions.breach ?? 0;
    expect(tally.sides.fixed.conclusions.breach).toBeGreaterThan(tally.sides.own.conclusions.breach!);
    expect([breaches(2), breaches(1.5), breaches(1)]).toEqual(
      [breaches(2), breaches(1.5), breaches(1)].toSorted((a, b) => a - b),
    );
  });

  it('in slices are those at once, and remember the first', async () => {
    const counting = new Counting();
    await counting.start(1.5, 0.5);
    expect(counting.tally).toEqual(tally);
    expect(counting.done).toBeUndefined();
    await counting.start(2, 0.5);
    expect(counting.tally).toEqual(countAll(2, 0.5));
    expect(counting.first).toEqual(tally);
  });

  it('can be stopped, and then leave what was known', async () => {
    const counting = new Counting(tally);
    const running = counting.start(1, 0.5);
    expect(counting.done).toBeGreaterThanOrEqual(0);
    counting.stop();
    await running;
    expect(counting.done).toBeUndefined();
    expect(counting.tally).toEqual(tally);
  });
});

describe('The reasons for which cases leave the ordered tests', () => {
  it('add up to those that do not meet each test', () => {
    for (const side of SIDES)
      for (const { counts, reasons } of tally.sides[side].tests)
        expect(Object.values(reasons).reduce((sum, n) => sum + n, 0)).toBe(counts['not-met']);
  });

  it('each have words', () => {
    for (const side of ['fixed', 'own'] as const)
      for (const { rule, reasons } of tally.sides[side].tests)
        for (const reason of Object.keys(reasons))
          expect(
            say(`threshold.leaves.${rule.replace('own-', 'threshold-')}.${reason}`, { count: 3 }),
          ).toContain('3');
  });

  it('are the law’s own: the fixed threshold presumes the means to send lists, a State’s own capacity does not', () => {
    const [, , foreseeability, prevention] = tally.sides.fixed.tests;
    expect(Object.keys(foreseeability!.reasons)).toEqual(['not-visible']);
    expect(prevention!.reasons['too-late']).toBeGreaterThan(0);
    expect(prevention!.reasons.unable).toBeUndefined();
    expect(tally.sides.own.tests[3]!.reasons.unable).toBeGreaterThan(0);
  });
});
