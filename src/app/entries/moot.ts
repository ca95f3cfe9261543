/** Wakes the prerendered moot court. */
import '../../content/words/moot.ts';
import { hydrate } from 'svelte';
import MootPage from '../../features/moot/MootPage.svelte';

hydrate(MootPage, { target: document.getElementById('island')! });
