/** From lost service to the gravity of harm, where a case is played in the model and not told in a file. */
import type { GRAVITIES } from './facts.ts';
import type { Court } from './rule.ts';

/**
 * How grave the loss of `hours` service-hours is. Never `serious`, and above the smallest never plainly not: no
 * authority gives a figure for that (Rule 6), so the court's bound only says to which side the argument leans.
 */
export function gravityOf(hours: number, { bounds }: Court): (typeof GRAVITIES)[number] {
  if (hours <= 0) return 'none';
  if (hours < bounds.lostHours.measured) return 'slight';
  return hours < bounds.lostHours.argued ? 'doubtful' : 'disputed';
}
