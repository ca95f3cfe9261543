/** Counting the invented cases in slices, so that the page stays quick; it can be stopped. */
import { CASES, invented } from './cases.ts';
import { Counter, type Tally } from './tally.ts';
import { courtWith } from './verdicts.ts';

/** Longest stretch of work before the page may do something else, in milliseconds. */
const SLICE = 12;

const pause = () => new Promise<void>((go) => setTimeout(go));

/** All of them at once: for the prerender, and for tests. */
export function countAll(minimum: number, bar: number, cases = CASES): Tally {
  const counter = new Counter(courtWith(minimum, bar));
  for (const facts of invented(cases)) counter.add(facts);
  return counter.tally;
}

export class Counting {
  #tally = $state.raw<Tally | undefined>(undefined);
  #first = $state.raw<Tally | undefined>(undefined);
  #done = $state.raw<number | undefined>(undefined);
  #run = 0;

  constructor(known?: Tally) {
    this.#tally = known;
    this.#first = known;
  }

  /** The last complete count. */
  get tally(): Tally | undefined {
    return this.#tally;
  }

  /** The first one, with the lines as they opened: later ones are compared with it. */
  get first(): Tally | undefined {
    return this.#first;
  }

  /** Cases counted so far; undefined while nothing is being counted. */
  get done(): number | undefined {
    return this.#done;
  }

  async start(minimum: number, bar: number): Promise<void> {
    const run = (this.#run += 1);
    const counter = new Counter(courtWith(minimum, bar));
    this.#done = 0;
    let since = performance.now();
    for (const facts of invented()) {
      counter.add(facts);
      if (performance.now() - since < SLICE) continue;
      this.#done = counter.cases;
      await pause();
      // Stopped, or begun anew, in the meantime.
      if (run !== this.#run) return;
      since = performance.now();
    }
    this.#tally = counter.tally;
    this.#first ??= this.#tally;
    this.#done = undefined;
  }

  stop(): void {
    this.#run += 1;
    this.#done = undefined;
  }
}
