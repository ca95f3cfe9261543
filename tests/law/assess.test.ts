import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/law/assess.ts';
import { gravest } from '../../src/law/findings.ts';
import { flips, withFact } from '../../src/law/flips.ts';
import { flipOfRule } from '../../src/law/ruleFlips.ts';
import { STANDARD_IDS, STANDARDS } from '../../src/law/standards.ts';
import { norm13c } from '../../src/law/norm/norm13c.rule.ts';
import { measures } from '../../src/law/tallinn/measures.rule.ts';
import { harm } from '../../src/law/threshold/harm.rule.ts';
import { link } from '../../src/law/threshold/link.rule.ts';
import { prevention } from '../../src/law/threshold/prevention.rule.ts';
import { BREACH, court, learnedOf, NOTHING_KNOWN, where } from './given.ts';

describe('assess', () => {
  it('concludes breach only where every element is met', () => {
    for (const standard of ['tallinn', 'fixed'] as const)
      expect(assess(BREACH, standard, court)).toMatchObject({ conclusion: 'breach', missing: [] });
  });

  it('never declares a real State anything, while its findings stand', () => {
    const real = assess(BREACH, 'fixed', court, true);
    expect(real.conclusion).toBe('open');
    expect(real.elements.every(({ finding }) => finding === 'met')).toBe(true);
    expect(assess(BREACH, 'norm', court, true).conclusion).toBe('norm-unknown');
  });

  it('leaves a case of which nothing is known open, and names the facts that would decide', () => {
    for (const standard of ['tallinn', 'fixed', 'own'] as const) {
      const { conclusion, missing } = assess(NOTHING_KNOWN, standard, court);
      expect(conclusion).toBe('open');
      expect(missing.length).toBeGreaterThan(3);
    }
    expect(assess(NOTHING_KNOWN, 'norm', court).conclusion).toBe('norm-unknown');
  });

  it('reaches no test after one that is not met, under the ordered standards only', () => {
    const harmless = where({ 'act.criticalInfrastructure': false });
    const reached = (standard: 'fixed' | 'tallinn') =>
      assess(harmless, standard, court).elements.filter(({ finding }) => finding !== 'not-reached').length;
    expect(reached('fixed')).toBe(1);
    expect(reached('tallinn')).toBe(6);
  });

  it('goes on in the alternative after a contestable test', () => {
    const transit = assess(where({ 'link.path': 'through' }), 'fixed', court);
    expect(transit.elements[1]!.finding).toBe('contestable');
    expect(transit.elements[4]!.finding).toBe('met');
    expect(transit.conclusion).toBe('open');
  });

  it('lets each failing element name its own conclusion, the earliest inquiry first', () => {
    expect(gravest(['discharged', 'no-breach', 'not-engaged'])).toBe('not-engaged');
    const conclusion = (changes: Record<string, unknown>, standard: 'tallinn' | 'fixed' = 'tallinn') =>
      assess(where(changes), standard, court).conclusion;
    expect(conclusion({ 'link.path': 'none' })).toBe('not-engaged');
    expect(conclusion({ 'act.affectsRight': 'no' })).toBe('not-engaged');
    expect(conclusion({ 'harm.gravity': 'measurable' })).toBe('no-breach');
    expect(conclusion({ 'act.kind': 'integrity' }, 'fixed')).toBe('outside');
    expect(conclusion({ 'act.author': 'own-organ' }, 'fixed')).toBe('not-engaged');
    expect(conclusion({ 'conduct.sent': 'batches' }, 'fixed')).toBe('discharged');
  });

  it('speaks of observing, never of breach, under the voluntary norm', () => {
    expect(assess(BREACH, 'norm', court).conclusion).toBe('not-observed');
    expect(assess(where({ 'act.author': 'own-organ' }), 'norm', court).conclusion).toBe('not-engaged');
    expect(assess(where({ 'conduct.sent': 'list' }), 'norm', court).conclusion).toBe('observed');
  });

  it('judges a harsher minimum never more mildly', () => {
    const order = ['not-met', 'contestable', 'unknown', 'met'];
    fc.assert(
      fc.property(
        fc.constantFrom(20, 500, 5000, 50_000),
        fc.constantFrom(0, 0.5, 1, 3, 12),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (devices, leadHours, sophistication) => {
          const facts = where({
            'knowledge.learned': [],
            'link.devices': devices,
            'attack.leadHours': leadHours,
            'attack.sophistication': sophistication,
          });
          const at = (minimum: number) =>
            order.indexOf(assess(facts, 'fixed', { ...court, minimum }).elements[2]!.finding);
          expect(at(1)).toBeGreaterThanOrEqual(at(1.5));
          expect(at(1.5)).toBeGreaterThanOrEqual(at(2));
        },
      ),
    );
  });

  it('gives every rule of every standard its own finding', () => {
    for (const standard of STANDARD_IDS)
      expect(assess(BREACH, standard, court).elements.map(({ rule }) => rule)).toEqual(
        STANDARDS[standard].rules.map(({ id }) => id),
      );
  });
});

