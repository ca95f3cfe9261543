/** Every page's words: for the prerender and the tests. */
import './lateWorld.ts';
import './link.ts';
import './moot.ts';
import './predict.ts';
import './prerendered.ts';
import './sources.ts';
import './story.ts';
import './threshold.ts';
import './verdict.ts';
import './watch.ts';
import './world.ts';
