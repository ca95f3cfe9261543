/**
 * Serves `content/` to the code as four modules, so that a page loads only what it shows:
 * `content:parameters` numbers for the model, `content:messages` interface words, `content:names` the names that
 * controls need, `content:prose` everything a reader reads (only the prerender imports it).
 */
import type { Plugin } from 'vite';
import { CONTENT_DIRECTORY, loadContent } from './load.ts';
import { parametersFrom, textbookFrom } from './parameters.ts';
import { proseFrom } from './prose.ts';
import type { Content } from './schema.ts';

/** Names, order and settings that controls and labels show. */
export function namesFrom(content: Content) {
  return {
    phases: content.phases.map(({ id, name, caption, steps }) => ({ id, name, caption, steps })),
    levels: content['cert-levels'].map(({ level, name, short }) => ({ level, name, short })),
    scales: content.scales.map(({ id, short }) => ({ id, name: short })),
    presets: content.presets.map(({ id, name, lesson, set }) => ({ id, name, lesson, set })),
  };
}

/** Moments that controls switch on, in hours from the launch. */
export function signalTimesFrom(content: Content) {
  const { testHours, announcementHours } = content.settings[0]!;
  return { tests: testHours.value, announcement: announcementHours.value };
}

const MODULES: Record<string, (content: Content) => string> = {
  'content:parameters': (content) =>
    [
      `export const parameters = ${JSON.stringify(parametersFrom(content))};`,
      `export const textbook = ${JSON.stringify(textbookFrom(content))};`,
      `export const signalTimes = ${JSON.stringify(signalTimesFrom(content))};`,
    ].join('\n'),
  'content:messages': (content) => `export const catalogue = ${JSON.stringify(content.interface[0])};`,
  'content:names': (content) => `export const names = ${JSON.stringify(namesFrom(content))};`,
  'content:prose': (content) => `export const prose = ${JSON.stringify(proseFrom(content))};`,
};

/** The Vite plugin. A content file that does not fit stops the build with its name, field and fix. */
export function contentPlugin(): Plugin {
  let content: Content | undefined;
  return {
    name: 'foreseeable:content',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = MODULES[id.slice(1)];
      if (!id.startsWith('\0') || !make) return undefined;
      content ??= loadContent();
      return make(content);
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
