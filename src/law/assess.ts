/** Decides a case under a standard that is named. */
import { assessBy } from './assessBy.ts';
import type { Facts } from './facts.ts';
import type { Assessment } from './findings.ts';
import type { Court } from './rule.ts';
import { STANDARDS, type StandardId } from './standards.ts';

/** The assessment of `facts` under the standard of that name; see {@link assessBy}. */
export const assess = (facts: Facts, standard: StandardId, court: Court, real = false): Assessment =>
  assessBy(facts, STANDARDS[standard], court, real);
