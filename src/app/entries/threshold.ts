/** Wakes the prerendered Threshold page. */
import '../../content/words/threshold.ts';
import ThresholdPage from '../../features/threshold/ThresholdPage.svelte';
import { wakeIsland } from './island.ts';

wakeIsland(ThresholdPage);
