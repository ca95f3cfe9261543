/**
 * The shape of every file below `content/`. One schema a folder; the build refuses a file that does not
 * fit, naming file, field and fix. Prose fields are Markdown (see `markdown.ts`).
 */
import * as v from 'valibot';
import { MEASURES } from '../law/facts.ts';
import { FEEDS, INFRASTRUCTURES, SCALE_IDS, WORDS } from '../model/parameters.ts';
import { STANDARD_IDS } from '../law/standards.ts';
import { PHASE_IDS } from '../model/phases.ts';
import { factsSchema } from './factsSchema.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, as in the file name'),
);
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write a sentence or leave the field out'));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0, 'give a number above 0'));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1, 'a share lies between 0 and 1'));

/** A short phrase of the essay and where it stands in it. */
const quote = v.strictObject({ text, place: text });

/** Where a number or reading comes from. `source` must name a file in `content/sources`. */
const origin = v.pipe(
  v.string(),
  v.regex(
    /^(essay|assumption|inferred|source: [a-z0-9-]+)$/,
    'write "essay", "assumption", "inferred" or "source: <id>"',
  ),
);

/** A number with its origin and one sentence that says why it is this number. */
const value = (number: v.GenericSchema<number, number> = positive) =>
  v.strictObject({ value: number, origin, note: text });

const phaseId = v.picklist(PHASE_IDS);

const word = v.picklist(WORDS);

/** A stretch of the clock; `steps` are the kill-chain phases that fall into it. */
const phase = v.strictObject({
  id: phaseId,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: text,
  steps: v.array(v.strictObject({ number: v.pipe(v.number(), v.integer()), name: text, short: text })),
  /** What happens now, in a few words, while time runs. */
  caption: text,
  referenceHours: value(),
  afterSuspicion: value(),
  what: text,
  sees: text,
  quote: v.optional(quote),
  objections: v.optional(v.array(id), []),
});

/** What one CERT level can see in one phase, in words of the scale. */
const chance = v.nullable(v.strictObject({ word, origin }));
const cell = v.strictObject({
  suspicious: chance,
  detected: chance,
  quote: v.optional(quote),
  reading: text,
  objections: v.optional(v.array(id), []),
});
const signal = v.strictObject({ word, origin, reading: text });

const certLevel = v.strictObject({
  id,
  level: v.picklist([1, 2, 3]),
  name: text,
  short: text,
  summary: text,
  quote,
  objections: v.optional(v.array(id), []),
  halfVisibility: value(),
  firstBatchHours: value(),
  batchEveryHours: value(),
  addressesPerHour: value(),
  blockWithinHours: value(),
  sees: v.strictObject({
    reconnaissance: cell,
    weaponization: cell,
    delivery: cell,
    exploitation: cell,
    underway: cell,
    aftermath: cell,
  }),
  signals: v.strictObject({ test: signal, announcement: signal, warning: signal }),
});

const band = v.pipe(
  v.strictObject({
    label: text,
    lo: share,
    hi: v.pipe(share, v.ltValue(1, 'certainty needs an infinite rate: end below 1')),
  }),
  v.check((b) => b.lo <= b.hi, '"lo" must not exceed "hi"'),
);

/** A yardstick that turns a word into a band of probability. */
const scale = v.strictObject({
  id: v.picklist(SCALE_IDS),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: text,
  short: text,
  source: id,
  note: text,
  words: v.strictObject({
    'remote-chance': band,
    'highly-unlikely': band,
    unlikely: band,
    'realistic-possibility': band,
    likely: band,
    'highly-likely': band,
    'almost-certain': band,
  }),
});

