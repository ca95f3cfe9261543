/** The shape of what the Sources page records: claims, States' positions and the formulas of the model. */
import * as v from 'valibot';
import { id, origin, quote, text } from './primitives.ts';

const order = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A claim that the site shows or rests on, and what would make us change what we do with it. */
export const claim = v.strictObject({
  id,
  order,
  /** In our words. */
  claim: text,
  origin,
  quote: v.optional(quote),
  /** What the site makes of it. */
  reading: text,
  /** What would change it: a fact, a text or a count that is missing today. */
  change: text,
  objections: v.optional(v.array(id), []),
  /** Pages on which it acts, by their ids in `content/pages`. */
  used: v.pipe(v.array(id), v.minLength(1, 'name a page on which the claim acts')),
});

/** Kinds of position, from binding to silent; `not-read` says that we have not read what was said. */
export const POSITION_KINDS = ['binding', 'not-convinced', 'undecided', 'silent', 'not-read'] as const;

/** What a State, or a group of them, has said about a duty of due diligence in cyberspace. */
export const position = v.pipe(
  v.strictObject({
    id,
    name: text,
    /** An organisation or several States rather than one. */
    group: v.optional(v.boolean(), false),
    kind: v.picklist(POSITION_KINDS),
    /** Only where a source that was read gives it. */
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1945))),
    summary: text,
    sources: v.array(id),
  }),
  v.check(
    ({ kind, sources }) => kind === 'silent' || sources.length > 0,
    'a position needs a source; only "silent" has none',
  ),
);

/** One formula of the model as MathML, and what it says in words. */
export const formula = v.strictObject({
  id,
  order,
  name: text,
  /** The inside of a `<math>` element, in MathML Core. */
  math: v.pipe(text, v.regex(/^<mrow>.*<\/mrow>$/s, 'write one <mrow> of MathML')),
  words: text,
});
