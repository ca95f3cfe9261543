import { describe, expect, it } from 'vitest';
import type { QuizContext } from '../../src/machines/quizContext.ts';
import { CASES, isCase, sessionCases } from '../../src/scenes/moot/cases.ts';
import { linkOf, stateFrom, type Filters } from '../../src/scenes/moot/link.ts';

const ALL: Filters = { difficulty: 0, kind: 'all' };
const context = (changes: Partial<QuizContext>): QuizContext => ({
  mode: 'practice',
  file: undefined,
  element: undefined,
  session: undefined,
  decided: {},
  place: 'list',
  ...changes,
});
const ruled = {
  id: 'first-use',
  standard: 'tallinn',
  asked: [2, 4],
  rulings: {
    tallinn: {
      answers: { 'tallinn-right': 'met', 'tallinn-knowledge': 'not-proven' },
      first: {},
      words: { 'tallinn-right': 'mine' },
      conclusion: 'not-proven',
    },
    fixed: { answers: { 'threshold-scope': 'arguable' }, first: {}, words: {} },
  },
} as const;

describe('A link to the moot court', () => {
  it('is short for the whole list, and carries its filters', () => {
    expect(linkOf(context({}), ALL)).toBe('');
    const link = linkOf(context({}), { difficulty: 2, kind: 'real' });
    expect(stateFrom(link)).toMatchObject({ filters: { difficulty: 2, kind: 'real' }, ignored: [] });
  });

  it('carries the case, the standard, what was asked for and what was ruled', () => {
    const link = linkOf(context({ file: ruled, place: 'memo', mode: 'guided' }), ALL);
    expect(link).toBe(
      'v=1&case=first-use&standard=tallinn&mode=guided&asked=3.5&tallinn=m---p.not-proven&fixed=a&view=memo',
    );
    const { context: found, ignored } = stateFrom(link);
    expect(ignored).toEqual([]);
    expect(found).toMatchObject({
      mode: 'guided',
      place: 'memo',
      file: { id: 'first-use', standard: 'tallinn', asked: [2, 4] },
    });
    expect(found.file!.rulings.tallinn).toMatchObject({
      answers: ruled.rulings.tallinn.answers,
      conclusion: 'not-proven',
      words: {},
    });
  });

  it('carries a session by its seed, and its cases follow from it', () => {
    const session = { seed: 12, cases: sessionCases(12), done: [] };
    const link = linkOf(context({ session, mode: 'session', place: 'result' }), ALL);
    expect(link).toBe('v=1&session=12&view=result');
    expect(stateFrom(link).context).toMatchObject({ mode: 'session', place: 'result', session });
  });

  it.each([
    ['v=1&case=nope', 'link.value'],
    ['v=1&case=vary-1234567', 'link.value'],
    ['v=1&case=first-use&tallinn=mmmmmmmm', 'link.value'],
    ['v=1&case=first-use&fixed=m.guilty', 'link.value'],
    ['v=1&case=first-use&asked=1.x', 'link.value'],
    ['v=1&session=0', 'link.value'],
    ['v=9&case=first-use', 'link.newer'],
    ['v=1&judge=me', 'link.unknown'],
    ['v=1&case=first-use&case=warned-twice', 'link.twice'],
    [`v=1&case=${'x'.repeat(700)}`, 'link.tooLong'],
  ])('that is broken says what was ignored: %s', (link, reason) => {
    expect(stateFrom(link).ignored.map((part) => part.reason)).toEqual([reason]);
  });

  it('never throws', () => {
    for (const link of [
      '',
      '#',
      '%',
      'a=%E0%A4%A',
      'case',
      '=',
      '&&&',
      'constructor=1&__proto__=2',
      'case=constructor',
    ])
      expect(() => stateFrom(link)).not.toThrow();
  });
});

describe('A session', () => {
  it('has ten different cases, the same for the same seed, the easier first', () => {
    const cases = sessionCases(4);
    expect(cases).toEqual(sessionCases(4));
    expect(new Set(cases).size).toBe(10);
    const levels = cases.map((id) => CASES.find((entry) => entry.id === id)!.difficulty);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(sessionCases(5)).not.toEqual(cases);
  });
});

it('A case is one of the list or a variation by its seed', () => {
  expect(['first-use', 'vary-1', 'vary-999999'].every(isCase)).toBe(true);
  expect(['', 'vary-', 'vary-1234567', 'toString', 'constructor'].some(isCase)).toBe(false);
});
