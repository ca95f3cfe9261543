/** Wakes the prerendered Threshold page. */
import { hydrate } from 'svelte';
import ThresholdPage from '../../features/threshold/ThresholdPage.svelte';

hydrate(ThresholdPage, { target: document.getElementById('island')! });
