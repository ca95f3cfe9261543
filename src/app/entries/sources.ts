/** Wakes the prerendered Sources page. */
import '../../content/words/sources.ts';
import { hydrate } from 'svelte';
import { wakeCopying } from '../../features/sources/copying.ts';
import SourcesPage from '../../features/sources/SourcesPage.svelte';

hydrate(SourcesPage, { target: document.getElementById('island')! });
wakeCopying(document);
