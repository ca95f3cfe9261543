/** The shape of the story: chapters of steps, real attacks on one axis, and where each paragraph of the essay went. */
import * as v from 'valibot';
import { STANDARD_IDS } from '../law/standards.ts';
import { id, origin, positive, text } from './primitives.ts';

/** How much of the Watch the reader has been told of by then, in the order of the telling. */
export const TOLD = ['attack', 'team', 'dots', 'levels', 'phases', 'all'] as const;
export type Told = (typeof TOLD)[number];

/** The same of the level curve: the curve alone, then the minimum standard on it, then the bar too. */
export const TOLD_OF_CURVE = ['curve', 'minimum', 'all'] as const;

/** The same of the tests: what they ask, then what is found. */
const TOLD_OF_TESTS = ['questions', 'all'] as const;

/** Settings as a link to the picture's page writes them, without the version; empty is the picture as it opens. */
const link = v.pipe(
  v.string(),
  v.regex(/^([a-z]+=[a-z0-9.-]+(&[a-z]+=[a-z0-9.-]+)*)?$/, 'write it as a link does: "lead=1&sends=list"'),
);

/** What is not told yet is not drawn; without `told` all is, and on the Watch what its chapter has told. */
const told = <T extends string>(names: readonly T[]) =>
  v.optional(v.picklist(names, `write one of: ${names.join(', ')}`));
const show = v.optional(link, '');

/** A picture that a step sets beside its text, each with what it can be told. */
const scene = v.variant('picture', [
  v.strictObject({
    picture: v.literal('watch'),
    show,
    told: told(TOLD),
    /** Where the moment starts to move from, as a share of the axis. */
    from: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
  v.strictObject({
    picture: v.literal('gates'),
    show,
    told: told(TOLD_OF_TESTS),
    /** The standard whose tests are shown first, and others whose conclusion stands beside its own. */
    standard: v.picklist(STANDARD_IDS),
    beside: v.optional(v.array(v.picklist(STANDARD_IDS))),
  }),
  v.strictObject({ picture: v.literal('threshold'), show, told: told(TOLD_OF_CURVE) }),
  v.strictObject({ picture: v.literal('chains'), show }),
  v.strictObject({ picture: v.literal('incidents'), show }),
  v.strictObject({ picture: v.literal('world'), show }),
]);

/**
 * A question before its answer. The right option is the one marked `right`, or what the model or the law says of
 * `show`: of 100 runs how many `foreseen` at a level, or the conclusion under a standard.
 */
const prediction = v.strictObject({
  question: text,
  options: v.pipe(
    v.array(
      v.strictObject({
        label: text,
        right: v.optional(v.boolean()),
        count: v.optional(v.number()),
        conclusion: v.optional(text),
      }),
    ),
    v.minLength(2),
    v.maxLength(4),
  ),
  computed: v.optional(
    v.variant('of', [
      v.strictObject({ of: v.literal('foreseen'), show: v.optional(link, ''), level: v.picklist([1, 2, 3]) }),
      v.strictObject({
        of: v.literal('conclusion'),
        show: v.optional(link, ''),
        standard: v.picklist(STANDARD_IDS),
      }),
    ]),
  ),
  /** Shown with the answer. `{level1}` and the like are filled in from the scene that follows. */
  text,
  /** What the picture shows once the answer is open. */
  then: scene,
});

const step = v.strictObject({
  id,
  title: v.optional(text),
  text,
  scene,
  /** Where its claims come from. */
  origin: v.pipe(v.array(origin), v.minLength(1, 'say where it comes from')),
  objections: v.optional(v.array(id), []),
  predict: v.optional(prediction),
});

/** A part of the story. */
export const chapter = v.strictObject({
  id,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  told: v.optional(v.picklist(TOLD), 'all'),
  steps: v.pipe(v.array(step), v.minLength(3), v.maxLength(7)),
});

const length = { hours: positive, text };

/** A real attack. Hours count from its launch; what no source says is null. */
export const incident = v.strictObject({
  id,
  name: text,
  /** The name where it has room for a word or two. */
  short: v.optional(text),
  year: v.pipe(v.number(), v.integer()),
  /** What sent the flood, in a few words. */
  means: text,
  launch: text,
  /** On record before the launch, though some were noticed only afterwards. */
  signals: v.array(
    v.strictObject({ hoursBefore: positive, rough: v.optional(v.boolean(), false), name: text, text }),
  ),
  /** The longest single flood on record, and the whole campaign. */
  flood: v.nullable(
    v.strictObject({
      ...length,
      /** It came later than the launch, or when is not on record: only its length is known. */
      later: v.optional(v.boolean(), false),
    }),
  ),
  campaign: v.nullable(v.strictObject(length)),
  harm: text,
  unknown: text,
  /** The Watch set as near to it as the record allows; `note` says what is set and what is ours. */
  watch: v.strictObject({ show: link, note: text }),
  sources: v.pipe(v.array(id), v.minLength(1)),
});

/** Every paragraph of the essay: the steps that tell it, or why none does. */
export const coverage = v.strictObject({
  id,
  note: text,
  paragraphs: v.array(
    v.strictObject({
      paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
      begins: v.pipe(text, v.maxLength(60, 'a few words are enough to find it')),
      steps: v.optional(v.array(id), []),
      leftOut: v.optional(text),
    }),
  ),
});
