/** Settings as a short readable link, and back, for every page; a link never fails, it says what it left out. */

/** Rises when the same settings would give other figures. */
export const MODEL_VERSION = 1;

const LONGEST = 600;

/** A part of a link that was not used. `reason` is a key of the catalogue. */
export interface Ignored {
  readonly reason: 'link.newer' | 'link.tooLong' | 'link.unknown' | 'link.value' | 'link.twice';
  readonly name: string;
  readonly value: string;
}

/** How one field stands in a link. */
export interface Codec<T> {
  readonly name: string;
  write(value: T): string;
  /** undefined where the text is not a value. */
  read(text: string): T | undefined;
}
export type Codecs<S> = { readonly [Field in keyof S]: Codec<S[Field]> };

export const among = <T extends string | number>(name: string, values: readonly T[]): Codec<T> => ({
  name,
  write: String,
  read: (text) => values.find((value) => String(value) === text),
});

const PLAIN_NUMBER = /^\d{1,9}(\.\d{1,9})?$/;

export const number = (
  name: string,
  [least, most]: readonly [number, number],
  digits: number,
): Codec<number> => ({
  name,
  write: (value) => String(Number(value.toFixed(digits))),
  read: (text) => {
    const value = PLAIN_NUMBER.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? Number(value.toFixed(digits)) : undefined;
  },
});

export const flag = (name: string): Codec<boolean> => ({
  name,
  write: (value) => (value ? 'yes' : 'no'),
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
});

const fieldsOf = <S extends object>(codecs: Codecs<S>) => Object.keys(codecs) as (keyof S)[];

/** The part of a link after `#`: the model's version and every setting that is not the default. */
export function writeLink<S extends object>(codecs: Codecs<S>, defaults: S, settings: S): string {
  const write = <F extends keyof S>(field: F, of: S) => codecs[field].write(of[field]);
  const said = fieldsOf(codecs)
    .filter((field) => write(field, settings) !== write(field, defaults))
    .map((field) => `${codecs[field].name}=${write(field, settings)}`);
  return [`v=${MODEL_VERSION}`, ...said].join('&');
}

/** True where the part after `#` is meant as settings, not as a place on the page. */
export const isLink = (hash: string) => hash.replace(/^#/, '').includes('=');

/** The settings nearest to a link, and what of it was ignored. Never throws. */
export function readLink<S extends object>(
  codecs: Codecs<S>,
  defaults: S,
  hash: string,
): { settings: S; ignored: Ignored[] } {
  const text = hash.replace(/^#/, '');
  if (text.length > LONGEST)
    return { settings: defaults, ignored: [{ reason: 'link.tooLong', name: '', value: '' }] };
  const ignored: Ignored[] = [];
  const read: Partial<S> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const skip = (reason: Ignored['reason']) => ignored.push({ reason, name, value });
    if (name === 'v') {
      if (value !== String(MODEL_VERSION)) skip('link.newer');
      continue;
    }
    const field = fieldsOf(codecs).find((each) => codecs[each].name === name);
    if (!field) skip('link.unknown');
    else if (field in read) skip('link.twice');
    else {
      const found = codecs[field].read(value);
      if (found === undefined) skip('link.value');
      else read[field] = found;
    }
  }
  return { settings: { ...defaults, ...read }, ignored };
}
