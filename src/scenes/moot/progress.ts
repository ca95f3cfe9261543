/** What this browser remembers of the moot court. It is checked when read; a store that is broken or refused says so. */
import {
  ANSWERS,
  rulesOf,
  type Answer,
  type CaseFile,
  type Rulings,
  type Verdict,
} from '../../machines/rulings.ts';
import { MODES, type QuizContext, type Session } from '../../machines/quizContext.ts';
import { STANDARD_IDS, type StandardId } from '../../law/standards.ts';
import { isCase, sessionCases } from './cases.ts';
import { VERDICTS } from './verdicts.ts';

const KEY = 'foreseeable.moot';
const VERSION = 1;
const LONGEST_WORDS = 4000;

export type Progress = Pick<QuizContext, 'mode' | 'file' | 'session' | 'decided'>;
/** Why nothing could be read or kept: a key of the catalogue. */
export type Trouble = 'moot.store.corrupt' | 'moot.store.refused';

export const NO_PROGRESS: Progress = { mode: 'practice', file: undefined, session: undefined, decided: {} };

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const verdictOf = (standard: StandardId, value: unknown) =>
  VERDICTS[standard].find((verdict) => verdict === value);

function answersFrom(standard: StandardId, value: unknown): Record<string, Answer> {
  if (!isTree(value)) return {};
  return Object.fromEntries(
    rulesOf(standard).flatMap((rule) => {
      const answer = ANSWERS.find((each) => each === value[rule]);
      return answer ? [[rule, answer] as const] : [];
    }),
  );
}

function rulingsFrom(standard: StandardId, value: Tree): Rulings {
  const words = isTree(value.words) ? value.words : {};
  return {
    answers: answersFrom(standard, value.answers),
    first: answersFrom(standard, value.first),
    words: Object.fromEntries(
      rulesOf(standard).flatMap((rule) =>
        typeof words[rule] === 'string' ? [[rule, words[rule].slice(0, LONGEST_WORDS)] as const] : [],
      ),
    ),
    conclusion: verdictOf(standard, value.conclusion),
  };
}

function fileFrom(value: unknown): CaseFile | undefined {
  if (!isTree(value) || typeof value.id !== 'string' || !isCase(value.id)) return undefined;
  const standard = STANDARD_IDS.find((id) => id === value.standard) ?? 'fixed';
  const rulings = isTree(value.rulings) ? value.rulings : {};
  const asked = Array.isArray(value.asked) ? value.asked : [];
  return {
    id: value.id,
    standard,
    asked: asked.filter((index): index is number => Number.isInteger(index) && (index as number) >= 0),
    rulings: Object.fromEntries(
      STANDARD_IDS.flatMap((id) =>
        isTree(rulings[id]) ? [[id, rulingsFrom(id, rulings[id])] as const] : [],
      ),
    ),
  };
}

function sessionFrom(value: unknown): Session | undefined {
  if (!isTree(value) || !Number.isInteger(value.seed) || (value.seed as number) < 1) return undefined;
  const cases = sessionCases(value.seed as number);
  const done = Array.isArray(value.done) ? value.done.flatMap((file) => fileFrom(file) ?? []) : [];
  return { seed: value.seed as number, cases, done: done.filter(({ id }) => cases.includes(id)) };
}

function decidedFrom(value: unknown): QuizContext['decided'] {
  if (!isTree(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, reached]) => {
      if (!isCase(id) || !isTree(reached)) return [];
      const kept = STANDARD_IDS.flatMap((standard): [StandardId, Verdict][] => {
        const verdict = verdictOf(standard, reached[standard]);
        return verdict ? [[standard, verdict]] : [];
      });
      return [[id, Object.fromEntries(kept)] as const];
    }),
  );
}

/** Progress from what was stored; throws where that is not ours. */
function progressFrom(text: string): Progress {
  const value: unknown = JSON.parse(text);
  if (!isTree(value) || value.version !== VERSION) throw new Error('not a store of this version');
  return {
    mode: MODES.find((mode) => mode === value.mode) ?? 'practice',
    file: fileFrom(value.file),
    session: sessionFrom(value.session),
    decided: decidedFrom(value.decided),
  };
}

/** What is remembered. Never throws. */
export function readProgress(): { progress: Progress; trouble?: Trouble } {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return { progress: NO_PROGRESS, trouble: 'moot.store.refused' };
  }
  if (text === null) return { progress: NO_PROGRESS };
  try {
    return { progress: progressFrom(text) };
  } catch {
    return { progress: NO_PROGRESS, trouble: 'moot.store.corrupt' };
  }
}

/** Remembers; the answer names what went wrong. */
export function keepProgress({ mode, file, session, decided }: Progress): Trouble | undefined {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, mode, file, session, decided }));
    return undefined;
  } catch {
    return 'moot.store.refused';
  }
}

export function clearProgress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What cannot be reached cannot be cleared, and keeps nothing either.
  }
}
