/** The change of one fact that would change what one rule finds (LAW: flip points). */
import type { FactPath, Facts } from './facts.ts';
import type { Decision, Finding } from './findings.ts';
import { ALTERNATIVES, read, same, withFact, type Flip } from './flips.ts';
import { SILENT } from './norm/norm13c.rule.ts';
import type { Court, Rule } from './rule.ts';

/** One fact changed, and what one rule would then find. */
export interface RuleFlip extends Pick<Flip, 'fact' | 'from' | 'to'> {
  readonly decision: Decision;
  /** Does that decision rest on the fact changed, so that its reason speaks of it? */
  readonly explains: boolean;
}

/** Facts by which `rule` may be flipped: those on which it rests first, who acted last, since that is another case. */
function tried(facts: Facts, rule: Rule, court: Court): FactPath[] {
  const rests = rule.decide(facts, court).facts.filter((path) => path in ALTERNATIVES);
  const order = [...new Set([...rests, ...Object.keys(ALTERNATIVES)])];
  return [...order.filter((fact) => fact !== 'act.author'), 'act.author'];
}

const restsOn = (decision: Decision, fact: FactPath) =>
  decision.facts.some((path) => path === fact || fact.startsWith(`${path}.`));

/** The nearest change of one fact with which `rule` finds `finding`; one that its own reason speaks of comes first. */
export function flipOfRule(facts: Facts, rule: Rule, court: Court, finding: Finding): RuleFlip | undefined {
  let other: RuleFlip | undefined;
  for (const fact of tried(facts, rule, court)) {
    const from = read(facts, fact);
    for (const to of ALTERNATIVES[fact]!.filter((value) => !same(value, from))) {
      const decision = rule.decide(withFact(facts, fact, to), court);
      if (decision.finding !== finding || SILENT.includes(decision.reason)) continue;
      if (restsOn(decision, fact)) return { fact, from, to, decision, explains: true };
      other ??= { fact, from, to, decision, explains: false };
    }
  }
  return other;
}
