/** Wakes the prerendered Sources page. */
import '../../content/words/sources.ts';
import { wakeCopying } from '../../features/sources/copying.ts';
import SourcesPage from '../../features/sources/SourcesPage.svelte';
import { wakeIsland } from './island.ts';

wakeIsland(SourcesPage);
wakeCopying(document);
