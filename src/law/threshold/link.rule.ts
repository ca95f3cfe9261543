/** Link: activity in the State's infrastructure. The essay says both "passed through" and "emanating". */
import { contestable, met, notMet, unknown } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const link: Rule = {
  id: 'threshold-link',
  failure: 'not-engaged',
  decide({ link: { path } }) {
    const facts = ['link.path'];
    if (path === 'unknown') return unknown('unknown', facts);
    if (path === 'none') return notMet('none', facts);
    return path === 'through' ? contestable('passed-through', facts) : met(path, facts);
  },
};
