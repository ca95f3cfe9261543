/**
 * `npm run --silent figures -- '<scenario as JSON or a file>'` prints, as JSON, the probability that a CERT has
 * detected the attack by each time asked for (docs/model.md §4). Exit 2 with one line on standard error for bad input.
 */
import { loadContent } from '../content/load.ts';
import { parametersFrom, textbookFrom } from '../content/parameters.ts';
import { chainOf } from '../model/chain.ts';
import { detectionOf } from '../model/detection.ts';
import type { Scenario } from '../model/parameters.ts';
import { run } from './request.ts';
import { requestFrom } from './scenario.schema.ts';

const content = loadContent();
const textbook = textbookFrom(content);
const parameters = parametersFrom(content);

/** To six digits: more would suggest a precision that words do not have. */
const rounded = (p: number) => Math.round(p * 1e6) / 1e6;

run({
  name: 'figures',
  what: 'scenario',
  example: '{"devices": 500}',
  answer(input) {
    const request = requestFrom(input, textbook);
    const { levels, times, u: draws, ...asked } = request;
    const scenario: Scenario = { ...textbook, ...asked };
    // One row for each level and draw, in the order asked.
    const detected = levels.flatMap((level) =>
      draws.map((u) => {
        const detection = detectionOf(chainOf(scenario, parameters, level, u));
        return { level, u, at: times.map((t) => ({ t, p: rounded(detection.at(t).detected) })) };
      }),
    );
    return { scenario: request, detected };
  },
});
