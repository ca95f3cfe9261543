/** The settings of the Threshold page as a link, and back. */
import { INFRASTRUCTURES } from '../../model/parameters.ts';
import { among, number, readLink, writeLink, type Codecs } from '../linkCodec.ts';
import { BOUNDS, DEFAULTS, type ThresholdSettings } from './settings.ts';

const CODECS: Codecs<ThresholdSettings> = {
  minimum: number('m', BOUNDS.minimum, 2),
  bar: number('bar', BOUNDS.bar, 2),
  infrastructure: among('from', INFRASTRUCTURES),
  devices: number('devices', BOUNDS.devices, 0),
  sophistication: number('craft', BOUNDS.sophistication, 2),
  deliverySeconds: number('lead', BOUNDS.deliverySeconds, 0),
};

/** The part of a link after `#`. */
export const linkOf = (settings: ThresholdSettings) => writeLink(CODECS, DEFAULTS, settings);

/** The settings nearest to a link, and what of it was ignored. Never throws. */
export const settingsFrom = (hash: string) => readLink(CODECS, DEFAULTS, hash);
