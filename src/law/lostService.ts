/** From lost service to the gravity of harm, where a case is played in the model and not told in a file. */
import type { GRAVITIES } from './facts.ts';
import type { Court } from './rule.ts';

/**
 * How grave the loss of `hours` service-hours is. Never `serious`: no authority gives a figure for that (Rule 6), so
 * from the court's bound on it is only disputed.
 */
export function gravityOf(hours: number, { bounds }: Court): (typeof GRAVITIES)[number] {
  if (hours < bounds.lostHours.measured) return 'none';
  return hours < bounds.lostHours.argued ? 'measurable' : 'disputed';
}
