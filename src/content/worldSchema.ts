/** The shape of the World's content: its States and settings, and the scenes that speak against the essay. */
import * as v from 'valibot';
import { MEASURES } from '../law/facts.ts';
import { INFRASTRUCTURES } from '../model/parameters.ts';
import { id, origin, positive, share, text, value } from './primitives.ts';

const level = v.pipe(v.number(), v.minValue(1), v.maxValue(3, 'a level lies between 1 and 3'));
const count = v.pipe(v.number(), v.integer('give a whole number'), v.minValue(0));
const atLeastNone = v.pipe(v.number(), v.minValue(0));
const party = v.strictObject({ letter: v.pipe(text, v.length(1)), name: text });

/** Everything the World adds to the textbook attack. */
export const world = v.pipe(
  v.strictObject({
    id: v.literal('world'),
    /** Invented, the one with the most devices first. */
    states: v.strictObject({ list: v.pipe(v.array(party), v.minLength(1)), origin, note: text }),
    victim: party,
    devices: value(v.pipe(count, v.minValue(1))),
    exponent: value(atLeastNone),
    /** How many States have Level 1, 2 and 3. */
    levelCounts: v.strictObject({ value: v.tuple([count, count, count]), origin, note: text }),
    floor: value(level),
    floors: v.strictObject({ value: v.pipe(v.array(level), v.minLength(1)), origin, note: text }),
    worlds: value(v.pipe(count, v.minValue(2))),
    /** Seed of the world that the page opens with. */
    opens: value(v.pipe(count, v.minValue(1))),
    means: v.strictObject({ able: v.array(v.picklist(MEASURES)), origin, note: text }),
  }),
  v.check(
    ({ states, levelCounts }) => levelCounts.value.reduce((a, b) => a + b, 0) === states.list.length,
    'give as many levels in "levelCounts" as there are States',
  ),
);

/** A setting of the World that tests the essay. What it does not name stays as it is. */
export const counterScene = v.strictObject({
  id,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: text,
  /** What it does to the essay's argument, in one sentence. */
  lesson: text,
  origin,
  note: text,
  sources: v.pipe(v.array(id), v.minLength(1)),
  set: v.strictObject({
    infrastructure: v.optional(v.picklist(INFRASTRUCTURES)),
    deliverySeconds: v.optional(positive),
    floodSeconds: v.optional(positive),
    rampSeconds: v.optional(positive),
    reflected: v.optional(v.boolean()),
    mainLevel: v.optional(v.picklist([1, 2, 3])),
    exponent: v.optional(atLeastNone),
    blockHours: v.optional(positive),
    wrongShare: v.optional(v.pipe(share, v.maxValue(0.5))),
  }),
});
