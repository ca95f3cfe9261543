/** The World's settings as a link, and back. */
import { POLICIES } from '../../model/reporting.ts';
import { among, flag, number, readLink, writeLink, type Codecs } from '../linkCodec.ts';
import { BOUNDS, DEFAULTS, SCENES, type WorldChoices } from './settings.ts';

const CODECS: Codecs<WorldChoices> = {
  scene: among('scene', SCENES),
  sends: among('sends', POLICIES),
  floor: number('floor', BOUNDS.floor, 2),
  minimum: number('minimum', BOUNDS.minimum, 2),
  warnings: flag('warnings'),
  interval: number('interval', BOUNDS.interval, 2),
  listing: number('listing', BOUNDS.listing, 2),
  blockMinutes: number('block', BOUNDS.blockMinutes, 0),
  wrongShare: number('wrong', BOUNDS.wrongShare, 2),
  seed: number('seed', BOUNDS.seed, 0),
  state: number('state', BOUNDS.state, 0),
  at: number('at', BOUNDS.at, 4),
};

/** The part of a link after `#`. */
export const linkOf = (choices: WorldChoices) => writeLink(CODECS, DEFAULTS, choices);

/** The settings nearest to a link, and what of it was ignored. Never throws. */
export const choicesFrom = (hash: string) => readLink(CODECS, DEFAULTS, hash);
