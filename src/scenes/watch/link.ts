/** The Watch's settings as a short readable link, and back; a link never fails, it says what it left out. */
import { FEEDS, INFRASTRUCTURES, SCALE_IDS } from '../../model/parameters.ts';
import { POLICIES } from '../../model/reporting.ts';
import { BOUNDS, DEFAULTS, STATE_LEVELS, VIEWS, type WatchSettings } from './settings.ts';

/** Rises when the same settings would give other figures. */
export const MODEL_VERSION = 1;

const LONGEST = 600;

/** A part of a link that was not used. `reason` is a key of the catalogue. */
export interface Ignored {
  readonly reason: 'link.newer' | 'link.tooLong' | 'link.unknown' | 'link.value' | 'link.twice';
  readonly name: string;
  readonly value: string;
}

interface Codec<T> {
  readonly name: string;
  write(value: T): string;
  /** undefined where the text is not a value. */
  read(text: string): T | undefined;
}

const among = <T extends string | number>(name: string, values: readonly T[]): Codec<T> => ({
  name,
  write: String,
  read: (text) => values.find((value) => String(value) === text),
});

const PLAIN_NUMBER = /^\d{1,9}(\.\d{1,9})?$/;

const number = (name: string, [least, most]: readonly [number, number], digits: number): Codec<number> => ({
  name,
  write: (value) => String(Number(value.toFixed(digits))),
  read: (text) => {
    const value = PLAIN_NUMBER.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? Number(value.toFixed(digits)) : undefined;
  },
});

const flag = (name: string): Codec<boolean> => ({
  name,
  write: (value) => (value ? 'yes' : 'no'),
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
});

const CODECS: { [Field in keyof WatchSettings]: Codec<WatchSettings[Field]> } = {
  infrastructure: among('from', INFRASTRUCTURES),
  devices: number('devices', BOUNDS.devices, 0),
  sophistication: number('craft', BOUNDS.sophistication, 2),
  deliverySeconds: number('lead', BOUNDS.deliverySeconds, 0),
  floodSeconds: number('flood', BOUNDS.floodSeconds, 0),
  rampSeconds: number('rise', BOUNDS.rampSeconds, 0),
  tests: number('tests', BOUNDS.tests, 0),
  announced: flag('announced'),
  feed: among('feed', FEEDS),
  scale: among('scale', SCALE_IDS),
  level: among('state', STATE_LEVELS),
  sends: among('sends', POLICIES),
  run: number('run', BOUNDS.run, 0),
  view: among('view', VIEWS),
  at: number('at', BOUNDS.at, 4),
};
const FIELDS = Object.keys(CODECS) as (keyof WatchSettings)[];

function writeField<F extends keyof WatchSettings>(field: F, settings: WatchSettings): string {
  return CODECS[field].write(settings[field]);
}

/** The part of a link after `#`: the model's version and every setting that is not the textbook's. */
export function linkOf(settings: WatchSettings): string {
  const parts = FIELDS.map((field) => ({
    name: CODECS[field].name,
    text: writeField(field, settings),
    plain: writeField(field, DEFAULTS),
  }));
  const said = parts.filter(({ text, plain }) => text !== plain).map(({ name, text }) => `${name}=${text}`);
  return [`v=${MODEL_VERSION}`, ...said].join('&');
}

/** True where the part after `#` is meant as settings, not as a place on the page. */
export const isLink = (hash: string) => hash.replace(/^#/, '').includes('=');

/** The settings nearest to a link, and what of it was ignored. Never throws. */
export function settingsFrom(hash: string): { settings: WatchSettings; ignored: Ignored[] } {
  const text = hash.replace(/^#/, '');
  if (text.length > LONGEST)
    return { settings: DEFAULTS, ignored: [{ reason: 'link.tooLong', name: '', value: '' }] };
  const ignored: Ignored[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const skip = (reason: Ignored['reason']) => ignored.push({ reason, name, value });
    if (name === 'v') {
      if (value !== String(MODEL_VERSION)) skip('link.newer');
      continue;
    }
    const field = FIELDS.find((each) => CODECS[each].name === name);
    if (!field) skip('link.unknown');
    else if (field in read) skip('link.twice');
    else {
      const found = CODECS[field].read(value);
      if (found === undefined) skip('link.value');
      else read[field] = found;
    }
  }
  return { settings: { ...DEFAULTS, ...read }, ignored };
}
