/** Wakes the picture beside the story; the text needs no waking. */
import '../../content/words/story.ts';
import { hydrate } from 'svelte';
import StoryPage from '../../features/story/StoryPage.svelte';

hydrate(StoryPage, { target: document.getElementById('island')! });
