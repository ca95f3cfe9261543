/** Every page's words: for the prerender and the tests. */
import './lateWorld.ts';
import './moot.ts';
import './predict.ts';
import './prerendered.ts';
import './sources.ts';
import './story.ts';
import './threshold.ts';
import './verdict.ts';
import './world.ts';
