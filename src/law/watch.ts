/**
 * Did the State keep the watch that a standard asks for? A file records whether it ran the detection it has; which
 * watch it must keep is law: under the fixed threshold one at the minimum standard or better, elsewhere its own.
 */
import type { Facts, FactPath } from './facts.ts';

/** `below`: it may have kept watch, but with less than every State must have. */
export type Watch = 'kept' | 'below' | 'not-kept' | 'unknown';

/** The watch kept, held against the level `minimum` that every State must have; without one, against its own. */
export function watchKept({ state }: Facts, minimum?: number): Watch {
  const { detectionRun, level } = state;
  if (detectionRun === false) return 'not-kept';
  if (minimum !== undefined && level !== 'unknown' && level > minimum) return 'below';
  return detectionRun === 'unknown' || (minimum !== undefined && level === 'unknown') ? 'unknown' : 'kept';
}

/** The facts on which {@link watchKept} rests and that the file does not give. */
export const untoldOfWatch = ({ state }: Facts, minimum?: number): FactPath[] => [
  ...(state.detectionRun === 'unknown' ? ['state.detectionRun'] : []),
  ...(minimum !== undefined && state.level === 'unknown' ? ['state.level'] : []),
];
