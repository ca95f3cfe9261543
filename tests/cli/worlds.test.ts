/** The command as a terminal meets it: what it prints, and what it says when it cannot (docs/model.md §10). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../src/cli/request.ts';
import { worldRequestFrom, type WorldRequest } from '../../src/cli/world.schema.ts';
import { content, textbookWorld } from '../given.ts';

const TSX = import.meta.resolve('tsx');
const WORLDS = fileURLToPath(new URL('../../src/cli/worlds.ts', import.meta.url));

interface Figure {
  mean: number;
  lo: number;
  hi: number;
  error: number;
}
interface Answer {
  request: WorldRequest;
  world: {
    foreseen: number;
    states: { name?: string; devices: number; level: number; detectedAt: number | null }[];
    race: { policy: string; lostHours: number; avertedHours: number; atTheEnd: { blocked: number } }[];
  };
  dividend: {
    worlds: number;
    floors: { floor: number; foreseen: Figure; lost: { batches: Figure }; breaches: { fixed: Figure } }[];
  };
}

async function run(...given: string[]) {
  const child = spawn(process.execPath, ['--import', TSX, WORLDS, ...given]);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { stdout, stderr, status };
}

async function ask(request: object): Promise<Answer> {
  const { stdout, stderr, status } = await run(JSON.stringify(request));
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout) as Answer;
}

describe.concurrent('The worlds command', () => {
  it('answers for the textbook world when nothing is asked', async () => {
    const { stdout, status } = await run();
    const { world, dividend } = JSON.parse(stdout) as Answer;
    expect(status).toBe(0);
    expect(world.states).toHaveLength(12);
    expect(world.states[0]).toMatchObject({ name: 'Aldure', devices: 48_337 });
    expect(world.race.map(({ policy }) => policy)).toEqual(['batches', 'list', 'nothing']);
    expect(dividend.worlds).toBe(300);
    expect(dividend.floors.map(({ floor }) => floor)).toEqual([3, 2.5, 2, 1.5, 1]);
    expect(dividend.floors.map(({ foreseen }) => foreseen.mean.toFixed(2))).toEqual([
      '0.43',
      '0.58',
      '0.70',
      '0.85',
      '0.91',
    ]);
    expect(dividend.floors.map(({ lost }) => lost.batches.mean.toFixed(2))).toEqual([
      '2.32',
      '2.31',
      '2.20',
      '1.64',
      '0.91',
    ]);
  });

  it('echoes a request that gives the same answer; any number of States; a moment that never comes is null', async () => {
    const answer = await ask({
      scene: 'hit-and-run',
      states: 40,
      devices: 4000,
      worlds: 3,
      floors: [3],
      seed: 9,
    });
    expect(answer.request).toMatchObject({ rampHours: 5 / 3600, scene: 'hit-and-run' });
    expect(await ask(answer.request)).toEqual(answer);
    const { states } = answer.world;
    expect(states).toHaveLength(40);
    expect(states.reduce((sum, { devices }) => sum + devices, 0)).toBe(4000);
    expect(states.some(({ detectedAt }) => detectedAt === null)).toBe(true);
  });

  it('names the scene that does not exist, and those that do', async () => {
    const { stdout, stderr, status } = await run('{"scene":"peace"}');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^scene: [^\n]*hit-and-run[^\n]*"peace"\n$/);
  });

  it.each<[field: string, given: string]>([
    ['scene', '{"scene":4}'],
    ['world', '[]'],
    ['bots', '{"bots":500}'],
    ['devices', '{"devices":1.5}'],
    ['states', '{"states":0}'],
    ['levelCounts', '{"levelCounts":[0,0,0]}'],
    ['levelCounts.2', '{"levelCounts":[1,2]}'],
    ['mainLevel', '{"mainLevel":0}'],
    ['wrongShare', '{"wrongShare":0.6}'],
    ['blockHours', '{"blockHours":-1}'],
    ['hours.delivery', '{"hours":{"delivery":-1}}'],
    ['signals.0.at', '{"signals":[{"at":171,"kind":"test"}]}'],
    ['warnings', '{"warnings":"yes"}'],
    ['policy', '{"policy":"shout"}'],
    ['seed', '{"seed":-1}'],
    ['floor', '{"floor":4}'],
    ['floors.1', '{"floors":[3,0]}'],
    ['worlds', '{"states":1000,"worlds":5000}'],
  ])('refuses with the name %s a request of %s', (field, given) => {
    const { levelCounts, floors, worlds } = content.world[0]!;
    const defaults = {
      settings: textbookWorld,
      levelCounts: levelCounts.value,
      floors: floors.value,
      worlds: worlds.value,
      minimum: 1.5,
      bar: 0.5,
    };
    let message = '';
    try {
      worldRequestFrom(JSON.parse(given), defaults);
    } catch (error) {
      expect(error).toBeInstanceOf(RequestError);
      ({ message } = error as Error);
    }
    expect(message.startsWith(`${field}: `)).toBe(true);
  });
});
