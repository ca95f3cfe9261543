/** One seed is one world in every browser: the model runs in the page and must give what it gives here. */
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { COUNTER_SCENES, parameters, sceneWorld, textbookWorld } from '../given.ts';
import { digestOf } from '../worldDigest.ts';
import { inEachBrowser } from './visits.ts';

const WORLDS = 300;
/** Levels in between use roots, where engines may differ in the last bit; so do the logarithms of every draw. */
const SETTINGS = [
  textbookWorld,
  { ...textbookWorld, floor: 1.7 },
  ...COUNTER_SCENES.map((id) => ({ ...sceneWorld(id), floor: 2.3 })),
];

let code: string;
beforeAll(async () => {
  const [bundle] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'tests/worldDigest.ts', formats: ['iife'], name: 'worlds' },
    },
  })) as Rollup.RollupOutput[];
  ({ code } = bundle!.output[0]);
});

inEachBrowser('A seeded world', (host) => {
  it('is the same as on the command line, to the millisecond, at every floor and in every scene', async () => {
    const { page } = await host.visit();
    const run = `${code};(${JSON.stringify(SETTINGS)}).map((each) => worlds.digestOf(each, ${JSON.stringify(parameters)}, ${WORLDS}))`;
    const found = await page.evaluate<string[]>(run);
    expect(found).toEqual(SETTINGS.map((each) => digestOf(each, parameters, WORLDS)));
    expect(new Set(found).size).toBe(SETTINGS.length);
  });
});
