/**
 * `npm run --silent assess -- '<facts as JSON, or a case file>'` prints, as JSON, findings and conclusion under every
 * standard, and what would flip it. Facts left out are unknown. Exit 2 with one line on standard error for bad input.
 */
import * as v from 'valibot';
import { parse } from 'yaml';
import { courtFrom } from '../content/court.ts';
import { factsSchema } from '../content/factsSchema.ts';
import { loadContent } from '../content/load.ts';
import { assess } from '../law/assess.ts';
import { flips } from '../law/flips.ts';
import { STANDARD_IDS } from '../law/standards.ts';
import { RequestError, run } from './request.ts';

const content = loadContent();
const court = courtFrom(content);

/** A case file holds its facts under `facts`; bare facts stand alone. */
function factsIn(input: unknown): { facts: unknown; real: boolean; where: string } {
  if (typeof input === 'object' && input !== null && 'facts' in input)
    return { facts: input.facts, real: 'real' in input && input.real === true, where: 'facts.' };
  return { facts: input, real: false, where: '' };
}

function parseCase(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new RequestError(`facts: not valid YAML (${(error as Error).message})`);
  }
}

run({
  name: 'assess',
  what: 'facts',
  example: '{"act": {"kind": "availability"}}',
  parseYaml: parseCase,
  answer(input) {
    const { facts, real, where } = factsIn(input);
    const result = v.safeParse(factsSchema, facts);
    if (!result.success) {
      const issue = result.issues[0];
      throw new RequestError(`${where}${v.getDotPath(issue) ?? 'facts'}: ${issue.message}`);
    }
    const standards = STANDARD_IDS.map((id) => {
      const { elements, conclusion, missing } = assess(result.output, id, court, real);
      return {
        standard: id,
        conclusion,
        missing,
        elements,
        flips: real ? [] : flips(result.output, id, court),
      };
    });
    return { facts: result.output, real, standards };
  },
});
