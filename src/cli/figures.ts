/**
 * `npm run --silent figures -- '<scenario as JSON or a file>'` prints, as JSON, the probability that a CERT has
 * detected the attack by each time asked for (docs/model.md §4). Exit 2 with one line on standard error for bad input.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadContent } from '../content/load.ts';
import { parametersFrom, textbookFrom } from '../content/parameters.ts';
import { chainOf } from '../model/chain.ts';
import { detectionOf } from '../model/detection.ts';
import type { Parameters, Scenario } from '../model/parameters.ts';
import { RequestError, requestFrom, type Request } from './scenario.schema.ts';

/** Numbers that JSON cannot hold. As texts they reach the schema, which names the field they stand in. */
const NOT_JSON_NUMBER = /([:,[]\s*)([+-]?(?:NaN|Infinity))(?=\s*[,\]}])/g;

/** `npm run` moves to the project's folder; a file is meant from where the command was given. */
const startedFrom =
  process.env.npm_lifecycle_event === 'figures' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

/** The text of a request: a file's content, or the argument itself. No argument is the textbook. */
function textOf(argument: string | undefined): string {
  if (argument === undefined) return '{}';
  const file = resolve(startedFrom, argument);
  if (argument.trim().startsWith('{') || !existsSync(file)) return argument;
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new RequestError(`scenario: "${argument}" cannot be read; give a JSON file`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(NOT_JSON_NUMBER, '$1"$2"'));
  } catch (error) {
    throw new RequestError(
      `scenario: neither JSON nor a file that exists; write {"devices": 500} or a file's name (${(error as Error).message})`,
    );
  }
}

/** To six digits: more would suggest a precision that words do not have. */
const rounded = (p: number) => Math.round(p * 1e6) / 1e6;

/** One row for each level and draw, in the order asked. */
function answer(request: Request, parameters: Parameters, textbook: Scenario) {
  const { levels, times, u: draws, ...asked } = request;
  const scenario: Scenario = { ...textbook, ...asked };
  return levels.flatMap((level) =>
    draws.map((u) => {
      const detection = detectionOf(chainOf(scenario, parameters, level, u));
      return { level, u, at: times.map((t) => ({ t, p: rounded(detection.at(t).detected) })) };
    }),
  );
}

const content = loadContent();
const textbook = textbookFrom(content);
try {
  const [argument, ...more] = process.argv.slice(2);
  if (more.length > 0)
    throw new RequestError(`scenario: give one argument, not ${more.length + 1}; quote the JSON`);
  const request = requestFrom(parse(textOf(argument)), textbook);
  const detected = answer(request, parametersFrom(content), textbook);
  console.log(JSON.stringify({ scenario: request, detected }, null, 2));
} catch (error) {
  if (!(error instanceof RequestError)) throw error;
  console.error(error.message.replace(/\s+/g, ' '));
  process.exitCode = 2;
}