/** Everything else the model needs: evidence, feed, relay and flood. */
const settings = v.strictObject({
  id: v.literal('textbook'),
  devices: value(),
  sophistication: value(share),
  blend: v.strictObject({ botnet: value(), cloud: value(), 'cloud-engaged': value() }),
  feed: v.strictObject({ word, origin, note: text }),
  testHours: v.strictObject({ value: v.pipe(v.array(v.number()), v.minLength(1)), origin, note: text }),
  announcementHours: value(v.pipe(v.number(), v.maxValue(0))),
  /** The fixed threshold: the level every State must have, and the share of runs that counts as foreseeable. */
  minimumStandard: value(v.pipe(v.number(), v.minValue(1), v.maxValue(2, 'the essay sets it between Level 1 and Level 2'))),
  bar: value(share),
  relayHours: value(),
  wrongShare: value(share),
  victimLevel: value(),
  megabitPerDevice: value(),
  rampHours: value(),
  capacityGigabit: value(),
  normalLoadGigabit: value(),
});

const infrastructure = v.picklist(INFRASTRUCTURES);

/** A named setting of the Watch. What a preset does not name stays at the textbook value. */
const preset = v.strictObject({
  id,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: text,
  lesson: text,
  origin,
  note: text,
  sources: v.optional(v.array(id), []),
  set: v.strictObject({
    infrastructure: v.optional(infrastructure),
    devices: v.optional(positive),
    sophistication: v.optional(share),
    deliverySeconds: v.optional(positive),
    floodSeconds: v.optional(positive),
    rampSeconds: v.optional(positive),
    tests: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))),
    announced: v.optional(v.boolean()),
    feed: v.optional(v.picklist(FEEDS)),
  }),
});

/** A work the site rests on. `mark` says how it was seen; `memory` is a bare reference only. */
const source = v.strictObject({
  id,
  authors: v.optional(text),
  title: text,
  published: v.optional(text),
  year: v.optional(v.pipe(v.number(), v.integer())),
  url: v.optional(v.pipe(v.string(), v.url())),
  mark: v.picklist(['read', 'read-2nd', 'memory']),
  supports: text,
});

/** What is said for or against a claim of the essay or of the model. */
const objection = v.strictObject({
  id,
  claim: text,
  stance: v.picklist(['for', 'against', 'both']),
  text,
  sources: v.array(id),
});

/** A technical or legal word, in one or two plain sentences. */
const term = v.strictObject({ id, name: text, meaning: text });

/** A legal test beside its code in `src/law`: what it asks, and each reason it may give. */
const rule = v.strictObject({
  id,
  name: text,
  question: text,
  /** What the test is, and on what it rests. */
  text,
  sources: v.array(id),
  /** By the reason's id in the code. `{name}` takes a value of the reason. */
  reasons: v.record(
    id,
    v.strictObject({ text, sources: v.optional(v.array(id), []), objections: v.optional(v.array(id), []) }),
  ),
});

/** One standard a case may be decided under. */
const standard = v.strictObject({
  id: v.picklist(STANDARD_IDS),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: text,
  short: text,
  text,
  sources: v.array(id),
});

const finding = v.picklist(['met', 'not-met', 'contestable', 'unknown', 'not-reached']);
const conclusion = v.picklist([
  'breach', 'no-breach', 'discharged', 'not-engaged', 'open', 'outside', 'observed', 'not-observed', 'norm-unknown',
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
const legalCase = v.strictObject({
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
const state = v.strictObject({
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

/** Prose of one page, by block name. */
const page = v.strictObject({
  id,
  title: text,
  description: v.pipe(text, v.maxLength(160, 'keep a description below 160 characters')),
  blocks: v.record(id, text),
});

const message = v.union([text, v.strictObject({ one: text, other: text })]);

/** The interface words of one language. `{name}` is filled in; `one`/`other` follow the plural rule. */
const catalogue = v.strictObject({ id, language: text, messages: v.record(v.string(), message) });

/** Folder below `content/` → schema of each file in it. */
export const SCHEMAS = {
  phases: phase,
  'cert-levels': certLevel,
  scales: scale,
  settings,
  presets: preset,
  sources: source,
  objections: objection,
  terms: term,
  rules: rule,
  standards: standard,
  cases: legalCase,
  states: state,
  pages: page,
  interface: catalogue,
} as const;

export type Folder = keyof typeof SCHEMAS;
export type Entry<F extends Folder> = v.InferOutput<(typeof SCHEMAS)[F]>;
export type Content = { [F in Folder]: Entry<F>[] };
