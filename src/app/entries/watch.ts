/** Wakes the prerendered Watch. */
import { hydrate } from 'svelte';
import WatchPage from '../../features/watch/WatchPage.svelte';

hydrate(WatchPage, { target: document.getElementById('island')! });
