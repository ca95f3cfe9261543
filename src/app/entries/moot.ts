/** Wakes the prerendered moot court. */
import '../../content/words/moot.ts';
import MootPage from '../../features/moot/MootPage.svelte';
import { wakeIsland } from './island.ts';

wakeIsland(MootPage);
