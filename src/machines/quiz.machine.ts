/**
 * The moot court: from the list of cases through the file, the tests, the reasons and the conclusion to the memo.
 * It holds what the student answered and where the student is; whether an answer is right is worked out outside.
 */
import { assign, setup } from 'xstate';
import {
  afterCase,
  decidedWith,
  following,
  fresh,
  written,
  type QuizContext,
  type QuizEvent,
} from './quizContext.ts';
import { mayConclude, nextTest, openTests, rulingsOf } from './rulings.ts';

export const quizMachine = setup({
  types: { context: {} as QuizContext, events: {} as QuizEvent, input: {} as Partial<QuizContext> },
  guards: {
    hasFile: ({ context }) => context.file !== undefined,
    wantsResult: ({ context }) => context.place === 'result' && context.session !== undefined,
    wantsList: ({ context }) => context.place === 'list' || context.place === 'result' || !context.file,
    wantsMemo: ({ context }) => context.place === 'memo' && rulingsOf(context.file!).conclusion !== undefined,
    concluded: ({ context }) => rulingsOf(context.file!).conclusion !== undefined,
    mayOnlyConclude: ({ context }) => mayConclude(context.file!) && nextTest(context.file!) === undefined,
    begun: ({ context }) => Object.keys(rulingsOf(context.file!).answers).length > 0,
    isOpen: ({ context, event }) => 'rule' in event && openTests(context.file!).includes(event.rule),
    isRuled: ({ context, event }) =>
      'rule' in event && rulingsOf(context.file!).answers[event.rule] !== undefined,
    mayConclude: ({ context }) => mayConclude(context.file!),
    ended: ({ context }) => nextTest(context.file!) === undefined,
    inSession: ({ context }) => context.mode === 'session' && context.session !== undefined,
    hasSession: ({ context }) => context.session !== undefined,
    lastOfSession: ({ context }) => context.mode === 'session' && following(afterCase(context)) === undefined,
  },
  actions: {
    open: assign(({ event, context }) =>
      event.type === 'case.opened'
        ? {
            file: fresh(event.case, event.standard),
            mode: event.mode,
            element: undefined,
            place: 'case' as const,
          }
        : context,
    ),
    begin: assign(({ event, context }) =>
      event.type === 'session.started'
        ? {
            session: { seed: event.seed, cases: event.cases, done: [] },
            file: fresh(event.cases[0]!),
            mode: 'session' as const,
            element: undefined,
          }
        : context,
    ),
    nextOfSession: assign(({ context }) => ({
      session: afterCase(context),
      file: fresh(following(afterCase(context))!, context.file!.standard),
      element: undefined,
    })),
    endSession: assign({ session: ({ context }) => afterCase(context), file: undefined, element: undefined }),
    decide: assign({ decided: ({ context }) => decidedWith(context) }),
    clearFile: assign({ file: undefined, element: undefined }),
    toNext: assign({ element: ({ context }) => nextTest(context.file!) }),
    forget: assign({ place: 'case' }),
    put: assign(({ context, event }) => written(context, event)),
  },
}).createMachine({
  id: 'quiz',
  context: ({ input }) => ({
    mode: 'practice',
    file: undefined,
    element: undefined,
    session: undefined,
    decided: {},
    place: 'list',
    ...input,
  }),
  initial: 'placing',
  states: {
    /** Where a link, a reload or another standard belongs. */
    placing: {
      always: [
        { guard: 'wantsResult', target: 'result' },
        { guard: 'wantsList', target: 'choosing' },
        { guard: 'wantsMemo', target: 'deciding.memo' },
        { guard: 'concluded', target: 'deciding.concluding' },
        { guard: 'mayOnlyConclude', target: 'deciding.concluding' },
        { guard: 'begun', target: 'deciding.ruling', actions: 'toNext' },
        { target: 'deciding.reading' },
      ],
    },
    choosing: {
      on: {
        'case.opened': { target: 'deciding', actions: 'open' },
        'case.resumed': { guard: 'hasFile', target: 'placing', actions: 'forget' },
        'session.started': { target: 'deciding', actions: 'begin' },
        'result.opened': { guard: 'hasSession', target: 'result' },
      },
    },
    deciding: {
      initial: 'reading',
      on: {
        'standard.chosen': { target: 'placing', actions: 'put' },
        'exhibit.asked': { actions: 'put' },
        'words.written': { actions: 'put' },
        'answer.chosen': { guard: 'isOpen', target: '.hearing', actions: 'put' },
        'answer.withdrawn': { guard: 'isRuled', target: '.ruling', actions: 'put' },
        'conclusion.opened': { guard: 'mayConclude', target: '.concluding' },
        'case.left': { target: 'choosing', actions: 'decide' },
        'case.opened': { target: '.reading', actions: ['decide', 'open'] },
        'case.finished': [
          { guard: 'lastOfSession', target: 'result', actions: ['decide', 'endSession'] },
          { guard: 'inSession', target: '.reading', actions: ['decide', 'nextOfSession'] },
          { target: 'choosing', actions: ['decide', 'clearFile'] },
        ],
      },
      states: {
        reading: {},
        ruling: {},
        hearing: {
          on: {
            'ruling.confirmed': [
              { guard: 'ended', target: 'concluding' },
              { target: 'ruling', actions: 'toNext' },
            ],
          },
        },
        concluding: {
          on: {
            'conclusion.chosen': { guard: 'mayConclude', actions: 'put' },
            'memo.opened': { guard: 'concluded', target: 'memo' },
          },
        },
        memo: { on: { 'memo.closed': 'concluding' } },
      },
    },
    result: {
      on: {
        'case.left': 'choosing',
        'case.opened': { target: 'deciding', actions: 'open' },
        'session.started': { target: 'deciding', actions: 'begin' },
      },
    },
  },
});
