/** What the moot court remembers, what may happen in it, and how each answer changes what is remembered. */
import type { StandardId } from '../law/standards.ts';
import {
  withAnswer,
  withoutAnswer,
  withConclusion,
  withExhibit,
  withWords,
  type Answer,
  type CaseFile,
  type Verdict,
} from './rulings.ts';

export const MODES = ['guided', 'practice', 'session', 'generated'] as const;
export type Mode = (typeof MODES)[number];

/** Cases decided one after another, and the files of those that are done. */
export interface Session {
  readonly seed: number;
  readonly cases: readonly string[];
  readonly done: readonly CaseFile[];
}

export interface QuizContext {
  mode: Mode;
  /** The open case, or the one left last. */
  file: CaseFile | undefined;
  /** The test being ruled or heard. */
  element: string | undefined;
  session: Session | undefined;
  /** Conclusions reached, by case and standard. */
  decided: Readonly<Record<string, Readonly<Partial<Record<StandardId, Verdict>>>>>;
  /** Where a link or a reload wants to be. */
  place: 'list' | 'case' | 'memo' | 'result';
}

export type QuizEvent =
  | { type: 'case.opened'; case: string; mode: Mode; standard: StandardId }
  | { type: 'case.resumed' }
  | { type: 'case.left' }
  | { type: 'case.finished' }
  | { type: 'session.started'; seed: number; cases: readonly string[] }
  | { type: 'result.opened' }
  | { type: 'standard.chosen'; standard: StandardId }
  | { type: 'exhibit.asked'; exhibit: number }
  | { type: 'answer.chosen'; rule: string; answer: Answer }
  | { type: 'answer.withdrawn'; rule: string }
  | { type: 'words.written'; rule: string; text: string }
  | { type: 'ruling.confirmed' }
  | { type: 'conclusion.opened' }
  | { type: 'conclusion.chosen'; conclusion: Verdict }
  | { type: 'memo.opened' }
  | { type: 'memo.closed' };

const BEGINNING: StandardId = 'fixed';
export const fresh = (id: string, standard: StandardId = BEGINNING): CaseFile => ({
  id,
  standard,
  asked: [],
  rulings: {},
});

/** What the open case adds to the cases decided. */
export function decidedWith({ decided, file }: QuizContext): QuizContext['decided'] {
  const reached = Object.entries(file?.rulings ?? {}).flatMap(([standard, { conclusion }]) =>
    conclusion ? [[standard, conclusion]] : [],
  );
  return file && reached.length > 0
    ? { ...decided, [file.id]: { ...decided[file.id], ...Object.fromEntries(reached) } }
    : decided;
}

/** The session with the open case put among those that are done. */
export const afterCase = ({ session, file }: QuizContext): Session | undefined =>
  session && file && { ...session, done: [...session.done.filter(({ id }) => id !== file.id), file] };
export const following = (session: Session | undefined): string | undefined =>
  session?.cases.find((id) => !session.done.some((file) => file.id === id));

/** The context after something was written into the open file: an answer, words, a question, a standard. */
export function written(context: QuizContext, event: QuizEvent): Partial<QuizContext> {
  const file = context.file!;
  switch (event.type) {
    case 'answer.chosen':
      return { file: withAnswer(file, event.rule, event.answer), element: event.rule };
    case 'answer.withdrawn':
      return { file: withoutAnswer(file, event.rule), element: event.rule };
    case 'words.written':
      return { file: withWords(file, event.rule, event.text) };
    case 'exhibit.asked':
      return { file: withExhibit(file, event.exhibit) };
    case 'standard.chosen':
      return { file: { ...file, standard: event.standard }, element: undefined, place: 'case' };
    case 'conclusion.chosen':
      return { file: withConclusion(file, event.conclusion), element: undefined };
    default:
      return context;
  }
}
