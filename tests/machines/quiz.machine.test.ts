import { getShortestPaths } from 'xstate/graph';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { describe, expect, it } from 'vitest';
import { quizMachine } from '../../src/machines/quiz.machine.ts';
import type { QuizContext, QuizEvent } from '../../src/machines/quizContext.ts';
import { rulesOf, rulingsOf, type Answer } from '../../src/machines/rulings.ts';

type Quiz = SnapshotFrom<typeof quizMachine>;
const begin = (input: Partial<QuizContext> = {}): Quiz => initialTransition(quizMachine, input)[0];
const after = (quiz: Quiz, ...events: QuizEvent[]): Quiz =>
  events.reduce((snapshot, event) => transition(quizMachine, snapshot, event)[0], quiz);
const stateOf = ({ value }: Quiz) => (typeof value === 'string' ? value : String(Object.values(value)[0]));

const open = (id = 'a', standard: 'fixed' | 'tallinn' | 'norm' = 'fixed'): QuizEvent => ({
  type: 'case.opened',
  case: id,
  mode: 'practice',
  standard,
});
const answer = (rule: string, chosen: Answer): QuizEvent => ({ type: 'answer.chosen', rule, answer: chosen });
const go: QuizEvent = { type: 'ruling.confirmed' };
const conclude: QuizEvent = { type: 'conclusion.chosen', conclusion: 'no-breach' };
const session: QuizEvent = { type: 'session.started', seed: 3, cases: ['a', 'b'] };
const [scope, link] = rulesOf('fixed') as [string, string];
const [right, , , , knowledge] = rulesOf('tallinn') as [string, string, string, string, string];

const EVENTS: QuizEvent[] = [
  open('a', 'norm'),
  session,
  answer('norm-13c', 'met'),
  answer(scope, 'not-met'),
  { type: 'answer.withdrawn', rule: scope },
  go,
  conclude,
  { type: 'memo.opened' },
  { type: 'memo.closed' },
  { type: 'case.finished' },
  { type: 'case.left' },
  { type: 'case.resumed' },
  { type: 'result.opened' },
];
const STATES = ['choosing', 'reading', 'ruling', 'hearing', 'concluding', 'memo', 'result'];
/** States that differ only in what is remembered of other cases are taken as one. */
const essence = ({ value, context: { mode, file, session: running, element } }: Quiz) => {
  const { answers, conclusion } = file ? rulingsOf(file) : {};
  return JSON.stringify([
    value,
    mode,
    file?.id,
    file?.standard,
    answers,
    conclusion,
    running?.done.length,
    element,
  ]);
};
const paths = getShortestPaths(quizMachine, {
  events: EVENTS,
  limit: 20_000,
  input: {},
  serializeState: (state) => essence(state as Quiz),
});

describe('The moot court', () => {
  it('reaches each of its states, and rests in no other', () => {
    expect([...new Set(paths.map(({ state }) => stateOf(state as Quiz)))].sort()).toEqual([...STATES].sort());
  });

  it('has no dead end: from every state the list is at most one step away, and something goes on', () => {
    for (const { state } of paths) {
      const quiz = state as Quiz;
      if (stateOf(quiz) === 'choosing') expect(stateOf(after(quiz, open()))).toBe('reading');
      else expect(stateOf(after(quiz, { type: 'case.left' })), JSON.stringify(quiz.value)).toBe('choosing');
    }
  });

  it('keeps the answers of a case that is left, and resumes where it was', () => {
    const heard = after(begin(), open(), answer(scope, 'met'));
    const back = after(heard, { type: 'case.left' }, { type: 'case.resumed' });
    expect(stateOf(back)).toBe('ruling');
    expect(back.context.element).toBe(link);
    expect(rulingsOf(back.context.file!).answers).toEqual({ [scope]: 'met' });
  });
});

describe('Ordered standards', () => {
  it('let a test be ruled only when the one before was met', () => {
    const quiz = after(begin(), open(), answer(link, 'met'));
    expect([stateOf(quiz), quiz.context.file!.rulings]).toEqual(['reading', {}]);
    expect(stateOf(after(quiz, answer(scope, 'met'), answer(link, 'met')))).toBe('hearing');
  });

  it.each<Answer>(['arguable', 'need-a-fact'])(
    'go on in the alternative after “%s”, or to the conclusion',
    (given) => {
      const heard = after(begin(), open(), answer(scope, given));
      expect(stateOf(after(heard, go))).toBe('ruling');
      expect(stateOf(after(heard, { type: 'conclusion.opened' }))).toBe('concluding');
    },
  );

  it.each<Answer>(['not-met', 'not-proven'])('end with “%s”: the student goes to the conclusion', (given) => {
    const heard = after(begin(), open(), answer(scope, 'met'), answer(link, given));
    expect(stateOf(after(heard, go))).toBe('concluding');
    expect(stateOf(after(heard, answer(rulesOf('fixed')[2]!, 'met')))).toBe('hearing');
    expect(
      rulingsOf(after(heard, answer(rulesOf('fixed')[2]!, 'met')).context.file!).answers,
    ).not.toHaveProperty(rulesOf('fixed')[2]!);
  });

  it('do not conclude while everything ruled is met and a test is left', () => {
    const heard = after(begin(), open(), answer(scope, 'met'));
    expect(stateOf(after(heard, { type: 'conclusion.opened' }))).toBe('hearing');
  });
});

