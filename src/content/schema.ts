/**
 * The shape of every file below `content/`. One schema a folder; the build refuses a file that does not
 * fit, naming file, field and fix. Prose fields are Markdown (see `markdown.ts`).
 */
import * as v from 'valibot';
import { FEEDS, INFRASTRUCTURES, SCALE_IDS, WORDS } from '../model/parameters.ts';
import { PHASE_IDS } from '../model/phases.ts';
import { bounds, legalCase, rule, standard, state } from './lawSchema.ts';
import { counterScene, world } from './worldSchema.ts';
import { id, origin, positive, quote, share, text, value } from './primitives.ts';
import { claim, formula, position } from './recordSchema.ts';
import { chapter, coverage, incident } from './storySchema.ts';

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
  /** The same once a flood has risen, where that is something else. */
  captionRisen: v.optional(text),
  /** The same once so much is blocked that the victim serves everyone. */
  captionHeld: v.optional(text),
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
  minimumStandard: value(
    v.pipe(v.number(), v.minValue(1), v.maxValue(2, 'the essay sets it between Level 1 and Level 2')),
  ),
  bar: value(share),
  bounds,
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
  claims: claim,
  positions: position,
  formulas: formula,
  terms: term,
  rules: rule,
  standards: standard,
  cases: legalCase,
  states: state,
  world,
  'counter-scenes': counterScene,
  chapters: chapter,
  incidents: incident,
  coverage,
  pages: page,
  interface: catalogue,
} as const;

export type Folder = keyof typeof SCHEMAS;
export type Entry<F extends Folder> = v.InferOutput<(typeof SCHEMAS)[F]>;
export type Content = { [F in Folder]: Entry<F>[] };
