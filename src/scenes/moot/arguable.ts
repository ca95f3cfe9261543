/** Where "arguable" is no mistake although the law's code decides (LAW: never marked wrong). */
import type { Facts } from '../../law/facts.ts';
import type { Decision } from '../../law/findings.ts';

/** Reasons that rest on the bar, the minimum standard or a number of the model. */
export const BY_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  foreseeability: ['ought-to-have', 'not-visible', 'invisible', 'evidence-unknown', 'band-across'],
  prevention: ['in-time', 'in-time-presumed', 'too-late', 'evidence-unknown', 'band-across'],
  conduct: ['sent-as-found'],
};

/** Reasons on which the essay can be read two ways, whatever the facts. */
export const TWO_WAYS: Readonly<Record<string, readonly string[]>> = {
  'threshold-link': ['abroad', 'passed-through'],
  'threshold-scope': ['other-kind'],
  'threshold-harm': ['none', 'slight'],
  'threshold-conduct': ['diligent-miss', 'sent-as-found', 'below-minimum', 'no-watch'],
  'own-conduct': ['diligent-miss', 'sent-as-found', 'no-watch'],
};

export const short = (rule: string) => rule.replace(/^(tallinn|threshold|own)-/, '');

/** Silence may be argued where other measures were taken, or where nothing was known before the launch. */
function silenceArguable({ conduct, knowledge }: Facts): boolean {
  const otherwise = conduct.taken !== 'unknown' && conduct.taken.length > 0;
  const early =
    knowledge.learned !== 'unknown' && knowledge.learned.some(({ at }) => at !== 'unknown' && at < 0);
  return otherwise || !early;
}

/** Why "arguable" is no mistake although the code decides; undefined where it is one. */
export function arguableFor(
  rule: string,
  { reason }: Decision,
  facts: Facts,
): 'numbers' | 'two-ways' | 'equipped' | undefined {
  if (BY_NUMBERS[short(rule)]?.includes(reason)) return 'numbers';
  if (TWO_WAYS[rule]?.includes(reason)) return 'two-ways';
  if (rule === 'threshold-harm' && reason === 'measurable' && facts.harm.gravity !== 'serious')
    return 'two-ways';
  if (short(rule) === 'conduct' && reason === 'silence' && silenceArguable(facts)) return 'two-ways';
  // What a State so equipped would have discovered is argued, whatever this one saw (Chircop 650).
  return rule === 'tallinn-knowledge' && reason === 'watched-unseen' ? 'equipped' : undefined;
}
