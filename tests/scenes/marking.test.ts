/** LAW, "Never marked wrong", and what is wrong. */
import { describe, expect, it } from 'vitest';
import { courtFrom } from '../../src/content/court.ts';
import { read, withFact } from '../../src/law/flips.ts';
import type { Facts } from '../../src/law/facts.ts';
import { STANDARD_IDS, STANDARDS, type StandardId } from '../../src/law/standards.ts';
import { ANSWERS, type Answer, type CaseFile, type Verdict } from '../../src/machines/rulings.ts';
import { BY_NUMBERS, short, TWO_WAYS } from '../../src/scenes/moot/arguable.ts';
import { markConclusion } from '../../src/scenes/moot/concluding.ts';
import { mark, type Bench } from '../../src/scenes/moot/marking.ts';
import { VERDICTS } from '../../src/scenes/moot/verdicts.ts';
import { content } from '../given.ts';

const court = courtFrom(content);
const caseOf = (id: string) => content.cases.find((each) => each.id === id)!;
const unable = caseOf('willing-but-unable').facts;

/** A case with some facts changed. */
const given = (changes: Record<string, unknown>, from: Facts = unable): Facts =>
  Object.entries(changes).reduce((facts, [path, value]) => withFact(facts, path, value), from);

const bench = (
  facts: Facts,
  standard: StandardId,
  withheld: string[] = [],
  handed: string[] = [],
): Bench => ({
  facts,
  court,
  standard,
  withheld,
  handed,
});
const graded = (
  facts: Facts,
  standard: StandardId,
  rule: string,
  answer: Answer,
  withheld: string[] = [],
) => {
  const { grade, why } = mark(rule, answer, bench(facts, standard, withheld));
  return `${grade}: ${why}`;
};
const ruled = (standard: StandardId, answers: Record<string, Answer>): CaseFile => ({
  id: 'willing-but-unable',
  standard,
  asked: [],
  rulings: { [standard]: { answers, first: answers, words: {} } },
});
const concluded = (facts: Facts, file: CaseFile, verdict: Verdict, real = false) => {
  const { grade, why } = markConclusion(verdict, file, bench(facts, file.standard), real);
  return `${grade}: ${why}`;
};

/** Every rule under every standard of every case, with the finding of the code. */
const everywhere = content.cases.flatMap((entry) =>
  STANDARD_IDS.flatMap((standard) =>
    STANDARDS[standard].rules.map((rule) => ({
      name: `${entry.id}, ${standard}, ${rule.id}`,
      facts: entry.facts as Facts,
      standard,
      rule: rule.id,
      decision: rule.decide(entry.facts, court),
    })),
  ),
);

describe('Every answer in every case', () => {
  it('gets a mark with a reason that content has a sentence for', () => {
    const messages = content.interface[0]!.messages;
    for (const { name, facts, standard, rule } of everywhere)
      for (const answer of ANSWERS) {
        const { grade, why, decision, instead } = mark(rule, answer, bench(facts, standard));
        expect(messages[`moot.grade.${grade}`], name).toBeTruthy();
        if (why !== 'same') expect(messages[`moot.why.${why}`], `${name}: ${why}`).toBeTruthy();
        const { reasons } = content.rules.find(({ id }) => id === rule)!;
        expect(reasons[decision.reason], `${name}: ${decision.reason}`).toBeTruthy();
        if (instead)
          expect(reasons[instead.decision.reason], `${name}: ${instead.decision.reason}`).toBeTruthy();
      }
  }, 120_000);

  it('that says what the code finds is right, and there is always one that is', () => {
    for (const { name, facts, standard, rule, decision } of everywhere) {
      const own = {
        met: 'met',
        'not-met': 'not-met',
        contestable: 'arguable',
        unknown: 'need-a-fact',
      } as const;
      const answer = own[decision.finding as keyof typeof own];
      expect(mark(rule, answer, bench(facts, standard)).grade, name).toBe('right');
    }
  });
});

