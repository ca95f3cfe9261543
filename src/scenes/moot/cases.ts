/** The cases of the moot court: the list, one case on demand, and the ten of a session. */
import { list, loaders } from 'content:cases';
import type { caseFrom } from '../../content/served.ts';
import type { Facts } from '../../law/facts.ts';
import type { QuizContext } from '../../machines/quizContext.ts';
import { randomFrom } from '../../model/random.ts';
import type { Change } from './generate.ts';

/** A case with its texts as HTML; a generated one also says what was changed in which case. */
export type CaseText = Omit<ReturnType<typeof caseFrom>, 'facts'> & {
  readonly facts: Facts;
  readonly variation?: { readonly seed: number; readonly changes: readonly Change[]; readonly story: Facts };
};

export const CASES = [...list].sort((a, b) => a.order - b.order);
export type CaseEntry = (typeof CASES)[number];

const SESSION_LENGTH = 10;
const GENERATED = /^vary-(\d{1,6})$/;

export const generatedId = (seed: number) => `vary-${seed}`;
export const seedOf = (id: string): number | undefined => {
  const found = GENERATED.exec(id);
  return found ? Number(found[1]) : undefined;
};

const MOST_SEED = 99_999;
const SPREAD = 7919;

/** A seed whose variation is neither decided nor open, from what is remembered: no chance, no clock. */
export function freshSeed({ decided, file, session }: QuizContext): number {
  const from = (file && seedOf(file.id)) ?? Object.keys(decided).length + (session?.seed ?? 0);
  let seed = 1 + ((from * SPREAD) % MOST_SEED);
  while (generatedId(seed) in decided || generatedId(seed) === file?.id) seed = 1 + (seed % MOST_SEED);
  return seed;
}

/** Is there such a case, written or generated? */
export const isCase = (id: string): boolean => Object.hasOwn(loaders, id) || seedOf(id) !== undefined;

/** Cases in an order that depends only on the seed. */
export function shuffled(ids: readonly string[], seed: number): string[] {
  const random = randomFrom(seed);
  return ids
    .map((id) => ({ id, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** Ten cases by a seed, the easier before the harder. */
export function sessionCases(seed: number): string[] {
  const chosen = shuffled(
    CASES.map(({ id }) => id),
    seed,
  ).slice(0, SESSION_LENGTH);
  const difficulty = (id: string) => CASES.find((each) => each.id === id)!.difficulty;
  return chosen.sort((a, b) => difficulty(a) - difficulty(b));
}

/** The first case of the seed's order that can be varied without becoming trivial. */
async function generated(seed: number): Promise<CaseText> {
  const [{ basesOf, vary }, { court }] = await Promise.all([
    import('./generate.ts'),
    import('content:court'),
  ]);
  const bases = basesOf(
    CASES.filter(({ real }) => !real).map(({ id }) => id),
    seed,
  );
  for (const id of bases) {
    const base = (await loaders[id]!()).default;
    const varied = vary(base.facts, seed, court);
    if (varied)
      return {
        ...base,
        id: generatedId(seed),
        facts: varied.facts,
        variation: { seed, changes: varied.changes, story: base.facts },
      };
  }
  throw new Error(`no case can be varied with seed ${seed}`);
}

/** One case by its id. Rejects where its chunk cannot be had, or where there is no such case. */
export async function loadCase(id: string): Promise<CaseText> {
  const seed = seedOf(id);
  if (seed !== undefined) return generated(seed);
  return (await loaders[id]!()).default;
}
