/** Counts the dividend off the page: many worlds under every floor, with word of how far it is. Ended by `terminate`. */
import { dividendOf, type Bench, type DividendPoint } from '../../law/dividend.ts';
import type { Parameters } from '../../model/parameters.ts';
import type { WorldSettings } from '../../model/world.ts';

export interface DividendOrder {
  readonly settings: WorldSettings;
  readonly parameters: Parameters;
  readonly floors: readonly number[];
  readonly bench: Bench;
  /** Worlds to count, from seed 1 on. */
  readonly worlds: number;
}

/** How many worlds are counted; with the last one come the figures. */
export interface DividendNews {
  readonly worlds: number;
  readonly points?: readonly DividendPoint[];
}

/** Milliseconds between two words of progress. */
const NEWS = 80;

addEventListener('message', ({ data: order }: MessageEvent<DividendOrder>) => {
  const dividend = dividendOf(order.settings, order.parameters, order.floors, order.bench);
  let last = performance.now();
  for (let seed = 1; seed <= order.worlds; seed += 1) {
    dividend.add(seed);
    if (performance.now() - last < NEWS) continue;
    last = performance.now();
    postMessage({ worlds: seed } satisfies DividendNews);
  }
  postMessage({ worlds: order.worlds, points: dividend.points() } satisfies DividendNews);
});
