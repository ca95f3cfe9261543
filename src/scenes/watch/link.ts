/** The Watch's settings as a link, and back. */
import { names } from 'content:names';
import { FEEDS, INFRASTRUCTURES, SCALE_IDS } from '../../model/parameters.ts';
import { POLICIES } from '../../model/reporting.ts';
import { among, flag, number, readLink, writeLink, type Codecs } from '../linkCodec.ts';
import { BOUNDS, DEFAULTS, STATE_LEVELS, VIEWS, type WatchSettings } from './settings.ts';

export { isLink, MODEL_VERSION, type Ignored } from '../linkCodec.ts';

const CODECS: Codecs<WatchSettings> = {
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
  like: among('like', ['', ...names.incidents]),
  at: number('at', BOUNDS.at, 4),
};

/** The part of a link after `#`. */
export const linkOf = (settings: WatchSettings) => writeLink(CODECS, DEFAULTS, settings);

/** The settings nearest to a link, and what of it was ignored. Never throws. */
export const settingsFrom = (hash: string) => readLink(CODECS, DEFAULTS, hash);
