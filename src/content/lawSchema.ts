/** The shape of what the law says: rules, standards and cases. */
import * as v from 'valibot';
import { MEASURES } from '../law/facts.ts';
import { STANDARD_IDS } from '../law/standards.ts';
import { factsSchema } from './factsSchema.ts';
import { FEEDS, INFRASTRUCTURES } from '../model/parameters.ts';
import { id, origin, positive, share, text, value } from './primitives.ts';

/** What an unknown fact may be: where it leaves least evidence, and where it leaves most. */
const ends = <T extends v.GenericSchema>(of: T) =>
  v.strictObject({ least: of, most: of, origin, note: text });
const wholeNumber = v.pipe(positive, v.integer('give a whole number of devices'));

/** Numbers on which a finding may turn and which no authority gives. */
export const bounds = v.pipe(
  v.strictObject({
    promptFactor: value(v.pipe(v.number(), v.finite(), v.minValue(1, 'give 1 or more'))),
    wholeShare: value(share),
    measuredHours: value(),
    arguedHours: value(),
    unknownEvidence: v.strictObject({
      devices: ends(wholeNumber),
      leadHours: ends(positive),
      sophistication: ends(share),
      traffic: ends(v.picklist(INFRASTRUCTURES)),
      feed: ends(v.picklist(FEEDS)),
    }),
  }),
  v.forward(
    v.check(
      ({ measuredHours, arguedHours }) => arguedHours.value > measuredHours.value,
      'give more hours than in "measuredHours"',
    ),
    ['arguedHours'],
  ),
);

/** A legal test beside its code in `src/law`: what it asks, and each reason it may give. */
export const rule = v.strictObject({
  id,
  name: text,
  question: text,
  /** What the test is, and on what it rests. */
  text,
  sources: v.array(id),
  /** Objections that touch the test whatever it finds; those of one finding stand beside its reason. */
  objections: v.optional(v.array(id), []),
  /** By the reason's id in the code. `{name}` takes a value of the reason. */
  reasons: v.record(
    id,
    v.strictObject({ text, sources: v.optional(v.array(id), []), objections: v.optional(v.array(id), []) }),
  ),
});

/** One standard a case may be decided under. */
export const standard = v.strictObject({
  id: v.picklist(STANDARD_IDS),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: text,
  short: text,
  text,
  sources: v.array(id),
});

const finding = v.picklist(['met', 'not-met', 'contestable', 'unknown', 'not-reached']);
const conclusion = v.picklist([
  'breach',
  'no-breach',
  'discharged',
  'not-engaged',
  'open',
  'outside',
  'observed',
  'not-observed',
  'norm-unknown',
]);

/** What the author expects under one standard, argued from the authorities before the rule is run. */
const expectation = v.strictObject({
  /** Findings by rule id; a rule that is left out is not expected to be anything. */
  findings: v.optional(v.record(id, finding), {}),
  conclusion,
  why: text,
  sources: v.optional(v.array(id), []),
});

/** A case: its story, its facts, what its author expects, and how to teach it. */
export const legalCase = v.strictObject({
  id,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  /** A real incident; its conclusions stay open. */
  real: v.boolean(),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  difficulty: v.picklist([1, 2, 3]),
  /** What the case separates, in one line. */
  teaches: text,
  story: text,
  timeline: v.array(v.strictObject({ at: v.number(), text })),
  /** The file: each exhibit shows some facts; `asked` ones are handed out only when asked for. */
  exhibits: v.array(
    v.strictObject({
      text,
      facts: v.array(v.string()),
      asked: v.optional(text),
    }),
  ),
  facts: factsSchema,
  expected: v.strictObject({ tallinn: expectation, fixed: expectation, own: expectation, norm: expectation }),
  notes: text,
  sources: v.optional(v.array(id), []),
});

/** An invented State of the Threshold page: what it can see, what it could do and what it did. */
export const state = v.strictObject({
  id,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** One letter, beside its mark in the picture. */
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/, 'give one capital letter')),
  level: v.pipe(v.number(), v.minValue(1), v.maxValue(3, 'a level lies between 1 (highest) and 3')),
  /** It saw the attack and sent lists; it kept watch and saw nothing; it did neither. */
  conduct: v.picklist(['sent', 'watched', 'silent']),
  /** Measures within its own means; it is unable to take the others. */
  able: v.array(v.picklist(MEASURES)),
  note: text,
});
