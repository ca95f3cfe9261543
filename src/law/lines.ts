/** The visitor's two lines, as a standard reads the facts of a case. */
import type { Facts } from './facts.ts';
import type { StandardId } from './standards.ts';

/**
 * Whether detection was "maintained and run at the level it must have" depends on who asks: under the fixed
 * threshold a State that keeps watch below the minimum did not.
 */
export function factsUnder(standard: StandardId, facts: Facts, minimum: number): Facts {
  const { level, detectionRun } = facts.state;
  if (standard !== 'fixed' || detectionRun !== true || level === 'unknown' || level <= minimum) return facts;
  return { ...facts, state: { ...facts.state, detectionRun: false } };
}
