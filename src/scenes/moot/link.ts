/** Where a student is in the moot court as a readable link, and back. */
import { STANDARD_IDS, type StandardId } from '../../law/standards.ts';
import { MODES, type Mode, type QuizContext } from '../../machines/quizContext.ts';
import { ANSWERS, rulesOf, type Answer, type Rulings } from '../../machines/rulings.ts';
import { among, readLink, writeLink, type Codec, type Codecs, type Ignored } from '../linkCodec.ts';
import { isCase, seedOf, sessionCases } from './cases.ts';
import { VERDICTS } from './verdicts.ts';

export { isLink, type Ignored } from '../linkCodec.ts';

/** The list's filters. */
export interface Filters {
  readonly difficulty: 0 | 1 | 2 | 3;
  readonly kind: 'all' | 'invented' | 'real';
}
export const DIFFICULTIES = [0, 1, 2, 3] as const;
export const KINDS = ['all', 'invented', 'real'] as const;
const VIEWS = ['case', 'memo', 'result', 'list'] as const;

/** Everything that a link carries; an empty text or list is "not said". */
interface MootLink extends Filters, Record<StandardId, Rulings> {
  readonly session: number;
  readonly case: string;
  readonly standard: StandardId;
  readonly mode: Mode;
  readonly asked: readonly number[];
  readonly view: (typeof VIEWS)[number];
}

const NOTHING: Rulings = { answers: {}, first: {}, words: {} };
const DEFAULTS: MootLink = {
  session: 0,
  case: '',
  standard: 'fixed',
  mode: 'practice',
  asked: [],
  view: 'case',
  difficulty: 0,
  kind: 'all',
  tallinn: NOTHING,
  fixed: NOTHING,
  own: NOTHING,
  norm: NOTHING,
};

const LETTERS: Readonly<Record<Answer, string>> = {
  met: 'm',
  'not-met': 'n',
  arguable: 'a',
  'need-a-fact': 'f',
  'not-proven': 'p',
};

/** Rulings as "mma-n": a letter a test, and after a dot the conclusion. */
const rulings = (standard: StandardId): Codec<Rulings> => ({
  name: standard,
  write({ answers, conclusion }) {
    const letters = rulesOf(standard).map((rule) => (answers[rule] ? LETTERS[answers[rule]] : '-'));
    const text = letters.join('').replace(/-+$/, '');
    return conclusion ? `${text}.${conclusion}` : text;
  },
  read(text) {
    const [letters = '', verdict, ...rest] = text.split('.');
    const rules = rulesOf(standard);
    const conclusion = VERDICTS[standard].find((each) => each === verdict);
    if (!/^[mnafp-]*$/.test(letters) || letters.length > rules.length || rest.length > 0) return undefined;
    if (verdict !== undefined && !conclusion) return undefined;
    const answers = Object.fromEntries(
      [...letters].flatMap((letter, i) => {
        const answer = ANSWERS.find((each) => LETTERS[each] === letter);
        return answer ? [[rules[i]!, answer] as const] : [];
      }),
    );
    return { answers, first: answers, words: {}, conclusion };
  },
});

const EXHIBITS = /^\d{1,2}(\.\d{1,2}){0,19}$/;

const CODECS: Codecs<MootLink> = {
  session: {
    name: 'session',
    write: String,
    read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  },
  case: { name: 'case', write: (id) => id, read: (text) => (isCase(text) ? text : undefined) },
  standard: among('standard', STANDARD_IDS),
  mode: among('mode', MODES),
  asked: {
    name: 'asked',
    write: (asked) => asked.map((index) => index + 1).join('.'),
    read: (text) =>
      EXHIBITS.test(text) ? [...new Set(text.split('.').map((n) => Math.max(0, Number(n) - 1)))] : undefined,
  },
  tallinn: rulings('tallinn'),
  fixed: rulings('fixed'),
  own: rulings('own'),
  norm: rulings('norm'),
  view: among('view', VIEWS),
  difficulty: among('difficulty', DIFFICULTIES),
  kind: among('kind', KINDS),
};

/** The part of a link after `#` for where the student is; empty for the whole list. */
export function linkOf({ file, mode, session, place }: QuizContext, filters: Filters): string {
  const inSession = mode === 'session' || place === 'result' ? (session?.seed ?? 0) : 0;
  const open = place === 'list' || place === 'result' ? undefined : file;
  const link: MootLink = {
    ...DEFAULTS,
    ...(open ? { case: open.id, standard: open.standard, asked: open.asked, ...open.rulings } : {}),
    ...(place === 'list' ? filters : { session: inSession }),
    // A session and a generated case say so themselves.
    mode: open && mode === 'guided' ? mode : 'practice',
    view: place === 'list' ? 'case' : place,
  };
  const text = writeLink(CODECS, DEFAULTS, link);
  return text.includes('&') ? text : '';
}

/** The nearest valid state to a link, and what of it was ignored. Never throws. */
export function stateFrom(hash: string): {
  context: Partial<QuizContext>;
  filters: Filters;
  ignored: Ignored[];
} {
  const { settings, ignored } = readLink(CODECS, DEFAULTS, hash);
  const { session, case: id, standard, asked, view, mode, difficulty, kind } = settings;
  const said = STANDARD_IDS.filter((each) => settings[each] !== NOTHING);
  const file = id
    ? { id, standard, asked, rulings: Object.fromEntries(said.map((each) => [each, settings[each]])) }
    : undefined;
  const generated = id !== '' && seedOf(id) !== undefined;
  const context: Partial<QuizContext> = {
    place: view === 'result' || file ? view : 'list',
    mode: session > 0 ? 'session' : generated ? 'generated' : mode === 'guided' ? mode : 'practice',
    ...(file ? { file } : {}),
    ...(session > 0 ? { session: { seed: session, cases: sessionCases(session), done: [] } } : {}),
  };
  return { context, filters: { difficulty, kind }, ignored };
}
