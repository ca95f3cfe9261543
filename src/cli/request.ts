/** What every command shares: one argument as JSON or a file, an answer as JSON, one line and exit 2 for bad input. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A request that cannot be answered. The message is one line that names the field and how to mend it. */
export class RequestError extends Error {
  override name = 'RequestError';
}

/** Numbers that JSON cannot hold. As texts they reach the schema, which names the field they stand in. */
const NOT_JSON_NUMBER = /([:,[]\s*)([+-]?(?:NaN|Infinity))(?=\s*[,\]}])/g;

/** `npm run` moves to the project's folder; a file is meant from where the command was given. */
const startedFrom = (name: string) =>
  process.env.npm_lifecycle_event === name ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

/** A request's text, and whether it came from a YAML file. */
interface Text {
  readonly text: string;
  readonly yaml: boolean;
}

/** A file's content, or the argument itself; no argument is an empty request. */
function textOf({ name, what }: Command, argument: string | undefined): Text {
  if (argument === undefined) return { text: '{}', yaml: false };
  const file = resolve(startedFrom(name), argument);
  if (argument.trim().startsWith('{') || !existsSync(file)) return { text: argument, yaml: false };
  try {
    return { text: readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), yaml: /\.ya?ml$/.test(file) };
  } catch {
    throw new RequestError(`${what}: "${argument}" cannot be read; give a JSON file`);
  }
}

function parseJson(what: string, example: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(NOT_JSON_NUMBER, '$1"$2"'));
  } catch (error) {
    throw new RequestError(
      `${what}: neither JSON nor a file that exists; write ${example} or a file's name (${(error as Error).message})`,
    );
  }
}

/** How a command reads its argument. */
export interface Command {
  /** Its name as a script of the project. */
  readonly name: string;
  /** What the argument is, as errors name it. */
  readonly what: string;
  /** A short valid argument. */
  readonly example: string;
  /** Reads a YAML file, where the command takes one. */
  parseYaml?(text: string): unknown;
  answer(input: unknown): unknown;
}

/** Runs a command on the process's arguments: prints its answer, or one line on standard error with exit code 2. */
export function run(command: Command): void {
  const { what, example, parseYaml, answer } = command;
  try {
    const [argument, ...more] = process.argv.slice(2);
    if (more.length > 0)
      throw new RequestError(`${what}: give one argument, not ${more.length + 1}; quote the JSON`);
    const { text, yaml } = textOf(command, argument);
    const input = yaml && parseYaml ? parseYaml(text) : parseJson(what, example, text);
    console.log(JSON.stringify(answer(input), null, 2));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    console.error(error.message.replace(/\s+/g, ' '));
    process.exitCode = 2;
  }
}
