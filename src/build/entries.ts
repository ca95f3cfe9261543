/** What the bundler starts from: the scripts of the pages and their style sheets. */

/** Source files that become scripts of their own. */
export const ENTRIES = {
  site: 'src/app/entries/site.ts',
  story: 'src/app/entries/story.ts',
  watch: 'src/app/entries/watch.ts',
  threshold: 'src/app/entries/threshold.ts',
  world: 'src/app/entries/world.ts',
  moot: 'src/app/entries/moot.ts',
  sources: 'src/app/entries/sources.ts',
} as const;

/** Style sheets that stand in the pages they are for; `site` in all of them. */
export const STYLES = {
  site: 'src/styles/site.css',
  story: 'src/styles/story.css',
  curve: 'src/styles/curve.css',
  threshold: 'src/styles/threshold.css',
  world: 'src/styles/world.css',
  moot: 'src/styles/moot.css',
  sources: 'src/styles/sources.css',
} as const;