describe('Never marked wrong', () => {
  it('is “arguable” where the answer rests on the bar, the minimum or a number of the model', () => {
    for (const { name, facts, standard, rule, decision } of everywhere.filter(
      ({ decision: { values } }) => values?.bar,
    ))
      expect(mark(rule, 'arguable', bench(facts, standard)).grade, `${name}: ${decision.reason}`).not.toBe(
        'wrong',
      );
    expect(graded(unable, 'fixed', 'threshold-foreseeability', 'arguable')).toBe('accepted: numbers');
    expect(graded(unable, 'own', 'own-foreseeability', 'arguable')).toBe('accepted: numbers');
    expect(graded(unable, 'fixed', 'threshold-prevention', 'arguable')).toBe('accepted: numbers');
  });

  it('is “arguable” where the essay can be read two ways', () => {
    const transit = given({ 'link.path': 'through' });
    expect(graded(transit, 'fixed', 'threshold-link', 'arguable')).toBe('right: both-sides');
    const slight = given({ 'harm.gravity': 'measurable' });
    expect(graded(slight, 'fixed', 'threshold-harm', 'arguable')).toBe('accepted: two-ways');
    const listed = caseOf('lists-sent-c2-running').facts;
    expect(graded(listed, 'fixed', 'threshold-conduct', 'arguable')).toMatch(/^(accepted|right)/);
    const barred = given({ 'state.measures.send-lists': 'barred-by-own-law' });
    expect(graded(barred, 'fixed', 'threshold-prevention', 'arguable')).toBe('right: both-sides');
    const notified = given({
      'knowledge.learned': [{ of: 'attack', by: 'notice', at: 0.5 }],
      'attack.leadHours': 0.01,
    });
    expect(graded(notified, 'fixed', 'threshold-foreseeability', 'arguable')).not.toMatch(/^wrong/);
  });

  it('is “arguable” of what a State that watched and missed ought to have known', () => {
    for (const id of ['diligent-miss', 'willing-but-unable', 'cloud-flood'])
      expect(graded(caseOf(id).facts, 'tallinn', 'tallinn-knowledge', 'arguable'), id).toBe(
        'accepted: equipped',
      );
  });

  it('is any side on measures that nobody could take who knew nothing', () => {
    for (const answer of ['met', 'not-met'] as const)
      expect(graded(unable, 'tallinn', 'tallinn-measures', answer)).toBe('accepted: one-side');
    expect(graded(unable, 'tallinn', 'tallinn-measures', 'arguable')).toBe('right: both-sides');
  });

  it('is one side of a point on which lawyers differ; the other side is named', () => {
    const transit = given({ 'link.path': 'through' });
    expect(graded(transit, 'fixed', 'threshold-link', 'met')).toBe('accepted: one-side');
    expect(graded(transit, 'fixed', 'threshold-link', 'not-met')).toBe('accepted: one-side');
  });

  it('is “I need a fact” or “not proven” where the file says unknown', () => {
    for (const { name, facts, standard, rule } of everywhere.filter(
      ({ decision }) => decision.finding === 'unknown',
    )) {
      expect(mark(rule, 'need-a-fact', bench(facts, standard)).grade, name).toBe('right');
      expect(mark(rule, 'not-proven', bench(facts, standard)).grade, name).toBe('accepted');
    }
  });

  it('is “I need a fact” while an exhibit that shows it was not asked for', () => {
    const rule = ['tallinn', 'tallinn-knowledge'] as const;
    expect(graded(unable, ...rule, 'need-a-fact', ['knowledge.learned'])).toBe('accepted: ask');
    expect(graded(unable, ...rule, 'need-a-fact')).toBe('wrong: in-file');
  });

  it('is “I need a fact” once the exhibit was handed out: whoever asked was right to ask', () => {
    const asked = bench(unable, 'tallinn', [], ['knowledge.learned']);
    expect(mark('tallinn-knowledge', 'need-a-fact', asked)).toMatchObject({
      grade: 'accepted',
      why: 'answered',
    });
  });

  it('is an element of Rules 6 and 7 for the order in which it is taken', () => {
    for (const { id } of STANDARDS.tallinn.rules)
      expect(mark(id, 'met', bench(unable, 'tallinn')).ended, id).toBeUndefined();
  });

  it('is a later test argued in the alternative; it says where the inquiry had ended', () => {
    const later = mark('own-conduct', 'not-met', bench(unable, 'own'));
    expect(later.grade).toBe('right');
    expect(later.ended).toBe('own-foreseeability');
  });

  it('is “the State is not bound”, under each standard that could bind it', () => {
    for (const standard of ['tallinn', 'fixed', 'own'] as const)
      expect(concluded(unable, ruled(standard, {}), 'not-bound')).toBe('accepted: not-bound');
  });
});

it('Every reason that makes “arguable” right is one that its rule can give', () => {
  const reasons = (of: (id: string) => boolean) =>
    content.rules.filter(({ id }) => of(id)).flatMap((rule) => Object.keys(rule.reasons));
  for (const [rule, given] of Object.entries(TWO_WAYS))
    expect(
      reasons((id) => id === rule),
      rule,
    ).toEqual(expect.arrayContaining([...given]));
  for (const [test, given] of Object.entries(BY_NUMBERS))
    expect(
      reasons((id) => short(id) === test),
      test,
    ).toEqual(expect.arrayContaining([...given]));
});

