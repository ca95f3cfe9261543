/** What `figures` may be asked, checked field by field, and what `worlds` shares with it. What is left out is the textbook's. */
import * as v from 'valibot';
import { FEEDS, INFRASTRUCTURES, SCALE_IDS, type Scenario } from '../model/parameters.ts';
import { AT_ONCE, clock, PHASE_IDS } from '../model/phases.ts';
import { RequestError } from './request.ts';

const LEVELS = [1, 1.5, 2, 3];
const TIMES = [0];
const DRAWS = [0.5];
/** Bounds beyond the model's own, so that no sum overflows: ten million devices, a century of hours. */
const MOST_DEVICES = 10_000_000;
const MOST_HOURS = 1_000_000;

/** A number within bounds. `NaN` and infinities fall outside them. */
export function between(least: number, most: number) {
  const message = `give a number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
}

/** An object with these fields and no others; valibot alone would take a list for an empty object. */
export function fields<E extends v.ObjectEntries>(entries: E) {
  const known = Object.keys(entries).join(', ');
  return v.pipe(
    v.custom<object>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      `give an object with the fields ${known}`,
    ),
    v.strictObject(entries, (issue) =>
      issue.expected === 'never'
        ? `unknown field; leave it out or use one of ${known}`
        : 'missing; write this field too',
    ),
  );
}

const list = <T extends v.GenericSchema>(item: T) => v.array(item, 'give a list in brackets');
export const filled = <T extends v.GenericSchema>(item: T) =>
  v.pipe(list(item), v.nonEmpty('give at least one value'));
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `write one of ${options.join(', ')}`);

const moment = between(-3 * MOST_HOURS, 3 * MOST_HOURS);
const length = between(0, MOST_HOURS);
const signal = fields({ at: moment, kind: oneOf(['test', 'announcement']) });

/** The fields of an attack. A delivery of 0 hours means "at once" and becomes one second. */
export function attackEntries({ hours, ...textbook }: Scenario) {
  return {
    infrastructure: v.optional(oneOf(INFRASTRUCTURES), textbook.infrastructure),
    devices: v.optional(between(1, MOST_DEVICES), textbook.devices),
    sophistication: v.optional(between(0, 1), textbook.sophistication),
    hours: v.optional(
      fields({
        reconnaissance: v.optional(length, hours.reconnaissance),
        weaponization: v.optional(length, hours.weaponization),
        delivery: v.optional(
          v.pipe(
            length,
            v.transform((given) => given || AT_ONCE),
          ),
          hours.delivery,
        ),
        exploitation: v.optional(length, hours.exploitation),
        underway: v.optional(length, hours.underway),
        aftermath: v.optional(length, hours.aftermath),
      }),
      {},
    ),
    signals: v.optional(list(signal), [...textbook.signals] as v.InferInput<typeof signal>[]),
    feed: v.optional(oneOf(FEEDS), textbook.feed),
    scale: v.optional(oneOf(SCALE_IDS), textbook.scale),
  };
}

const requestSchema = (textbook: Scenario) =>
  fields({
    ...attackEntries(textbook),
    levels: v.optional(filled(between(1, 3)), LEVELS),
    times: v.optional(filled(moment), TIMES),
    u: v.optional(filled(between(0, 1)), DRAWS),
  });

/** A scenario with the levels, times (hours from the launch) and draws to answer for. */
export type Request = v.InferOutput<ReturnType<typeof requestSchema>>;

/** A signal before the clock, or from its end on, has no phase to act in. */
export function checkSignals({ hours, signals }: Pick<Scenario, 'hours' | 'signals'>): void {
  const spans = clock(hours);
  const [start, end] = [spans[0]!.from, spans[PHASE_IDS.length - 1]!.to];
  const stray = signals.findIndex(({ at }) => at < start || at >= end);
  if (stray >= 0)
    throw new RequestError(
      `signals.${stray}.at: give hours on the clock, from ${start} to before ${end}, not ${signals[stray]!.at}`,
    );
}

/** What a schema makes of an input. Throws a RequestError that names the first field at fault. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  what: string,
  input: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0]!;
  const field = v.getDotPath(issue) ?? what;
  const given = issue.type === 'strict_object' ? '' : `, not ${issue.received}`;
  throw new RequestError(`${field}: ${issue.message}${given}`);
}

/** Checks a request and fills in what it leaves out. Throws a RequestError at the first fault. */
export function requestFrom(input: unknown, textbook: Scenario): Request {
  const request = checked(requestSchema(textbook), 'scenario', input);
  checkSignals(request);
  return request;
}
