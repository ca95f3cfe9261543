import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, type Progress } from '../../src/scenes/moot/progress.ts';
import { beginningFrom } from '../../src/scenes/moot/rejoin.ts';
import { sessionCases } from '../../src/scenes/moot/cases.ts';

const file = { id: 'first-use', standard: 'fixed', asked: [], rulings: {} } as const;
const stored = {
  ...file,
  rulings: {
    fixed: {
      answers: { 'threshold-scope': 'met' },
      first: { 'threshold-scope': 'not-met' },
      words: { 'threshold-scope': 'mine' },
      conclusion: undefined,
    },
  },
} as const;
const remembered: Progress = { ...NO_PROGRESS, file: stored };

describe('What a link and this browser say together', () => {
  it('is what is remembered, where the link says nothing', () => {
    expect(beginningFrom(remembered, { place: 'list' })).toMatchObject({ place: 'list', file: stored });
  });

  it('is the link’s rulings, with the first answers and the words of this browser', () => {
    const answers = { 'threshold-scope': 'arguable' } as const;
    const linked = { ...file, rulings: { fixed: { answers, first: answers, words: {} } } };
    expect(beginningFrom(remembered, { file: linked }).file!.rulings.fixed).toEqual({
      answers,
      first: { 'threshold-scope': 'not-met' },
      words: { 'threshold-scope': 'mine' },
    });
  });

  it('has no answer where the way back has undone it, but still its words and what was answered first', () => {
    expect(beginningFrom(remembered, { file }).file!.rulings.fixed).toEqual({
      answers: {},
      first: { 'threshold-scope': 'not-met' },
      words: { 'threshold-scope': 'mine' },
    });
  });

  it('takes nothing from another case', () => {
    const other = { ...file, id: 'warned-twice' };
    expect(beginningFrom(remembered, { file: other }).file).toEqual(other);
  });

  it('finds a finished case of the session again, and the session with it', () => {
    const session = { seed: 4, cases: sessionCases(4), done: [stored] };
    const found = beginningFrom({ ...NO_PROGRESS, session }, { file, session: { ...session, done: [] } });
    expect(found.session!.done).toEqual([stored]);
    expect(found.file!.rulings.fixed!.words).toEqual({ 'threshold-scope': 'mine' });
  });

  it('begins another session where the link names another', () => {
    const session = { seed: 4, cases: sessionCases(4), done: [stored] };
    const linked = { seed: 5, cases: sessionCases(5), done: [] };
    expect(beginningFrom({ ...NO_PROGRESS, session }, { session: linked }).session).toEqual(linked);
  });
});
