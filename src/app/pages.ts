/** The pages of the site, in the order of the menu. */
import type { Component } from 'svelte';
import { ENTRIES } from '../build/document.ts';
import MootPage from '../features/moot/MootPage.svelte';
import MootArticle from '../features/moot/MootArticle.svelte';
import ThresholdArticle from '../features/threshold/ThresholdArticle.svelte';
import ThresholdPage from '../features/threshold/ThresholdPage.svelte';
import LateVerdict from '../features/watch/LateVerdict.svelte';
import WatchArticle from '../features/watch/WatchArticle.svelte';
import WatchPage from '../features/watch/WatchPage.svelte';
import LateWorld from '../features/world/LateWorld.svelte';
import WorldArticle from '../features/world/WorldArticle.svelte';
import WorldPage from '../features/world/WorldPage.svelte';

export interface Page {
  /** Below the site's root: '' or ending in a slash. */
  readonly path: string;
  /** Name of its word in the menu. */
  readonly id: string;
  /** Name of its heading and prose in `content/pages`; the start page lends another page's and adds its own. */
  readonly prose: string;
  /** The script that wakes its living part. */
  readonly entry: string;
  /** The living part, and what is read below it. */
  readonly island: Component;
  readonly article: Component;
  /** A second living part below the first, woken when it comes into view. */
  readonly late?: Component;
}

const WATCH = {
  prose: 'watch',
  entry: ENTRIES.watch,
  island: WatchPage,
  article: WatchArticle,
  late: LateVerdict,
};

export const PAGES: readonly Page[] = [
  // Until the story exists, the start page opens the Watch.
  { path: '', id: 'start', ...WATCH },
  { path: 'watch/', id: 'watch', ...WATCH },
  {
    path: 'threshold/',
    id: 'threshold',
    prose: 'threshold',
    entry: ENTRIES.threshold,
    island: ThresholdPage,
    article: ThresholdArticle,
  },
  {
    path: 'world/',
    id: 'world',
    prose: 'world',
    entry: ENTRIES.world,
    island: WorldPage,
    article: WorldArticle,
    late: LateWorld,
  },
  { path: 'moot/', id: 'moot', prose: 'moot', entry: ENTRIES.moot, island: MootPage, article: MootArticle },
];
