/** The ordering of the positions as a link, and back. */
import { among, flag, readLink, writeLink, type Codecs } from '../linkCodec.ts';
import { COLUMNS, DEFAULTS, KINDS, type Ordering } from './positions.ts';

export { isLink } from '../linkCodec.ts';

const CODECS: Codecs<Ordering> = {
  by: among('sort', COLUMNS),
  down: flag('down'),
  kind: among('kind', ['all', ...KINDS]),
};

/** The part of a link after `#`. */
export const linkOf = (ordering: Ordering) => writeLink(CODECS, DEFAULTS, ordering);

/** The ordering nearest to a link, and what of it was ignored. Never throws. */
export const orderingFrom = (hash: string) => readLink(CODECS, DEFAULTS, hash);
