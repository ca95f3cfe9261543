/** Where a student is in the moot court as a readable link, and back; a link never fails, it says what it left out. */
import { ANSWERS, rulesOf, type Answer, type CaseFile, type Rulings, type Verdict } from '../../machines/rulings.ts';
import { MODES, type Mode, type QuizContext } from '../../machines/quizContext.ts';
import { STANDARD_IDS, type StandardId } from '../../law/standards.ts';
import { isCase, seedOf, sessionCases } from './cases.ts';
import { VERDICTS } from './concluding.ts';

export const LINK_VERSION = 1;
const LONGEST = 600;

/** A part of a link that was not used. `reason` is a key of the catalogue. */
export interface Ignored {
  readonly reason: 'link.newer' | 'link.tooLong' | 'link.unknown' | 'link.value' | 'link.twice';
  readonly name: string;
  readonly value: string;
}

/** The list's filters. */
export interface Filters {
  readonly difficulty: 0 | 1 | 2 | 3;
  readonly kind: 'all' | 'invented' | 'real';
}
export const DIFFICULTIES = [0, 1, 2, 3] as const;
export const KINDS = ['all', 'invented', 'real'] as const;
export const ALL: Filters = { difficulty: 0, kind: 'all' };

const LETTERS: Readonly<Record<Answer, string>> = {
  met: 'm', 'not-met': 'n', arguable: 'a', 'need-a-fact': 'f', 'not-proven': 'p',
};
const NONE = '-';

/** "mma-" and, after a dot, the conclusion. */
function rulingsText(standard: StandardId, { answers, conclusion }: Rulings): string {
  const letters = rulesOf(standard).map((rule) => (answers[rule] ? LETTERS[answers[rule]] : NONE));
  const text = letters.join('').replace(/-+$/, '');
  return conclusion ? `${text}.${conclusion}` : text;
}

function rulingsFrom(standard: StandardId, text: string): Rulings | undefined {
  const [letters = '', verdict, ...rest] = text.split('.');
  const rules = rulesOf(standard);
  const conclusion = VERDICTS[standard].find((each) => each === verdict) as Verdict | undefined;
  if (!/^[mnafp-]*$/.test(letters) || letters.length > rules.length || rest.length > 0) return undefined;
  if (verdict !== undefined && !conclusion) return undefined;
  const given = [...letters].flatMap((letter, i) => {
    const answer = ANSWERS.find((each) => LETTERS[each] === letter);
    return answer ? [[rules[i]!, answer] as const] : [];
  });
  const answers = Object.fromEntries(given);
  return { answers, first: answers, words: {}, conclusion };
}

/** The part of a link after `#` for where the student is. */
export function linkOf({ file, mode, session, place }: QuizContext, filters: Filters): string {
  const parts = [`v=${LINK_VERSION}`];
  const say = (name: string, value: string | number | undefined) => value && parts.push(`${name}=${value}`);
  if (place === 'list') {
    say('difficulty', filters.difficulty);
    say('kind', filters.kind === 'all' ? undefined : filters.kind);
    return parts.length > 1 ? parts.join('&') : '';
  }
  if (mode === 'session' || place === 'result') say('session', session?.seed);
  if (file && place !== 'result') {
    say('case', file.id);
    say('standard', file.standard);
    say('mode', mode === 'practice' ? undefined : mode);
    say('asked', file.asked.map((index) => index + 1).join('.'));
    for (const [standard, rulings] of Object.entries(file.rulings))
      say(standard, rulingsText(standard as StandardId, rulings));
  }
  say('view', place === 'case' ? undefined : place);
  return parts.join('&');
}

export const isLink = (hash: string) => hash.replace(/^#/, '').includes('=');

type Found = {
  -readonly [K in 'case' | 'standard' | 'mode' | 'asked' | 'session' | 'view' | 'difficulty' | 'kind']?: unknown;
} & { rulings: Partial<Record<StandardId, Rulings>> };

const among = <T>(values: readonly T[]) => (text: string) => values.find((value) => String(value) === text);
const seed = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
const places = (text: string) =>
  /^\d{1,2}(\.\d{1,2}){0,19}$/.test(text) ? [...new Set(text.split('.').map((n) => Number(n) - 1))].filter((n) => n >= 0) : undefined;

const READERS: Readonly<Record<Exclude<keyof Found, 'rulings'>, (text: string) => unknown>> = {
  case: (text) => (isCase(text) ? text : undefined),
  standard: among(STANDARD_IDS),
  mode: among(MODES),
  asked: places,
  session: seed,
  view: among(['memo', 'result', 'list'] as const),
  difficulty: among(DIFFICULTIES),
  kind: among(KINDS),
};

/** What a link says, and what of it was ignored. Never throws. */
export function stateFrom(hash: string): { context: Partial<QuizContext>; filters: Filters; ignored: Ignored[] } {
  const text = hash.replace(/^#/, '');
  if (text.length > LONGEST)
    return { context: {}, filters: ALL, ignored: [{ reason: 'link.tooLong', name: '', value: '' }] };
  const found: Found = { rulings: {} };
  const ignored: Ignored[] = [];
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    const skip = (reason: Ignored['reason']) => ignored.push({ reason, name, value });
    const standard = STANDARD_IDS.find((id) => id === name);
    const reader = Object.hasOwn(READERS, name) ? READERS[name as keyof typeof READERS] : undefined;
    if (name === 'v') {
      if (value !== String(LINK_VERSION)) skip('link.newer');
    } else if (!standard && !reader) skip('link.unknown');
    else if (seen.has(name)) skip('link.twice');
    else {
      seen.add(name);
      const read = standard ? rulingsFrom(standard, value) : reader!(value);
      if (read === undefined) skip('link.value');
      else if (standard) found.rulings[standard] = read as Rulings;
      else found[name as keyof typeof READERS] = read;
    }
  }
  return { context: contextFrom(found), filters: filtersFrom(found), ignored };
}

const filtersFrom = ({ difficulty = 0, kind = 'all' }: Found) => ({ difficulty, kind }) as Filters;

function contextFrom({ rulings, ...found }: Found): Partial<QuizContext> {
  const session = found.session as number | undefined;
  const id = found.case as string | undefined;
  const file: CaseFile | undefined = id
    ? { id, standard: (found.standard ?? 'fixed') as StandardId, asked: (found.asked ?? []) as number[], rulings }
    : undefined;
  const given = found.mode as Mode | undefined;
  const mode = session ? 'session' : id && seedOf(id) !== undefined ? 'generated' : given === 'guided' ? given : 'practice';
  const place = found.view ?? (file ? 'case' : 'list');
  return {
    ...(file ? { file } : {}),
    mode,
    place: place as QuizContext['place'],
    ...(session ? { session: { seed: session, cases: sessionCases(session), done: [] } } : {}),
  };
}
