/** What this browser remembers of the story: the last step, and the guesses. It is checked when it is read. */
import { stepOf } from './steps.ts';

export const PROGRESS_KEY = 'foreseeable.story';
const VERSION = 1;
const MOST_OPTIONS = 4;

export interface Progress {
  /** Id of the last step read; empty before the first. */
  readonly step: string;
  /** Step → the option that was guessed, from 0. */
  readonly guesses: Readonly<Record<string, number>>;
}

export const NO_PROGRESS: Progress = { step: '', guesses: {} };

const isGuess = (id: string, option: unknown) =>
  stepOf(id)?.then !== undefined &&
  Number.isInteger(option) &&
  (option as number) >= 0 &&
  (option as number) < MOST_OPTIONS;

/** Whatever of a kept text is valid; nothing of a text that is broken or of another version. Never throws. */
export function progressFrom(text: string | null): Progress {
  try {
    const kept = JSON.parse(text ?? 'null') as { v?: unknown; step?: unknown; guesses?: unknown } | null;
    if (kept?.v !== VERSION) return NO_PROGRESS;
    const guesses = Object.entries(kept.guesses ?? {}).filter(([id, option]) => isGuess(id, option));
    const step = typeof kept.step === 'string' && stepOf(kept.step) ? kept.step : '';
    return { step, guesses: Object.fromEntries(guesses) as Progress['guesses'] };
  } catch {
    return NO_PROGRESS;
  }
}

export const keptAs = (progress: Progress) => JSON.stringify({ v: VERSION, ...progress });
