/** What flips a conclusion, worked out beside the page: some two hundred assessments, in slices that delay no key. */
import { flipsByFact, type Flip } from '../../law/flips.ts';
import { tellingFlips } from './memo.ts';
import type { Bench } from './marking.ts';

/** Milliseconds of work before the page gets its turn; short, since a slow machine takes several times as long. */
const SLICE = 4;
const MOST_FLIPS = 6;

/** Lets the page draw and hear before more is done. */
export const pause = () => new Promise((done) => setTimeout(done));

/** The flips that say most; undefined where the reader has left in the meantime. */
export async function workedOut(
  { facts, standard, court }: Bench,
  left: () => boolean,
): Promise<Flip[] | undefined> {
  const found: Flip[] = [];
  await pause();
  let since = performance.now();
  for (const flips of flipsByFact(facts, standard, court)) {
    found.push(...flips);
    if (performance.now() - since < SLICE) continue;
    await pause();
    if (left()) return undefined;
    since = performance.now();
  }
  return left() ? undefined : tellingFlips(found, MOST_FLIPS);
}
