/** Decides a case by the rules of one standard: findings element by element, and what follows from them together. */
import type { Facts } from './facts.ts';
import { gravest, type Assessment, type Conclusion, type Element, type Failure } from './findings.ts';
import { SILENT } from './norm/norm13c.rule.ts';
import type { Court, Rule } from './rule.ts';
import type { Standard } from './standards.ts';

/** Elements in order; under an ordered standard those after the first that stops are not reached. */
function elementsOf(rules: readonly Rule[], ordered: boolean, facts: Facts, court: Court): Element[] {
  let stopped = false;
  return rules.map((rule): Element => {
    if (stopped) return { rule: rule.id, finding: 'not-reached', reason: 'not-reached', facts: [] };
    const element = { rule: rule.id, ...rule.decide(facts, court) };
    stopped = ordered && element.finding === 'not-met';
    return element;
  });
}

const failureOf = (element: Element, rules: readonly Rule[]): Failure =>
  element.failure ?? rules.find(({ id }) => id === element.rule)!.failure;

/** Three-valued logic: one "not met" decides; else anything unsettled leaves it open; only all "met" is a breach. */
function combined(elements: readonly Element[], rules: readonly Rule[]): Conclusion {
  const failed = elements.filter(({ finding }) => finding === 'not-met');
  if (failed.length > 0) return gravest(failed.map((element) => failureOf(element, rules)));
  return elements.every(({ finding }) => finding === 'met') ? 'breach' : 'open';
}

function voluntary(element: Element): Conclusion {
  if (element.finding === 'met') return 'observed';
  if (element.finding !== 'not-met') return 'norm-unknown';
  return SILENT.includes(element.reason) ? 'not-engaged' : 'not-observed';
}

/**
 * The assessment of `facts` under `standard`. A real State is never declared anything: with `real` every
 * conclusion of law is `open`, while the findings say what would have to be shown.
 */
export function assessBy(
  facts: Facts,
  { id, rules, kind }: Standard,
  court: Court,
  real = false,
): Assessment {
  const elements = elementsOf(rules, kind === 'ordered', facts, court);
  const decided = kind === 'voluntary' ? voluntary(elements[0]!) : combined(elements, rules);
  const conclusion = real ? (kind === 'voluntary' ? 'norm-unknown' : 'open') : decided;
  const unsettled = conclusion === 'open' || conclusion === 'norm-unknown';
  const missing = elements.filter(({ finding }) => finding === 'unknown').flatMap((element) => element.facts);
  return { standard: id, elements, conclusion, missing: unsettled ? [...new Set(missing)] : [] };
}