describe('Rules 6 and 7', () => {
  it('take their elements in any order', () => {
    const quiz = after(begin(), open('a', 'tallinn'), answer(knowledge, 'not-met'), answer(right, 'met'));
    expect(rulingsOf(quiz.context.file!).answers).toEqual({ [knowledge]: 'not-met', [right]: 'met' });
    expect(stateOf(after(quiz, { type: 'conclusion.opened' }))).toBe('concluding');
  });

  it('keep their answers apart from those under another standard', () => {
    const quiz = after(begin(), open(), answer(scope, 'met'), {
      type: 'standard.chosen',
      standard: 'tallinn',
    });
    expect(stateOf(quiz)).toBe('reading');
    const back = after(quiz, answer(right, 'met'), { type: 'standard.chosen', standard: 'fixed' });
    expect([stateOf(back), rulingsOf(back.context.file!).answers]).toEqual(['ruling', { [scope]: 'met' }]);
  });
});

describe('What is remembered', () => {
  const decided = after(begin(), open(), answer(scope, 'not-met'), go, conclude);

  it('is the first answer, whatever is chosen later', () => {
    const changed = after(decided, answer(scope, 'met'));
    expect(rulingsOf(changed.context.file!)).toMatchObject({
      answers: { [scope]: 'met' },
      first: { [scope]: 'not-met' },
    });
  });

  it('is no conclusion once a ruling under it has changed', () => {
    expect(rulingsOf(after(decided, answer(scope, 'met')).context.file!).conclusion).toBeUndefined();
    expect(rulingsOf(after(decided, answer(scope, 'not-met')).context.file!).conclusion).toBe('no-breach');
  });

  it('is the first answer also where a ruling is taken back; its test is open again, and nothing concluded', () => {
    const back = after(decided, { type: 'answer.withdrawn', rule: scope });
    expect([stateOf(back), back.context.element]).toEqual(['ruling', scope]);
    expect(rulingsOf(back.context.file!)).toMatchObject({ answers: {}, first: { [scope]: 'not-met' } });
    expect(rulingsOf(back.context.file!).conclusion).toBeUndefined();
    expect(stateOf(after(back, { type: 'conclusion.opened' }))).toBe('ruling');
    expect(stateOf(after(begin(), open(), { type: 'answer.withdrawn', rule: scope }))).toBe('reading');
  });

  it('is the conclusion of a finished case', () => {
    const quiz = after(decided, { type: 'case.finished' });
    expect([stateOf(quiz), quiz.context.decided, quiz.context.file]).toEqual([
      'choosing',
      { a: { fixed: 'no-breach' } },
      undefined,
    ]);
  });
});

describe('A session', () => {
  it('goes from case to case and ends with its result', () => {
    const first = after(begin(), session, answer(scope, 'not-met'), { type: 'case.finished' });
    expect([stateOf(first), first.context.file!.id]).toEqual(['reading', 'b']);
    const last = after(first, { type: 'case.finished' });
    expect(stateOf(last)).toBe('result');
    expect(last.context.session!.done.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('waits while another case is looked at, and its result can be opened at any time', () => {
    const left = after(begin(), session, { type: 'case.finished' }, { type: 'case.left' });
    expect(stateOf(after(left, { type: 'result.opened' }))).toBe('result');
    expect(after(left, open('c')).context.session!.done).toHaveLength(1);
  });
});

describe('A link or a reload', () => {
  const file = { id: 'a', standard: 'fixed', asked: [], rulings: {} } as const;
  const ruled = {
    ...file,
    rulings: { fixed: { answers: { [scope]: 'met' }, first: {}, words: {} } },
  } as const;
  const ended = {
    ...file,
    rulings: { fixed: { answers: { [scope]: 'not-met' }, first: {}, words: {} } },
  } as const;
  const concluded = {
    ...file,
    rulings: { fixed: { answers: { [scope]: 'not-met' }, first: {}, words: {}, conclusion: 'outside' } },
  } as const;

  it.each<[string, Partial<QuizContext>, string]>([
    ['nothing', {}, 'choosing'],
    ['a case', { file, place: 'case' }, 'reading'],
    ['rulings', { file: ruled, place: 'case' }, 'ruling'],
    ['rulings that end the inquiry', { file: ended, place: 'case' }, 'concluding'],
    ['a conclusion', { file: concluded, place: 'case' }, 'concluding'],
    ['a memo', { file: concluded, place: 'memo' }, 'memo'],
    ['a memo without a conclusion', { file, place: 'memo' }, 'reading'],
    ['a result without a session', { place: 'result' }, 'choosing'],
    ['a result', { place: 'result', session: { seed: 1, cases: ['a'], done: [] } }, 'result'],
  ])('with %s opens the nearest valid state', (_, input, expected) => {
    expect(stateOf(begin(input))).toBe(expected);
  });
});