describe('Marked wrong', () => {
  it('is “not met” merely because a fact is unknown, unless argued from the burden', () => {
    const silent = given({ 'harm.gravity': 'unknown' });
    expect(read(silent, 'harm.gravity')).toBe('unknown');
    expect(graded(silent, 'tallinn', 'tallinn-gravity', 'not-met')).toBe('wrong: unknown-not-no');
    expect(graded(silent, 'tallinn', 'tallinn-gravity', 'not-proven')).toBe('accepted: burden');
    expect(graded(silent, 'tallinn', 'tallinn-gravity', 'met')).toBe('wrong: unknown-not-yes');
  });

  it('is the opposite of what the facts show, with what would have to be otherwise', () => {
    const { grade, instead } = mark('tallinn-gravity', 'not-met', bench(unable, 'tallinn'));
    expect([grade, instead?.fact]).toEqual(['wrong', 'harm.gravity']);
  });

  it('is “arguable” where the facts are clear and the authorities do not differ', () => {
    expect(graded(unable, 'tallinn', 'tallinn-link', 'arguable')).toBe('wrong: clear');
  });

  it('is “not proven” where the file does prove it', () => {
    expect(graded(unable, 'tallinn', 'tallinn-link', 'not-proven')).toBe('wrong: no-burden');
  });
});

describe('A conclusion', () => {
  const all = (standard: StandardId, answer: Answer = 'met') =>
    Object.fromEntries(STANDARDS[standard].rules.map(({ id }) => [id, answer]));

  it('that the code reaches is right', () => {
    expect(concluded(unable, ruled('fixed', all('fixed')), 'breach')).toBe('right: same');
    expect(concluded(unable, ruled('own', { 'threshold-scope': 'met' }), 'no-breach')).toBe('right: same');
  });

  it('that follows from rulings which can all be argued is accepted', () => {
    const answers = { ...all('fixed'), 'threshold-foreseeability': 'arguable' as const };
    expect(concluded(unable, ruled('fixed', answers), 'open')).toBe('accepted: follows');
  });

  it('that follows only from a wrong ruling is wrong, and says so', () => {
    const answers = { 'threshold-scope': 'not-met' as const };
    expect(concluded(unable, ruled('fixed', answers), 'outside')).toBe('wrong: follows-wrongly');
  });

  it('is one of the outcomes of a contested point', () => {
    const transit = given({ 'link.path': 'through' });
    expect(concluded(transit, ruled('fixed', all('fixed')), 'breach')).toBe('accepted: one-outcome');
    expect(concluded(transit, ruled('fixed', all('fixed')), 'not-engaged')).toBe('accepted: one-outcome');
    expect(concluded(transit, ruled('fixed', all('fixed')), 'open')).toBe('right: same');
  });

  it('is “discharged” where an arguable delay or an incomplete list is decided for the State', () => {
    const phone = given({ 'knowledge.learned': [{ of: 'attack', by: 'notice', at: -9 }] });
    const late = given({ 'conduct.sent': 'batches', 'conduct.firstSentAt': 1 }, phone);
    const part = given({ 'conduct.sent': 'batches', 'conduct.shareOfFound': 0.5 }, phone);
    for (const facts of [late, part]) {
      expect(concluded(facts, ruled('fixed', all('fixed')), 'discharged')).toBe('accepted: one-outcome');
      const file = ruled('fixed', { ...all('fixed'), 'threshold-conduct': 'not-met' });
      expect(markConclusion('discharged', file, bench(facts, 'fixed'), false).own).toBe('discharged');
      expect(concluded(facts, file, 'no-breach')).toBe('wrong: other');
    }
  });

  it('under a voluntary norm is never a breach', () => {
    expect(concluded(unable, ruled('norm', {}), 'breach')).toBe('wrong: not-breach-of-norm');
  });

  it('“no breach” about a real State is accepted where an element fails on the record, and stays open for us', () => {
    const [github, aisuru] = [caseOf('github-2018').facts, caseOf('aisuru-2025').facts];
    expect(concluded(github, ruled('tallinn', {}), 'no-breach', true)).toBe('accepted: real-fails');
    expect(concluded(github, ruled('tallinn', {}), 'open', true)).toBe('right: real-open');
    expect(concluded(github, ruled('tallinn', {}), 'breach', true)).toBe('wrong: real');
    expect(concluded(github, ruled('fixed', {}), 'no-breach', true)).toBe('wrong: real');
    expect(concluded(aisuru, ruled('fixed', {}), 'outside', true)).toBe('accepted: real-fails');
  });

  it('about a real State is open, or not proven; nothing else is ever right, and a breach always wrong', () => {
    for (const entry of content.cases.filter(({ real }) => real))
      for (const standard of STANDARD_IDS)
        for (const verdict of VERDICTS[standard].filter((each) => !['open', 'norm-unknown'].includes(each))) {
          const mark = concluded(entry.facts, ruled(standard, all(standard)), verdict, true);
          if (verdict === 'not-bound' || verdict === 'not-proven') expect(mark).not.toMatch(/^right/);
          else expect(mark, `${entry.id}, ${standard}, ${verdict}`).toMatch(/^wrong|^accepted: real-fails/);
          if (verdict === 'breach' || standard === 'norm')
            expect(mark).toMatch(/^wrong|not-bound|not-proven/);
        }
  }, 60_000);
});
