/** The dividend as state: the last complete figures, what they were counted for, and a count that is under way. */
import { court } from 'content:court';
import { dividend as textbook } from 'content:dividend';
import { parameters } from 'content:parameters';
import { world } from 'content:world';
import type { DividendPoint } from '../../law/dividend.ts';
import type { DividendNews, DividendOrder } from './dividend.worker.ts';
import { dividendWorker } from './dividendWorker.ts';
import { DEFAULTS, modelledWorld, sameWorlds, type WorldChoices } from './settings.ts';

export class DividendCount {
  #points = $state.raw<readonly DividendPoint[]>(textbook);
  #of = $state.raw<WorldChoices>(DEFAULTS);
  #counted = $state.raw<number | undefined>(undefined);
  #failed = $state.raw(false);
  #worker: Worker | undefined;

  /** Floor by floor. */
  get points(): readonly DividendPoint[] {
    return this.#points;
  }

  /** The choices that the figures hold for. */
  get of(): WorldChoices {
    return this.#of;
  }

  /** Worlds counted so far; undefined while nothing is being counted. */
  get counted(): number | undefined {
    return this.#counted;
  }

  /** The browser could not run the count. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Do the figures hold for these choices, breaches and all? */
  holdsFor(choices: WorldChoices): boolean {
    const { minimum, sends } = this.#of;
    return sameWorlds(this.#of, choices) && minimum === choices.minimum && sends === choices.sends;
  }

  /** Counts for these choices; `done` is told when the figures are there. */
  start(choices: WorldChoices, done: (points: readonly DividendPoint[]) => void): void {
    this.stop();
    this.#failed = false;
    this.#counted = 0;
    try {
      const worker = dividendWorker();
      this.#worker = worker;
      worker.onerror = () => this.#fail();
      worker.onmessage = ({ data }: MessageEvent<DividendNews>) => {
        this.#counted = data.worlds;
        if (!data.points) return;
        this.#points = data.points;
        this.#of = choices;
        this.stop();
        done(data.points);
      };
      worker.postMessage({
        settings: modelledWorld(choices),
        parameters,
        floors: world.floors,
        bench: {
          court: { ...court, minimum: choices.minimum },
          able: world.able,
          policy: choices.sends,
        },
        worlds: world.worlds,
      } satisfies DividendOrder);
    } catch {
      this.#fail();
    }
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#counted = undefined;
  }

  #fail(): void {
    this.stop();
    this.#failed = true;
  }
}