describe('flips', () => {
  it('names single facts that change the conclusion, and they do', () => {
    for (const standard of STANDARD_IDS) {
      const before = assess(BREACH, standard, court).conclusion;
      const found = flips(BREACH, standard, court);
      expect(found.length).toBeGreaterThan(0);
      for (const { fact, to, conclusion } of found) {
        expect(conclusion).not.toBe(before);
        expect(assess(withFact(BREACH, fact, to), standard, court).conclusion).toBe(conclusion);
      }
    }
  });

  it('names the nearest number first', () => {
    const unseen = where({ 'knowledge.learned': [] });
    const lead = flips(unseen, 'fixed', court).filter(({ fact }) => fact === 'attack.leadHours');
    expect(lead[0]).toMatchObject({ from: 3, to: 1, conclusion: 'open' });
  });

  it('lets a State that sent nothing send in time, and one that sent be silent', () => {
    expect(withFact(BREACH, 'conduct.sent', 'batches').conduct).toMatchObject({
      firstSentAt: -1.9,
      shareOfFound: 1,
    });
    const sent = withFact(BREACH, 'conduct.sent', 'list');
    expect(withFact(sent, 'conduct.sent', 'nothing').conduct.firstSentAt).toBe('never');
    expect(withFact(sent, 'conduct.sent', 'list')).toEqual(sent);
  });

  it('put a list a few minutes after the State learned of the attack, or an hour ahead where it did not', () => {
    const unknowing = where({ 'knowledge.learned': learnedOf('attack', 'unknown') });
    expect(withFact(unknowing, 'conduct.sent', 'list').conduct.firstSentAt).toBe(-1);
    const called = where({ 'knowledge.learned': learnedOf('attack', 0.5) });
    expect(withFact(called, 'conduct.sent', 'list').conduct.firstSentAt).toBe(0.6);
  });

  it('of one rule name a fact on which it rests, before any other', () => {
    const other = flipOfRule(BREACH, harm, court, 'not-met');
    expect(other).toMatchObject({ fact: 'harm.gravity', from: 'serious', to: 'none' });
    expect(other!.decision.reason).toBe('none');
    expect(flipOfRule(BREACH, prevention, court, 'contestable')?.fact).toBe('link.traffic');
  });

  it('of one rule look further where none of those facts would do, and may find nothing', () => {
    const unlinked = where({ 'link.path': 'unknown' });
    expect(flipOfRule(unlinked, link, court, 'met')).toMatchObject({ fact: 'link.path', to: 'from' });
    const alike = {
      ...link,
      decide: (facts: typeof BREACH) => ({ ...link.decide(facts, court), facts: [] }),
    };
    expect(flipOfRule(unlinked, alike, court, 'met')?.fact).toBe('link.path');
    expect(flipOfRule(BREACH, link, court, 'unknown')).toBeUndefined();
  });

  it('of one rule bring a reason only where it speaks of the fact changed', () => {
    const steps = where({ 'conduct.taken': ['warn-victim'], 'act.unlawfulIfState': 'disputed' });
    // Idle, the State would owe an answer only if the act were wrongful: a reason about another fact.
    expect(flipOfRule(steps, norm13c, court, 'contestable')).toMatchObject({
      fact: 'conduct.taken',
      explains: false,
    });
    expect(flipOfRule(steps, norm13c, court, 'not-met')).toBeUndefined();
    const told = flipOfRule(BREACH, measures, court, 'contestable');
    expect(told).toMatchObject({ fact: 'knowledge.learned', to: [], explains: true });
    expect(told!.decision.reason).toBe('unaware');
  });

  it('of one rule do not change who acted while anything else would do: that is another case', () => {
    for (const rule of STANDARDS.tallinn.rules)
      for (const finding of ['not-met', 'contestable'] as const)
        expect(flipOfRule(BREACH, rule, court, finding)?.fact).not.toBe('act.author');
  });
});
