/** The standards a case is decided under, each a list of rules. */
import { norm13c } from './norm/norm13c.rule.ts';
import type { Rule } from './rule.ts';
import { gravity } from './tallinn/gravity.rule.ts';
import { knowledge } from './tallinn/knowledge.rule.ts';
import { link as tallinnLink } from './tallinn/link.rule.ts';
import { measures } from './tallinn/measures.rule.ts';
import { right } from './tallinn/right.rule.ts';
import { unlawful } from './tallinn/unlawful.rule.ts';
import { conduct, ownConduct } from './threshold/conduct.rule.ts';
import { foreseeability, ownForeseeability } from './threshold/foreseeability.rule.ts';
import { harm } from './threshold/harm.rule.ts';
import { link } from './threshold/link.rule.ts';
import { ownPrevention, prevention } from './threshold/prevention.rule.ts';
import { scope } from './threshold/scope.rule.ts';

/** In the order in which every page sets them side by side: the essay's first. */
export const STANDARD_IDS = ['fixed', 'own', 'tallinn', 'norm'] as const;
export type StandardId = (typeof STANDARD_IDS)[number];

export interface Standard {
  readonly id: StandardId;
  readonly rules: readonly Rule[];
  /** `cumulative`: every element is looked at. `ordered`: one is reached only when the one before is met. */
  readonly kind: 'cumulative' | 'ordered' | 'voluntary';
}

/** Tallinn Manual 2.0, Rules 6 and 7: an expert restatement, not a treaty. */
export const tallinn: Standard = {
  id: 'tallinn',
  kind: 'cumulative',
  rules: [right, tallinnLink, unlawful, gravity, knowledge, measures],
};

/** The essay's fixed threshold. */
export const fixed: Standard = {
  id: 'fixed',
  kind: 'ordered',
  rules: [scope, link, foreseeability, prevention, harm, conduct],
};

/** The same tests at the State's own capacity: how the essay describes the Manual. Never called by its name. */
export const own: Standard = {
  id: 'own',
  kind: 'ordered',
  rules: [scope, link, ownForeseeability, ownPrevention, harm, ownConduct],
};

/** UN norm 13(c), voluntary. */
const norm: Standard = { id: 'norm', kind: 'voluntary', rules: [norm13c] };

export const STANDARDS: Readonly<Record<StandardId, Standard>> = { tallinn, fixed, own, norm };
