/** Every page's words: for the prerender and the tests. */
import './article.ts';
import './lateWorld.ts';
import './moot.ts';
import './threshold.ts';
import './verdict.ts';
import './world.ts';
