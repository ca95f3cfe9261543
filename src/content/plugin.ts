/**
 * Serves `content/` to the code as modules, so that a page loads only what it shows: `content:parameters` numbers for
 * the model, `content:messages` interface words, `content:names` the names that the Watch's controls need, `content:law` and
 * `content:cases` for the moot court, `content:positions` States’ positions. `content:prose` is everything a reader reads
 * and `content:record` everything the Sources page records; only the prerender imports these two.
 */
import type { Plugin } from 'vite';
import { CONTENT_DIRECTORY, loadContent } from './load.ts';
import type { Content } from './schema.ts';
import { CASE, caseFrom, MODULES } from './served.ts';

/** The Vite plugin. A content file that does not fit stops the build with its name, field and fix. */
export function contentPlugin(): Plugin {
  let content: Content | undefined;
  return {
    name: 'foreseeable:content',
    resolveId: (id) => (id in MODULES || id.startsWith(CASE) ? `\0${id}` : undefined),
    load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !(name in MODULES || name.startsWith(CASE))) return undefined;
      content ??= loadContent();
      if (name in MODULES) return MODULES[name]!(content);
      const entry = content.cases.find((each) => `${CASE}${each.id}` === name)!;
      return `export default ${JSON.stringify(caseFrom(entry))};`;
    },
    configureServer(server) {
      server.watcher.add(CONTENT_DIRECTORY);
      server.watcher.on('change', (file) => {
        if (!file.startsWith(CONTENT_DIRECTORY)) return;
        content = undefined;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
