/** The facts of a case as their schema has them, so that the page that documents them cannot differ from it. */
import { factsSchema } from '../factsSchema.ts';

/** One fact: `state.level`, and what may be written there. */
export interface Fact {
  readonly path: string;
  /** `choice` takes one of `options`, `choices` a list of them; a `list` holds records with the fields in `options`. */
  readonly kind: 'choice' | 'choices' | 'truth' | 'number' | 'numbers' | 'list';
  readonly options: readonly string[];
}

/** The parts of a valibot schema that are read here. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly options?: readonly (Schema | string)[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly literal?: unknown;
}

const UNKNOWN = 'unknown';

/** Without the wrapping that lets a fact be left out or be unknown. */
function bare(schema: Schema): Schema {
  if (schema.wrapped) return bare(schema.wrapped);
  if (schema.type !== 'union') return schema;
  const options = (schema.options as readonly Schema[]).filter(({ literal }) => literal !== UNKNOWN);
  // A moment or "never" is a number with one word beside it.
  return bare(options.find(({ type }) => type !== 'literal') ?? options[0]!);
}

const picked = (schema: Schema) =>
  ((schema.options ?? []) as readonly unknown[]).map(String).filter((option) => option !== UNKNOWN);

/** Words that may stand where a number is asked for, such as "never". */
const besides = (schema: Schema): string[] =>
  schema.wrapped
    ? besides(schema.wrapped)
    : ((schema.options ?? []) as readonly Schema[]).flatMap((option) =>
        option.type === 'literal'
          ? [String(option.literal)].filter((word) => word !== UNKNOWN)
          : option.type === 'union'
            ? besides(option)
            : [],
      );

function factOf(path: string, schema: Schema): Fact[] {
  const { type, entries, item, ...rest } = bare(schema);
  if (entries)
    return Object.entries(entries).flatMap(([key, each]) => factOf(path ? `${path}.${key}` : key, each));
  if (type === 'picklist') return [{ path, kind: 'choice', options: picked({ type, ...rest }) }];
  if (type === 'boolean') return [{ path, kind: 'truth', options: ['true', 'false'] }];
  if (type === 'number') return [{ path, kind: 'number', options: besides(schema) }];
  if (type !== 'array' || !item)
    throw new TypeError(`facts: no words for a schema of type "${type}" at ${path}`);
  if (item.type === 'picklist') return [{ path, kind: 'choices', options: picked(item) }];
  return [{ path, kind: item.entries ? 'list' : 'numbers', options: Object.keys(item.entries ?? {}) }];
}

/** Every fact, in the order of the schema. Throws for a kind of schema that has no words here. */
export const factsListed = (): readonly Fact[] => factOf('', factsSchema as unknown as Schema);
