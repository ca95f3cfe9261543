/** Wakes the prerendered Threshold page. */
import '../../content/words/threshold.ts';
import { hydrate } from 'svelte';
import ThresholdPage from '../../features/threshold/ThresholdPage.svelte';

hydrate(ThresholdPage, { target: document.getElementById('island')! });
