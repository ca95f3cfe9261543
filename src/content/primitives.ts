/** The parts that every schema below `content/` is made of. */
import * as v from 'valibot';

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, as in the file name'),
);
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write a sentence or leave the field out'));
export const positive = v.pipe(v.number(), v.finite(), v.gtValue(0, 'give a number above 0'));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1, 'a share lies between 0 and 1'));

/** A short phrase of the essay and where it stands in it. */
export const quote = v.strictObject({ text, place: text });

/** Where a number or reading comes from. `source` must name a file in `content/sources`. */
export const origin = v.pipe(
  v.string(),
  v.regex(
    /^(essay|assumption|inferred|source: [a-z0-9-]+)$/,
    'write "essay", "assumption", "inferred" or "source: <id>"',
  ),
);

/** A number with its origin and one sentence that says why it is this number. */
export const value = (number: v.GenericSchema<number, number> = positive) =>
  v.strictObject({ value: number, origin, note: text });
