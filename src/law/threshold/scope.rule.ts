/** Scope: availability attacks on critical infrastructure, not by the State itself. Elsewhere "not as well-suited". */
import { met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const scope: Rule = {
  id: 'threshold-scope',
  failure: 'outside',
  decide({ act }) {
    const facts = ['act.kind', 'act.criticalInfrastructure', 'act.author'];
    if (act.author === 'own-organ') return notMet('own-organ', ['act.author'], { failure: 'not-engaged' });
    if (act.kind === 'unknown') return unknown('kind-unknown', ['act.kind']);
    if (act.kind !== 'availability')
      return notMet('other-kind', ['act.kind'], { values: { kind: act.kind } });
    if (act.criticalInfrastructure === 'unknown')
      return unknown('infrastructure-unknown', ['act.criticalInfrastructure']);
    return act.criticalInfrastructure ? met('within', facts) : notMet('not-critical', facts);
  },
};
