/** How the benches time a piece of work: the median over rounds after a warm-up. */

const WARM_UP_MS = 300;
const ROUNDS = 41;

/** What was timed, what it cost, and what it may cost. */
export type Row = [what: string, cost: string, goal: string];

/** Median milliseconds of one call. */
export function median(work: () => unknown): number {
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) work();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return rounds.sort((a, b) => a - b)[(ROUNDS - 1) / 2]!;
}

export const ms = (work: () => unknown) => `${median(work).toFixed(3)} ms`;
export const perSecond = (work: () => unknown, count: number) =>
  `${Math.round((count / median(work)) * 1000).toLocaleString('en')} /s`;

export function print(rows: readonly Row[]): void {
  for (const [what, cost, goal] of rows) console.log(what.padEnd(44) + cost.padStart(18) + goal.padStart(18));
}
