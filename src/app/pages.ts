/** The pages of the site, in the order of the menu. */
import type { Component } from 'svelte';
import { ENTRIES, STYLES } from '../build/entries.ts';
import MootFigure from '../features/moot/SharedFigure.svelte';
import MootPage from '../features/moot/MootPage.svelte';
import MootArticle from '../features/moot/MootArticle.svelte';
import SourcesArticle from '../features/sources/SourcesArticle.svelte';
import SourcesFigure from '../features/sources/SharedFigure.svelte';
import SourcesPage from '../features/sources/SourcesPage.svelte';
import StoryArticle from '../features/story/StoryArticle.svelte';
import StoryFigure from '../features/story/SharedFigure.svelte';
import StoryPage from '../features/story/StoryPage.svelte';
import ThresholdArticle from '../features/threshold/ThresholdArticle.svelte';
import ThresholdFigure from '../features/threshold/SharedFigure.svelte';
import ThresholdPage from '../features/threshold/ThresholdPage.svelte';
import LateVerdict from '../features/watch/LateVerdict.svelte';
import WatchArticle from '../features/watch/WatchArticle.svelte';
import WatchFigure from '../features/watch/SharedFigure.svelte';
import WatchPage from '../features/watch/WatchPage.svelte';
import LateWorld from '../features/world/LateWorld.svelte';
import WorldArticle from '../features/world/WorldArticle.svelte';
import WorldFigure from '../features/world/SharedFigure.svelte';
import WorldPage from '../features/world/WorldPage.svelte';

export interface Page {
  /** Below the site's root: '' or ending in a slash. */
  readonly path: string;
  /** Name of its word in the menu. */
  readonly id: string;
  /** Name of its heading and prose in `content/pages`. */
  readonly prose: string;
  /** The script that wakes its living part. */
  readonly entry: string;
  /** Its style sheets beside the site's; the story sets scenes of other pages. */
  readonly styles: readonly string[];
  /** The living part, and what is read below it. */
  readonly island: Component;
  readonly article: Component;
  /** The figure that stands for the page in the picture of its address. */
  readonly figure: Component;
  /** A second living part below the first, woken when it comes into view. */
  readonly late?: Component;
  /** Its article holds every term and source itself, so the notes that open in place are left out. */
  readonly holdsReferences?: boolean;
}

export const PAGES: readonly Page[] = [
  {
    path: '',
    id: 'start',
    prose: 'start',
    entry: ENTRIES.story,
    styles: [STYLES.curve, STYLES.world, STYLES.story],
    island: StoryPage,
    article: StoryArticle,
    figure: StoryFigure,
  },
  {
    path: 'watch/',
    id: 'watch',
    prose: 'watch',
    entry: ENTRIES.watch,
    styles: [],
    island: WatchPage,
    article: WatchArticle,
    figure: WatchFigure,
    late: LateVerdict,
  },
  {
    path: 'threshold/',
    id: 'threshold',
    prose: 'threshold',
    entry: ENTRIES.threshold,
    styles: [STYLES.curve, STYLES.threshold],
    island: ThresholdPage,
    article: ThresholdArticle,
    figure: ThresholdFigure,
  },
  {
    path: 'world/',
    id: 'world',
    prose: 'world',
    entry: ENTRIES.world,
    styles: [STYLES.world],
    island: WorldPage,
    article: WorldArticle,
    figure: WorldFigure,
    late: LateWorld,
  },
  {
    path: 'moot/',
    id: 'moot',
    prose: 'moot',
    entry: ENTRIES.moot,
    styles: [STYLES.moot],
    island: MootPage,
    article: MootArticle,
    figure: MootFigure,
  },
  {
    path: 'sources/',
    id: 'sources',
    prose: 'sources',
    entry: ENTRIES.sources,
    styles: [STYLES.sources],
    island: SourcesPage,
    article: SourcesArticle,
    figure: SourcesFigure,
    holdsReferences: true,
  },
];
