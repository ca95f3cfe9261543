/** Wakes the picture beside the story; the text needs no waking. */
import '../../content/words/story.ts';
import StoryPage from '../../features/story/StoryPage.svelte';
import { wakeIsland } from './island.ts';

wakeIsland(StoryPage);
