/** The command as a terminal meets it: what it prints, and what it says when it cannot. Golden numbers: docs/model.md §9. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RequestError } from '../../src/cli/request.ts';
import { requestFrom, type Request } from '../../src/cli/scenario.schema.ts';
import { textbook } from '../given.ts';

const TSX = import.meta.resolve('tsx');
const FIGURES = fileURLToPath(new URL('../../src/cli/figures.ts', import.meta.url));

interface Answer {
  scenario: Request;
  detected: { level: number; u: number; at: { t: number; p: number }[] }[];
}

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'figures-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function run(...given: string[]) {
  const child = spawn(process.execPath, ['--import', TSX, FIGURES, ...given], { cwd: directory });
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

/** Shares detected before the launch, to four digits, in the order of the rows. */
const foreseen = ({ detected }: Answer) => detected.map(({ at }) => at[0]!.p.toFixed(4));

describe.concurrent('The figures command', () => {
  it('answers for the textbook botnet when nothing is asked', async () => {
    const { stdout, status } = await run();
    const answer = JSON.parse(stdout) as Answer;
    expect(status).toBe(0);
    expect(foreseen(answer)).toEqual(['0.8740', '0.7655', '0.5699', '0.1219']);
    expect(answer.scenario).toMatchObject({ devices: 50_000, times: [0], u: [0.5], levels: [1, 1.5, 2, 3] });
  });

  it('gives rows by level, then by draw, and one share for each time', async () => {
    const { detected } = await ask({ levels: [2, 1], u: [0, 0.5, 1], times: [-3, 0, 1] });
    expect(detected.map(({ level, u }) => [level, u])).toEqual([
      [2, 0],
      [2, 0.5],
      [2, 1],
      [1, 0],
      [1, 0.5],
      [1, 1],
    ]);
    expect(detected[1]!.at.map(({ t, p }) => [t, p])).toEqual([
      [-3, 0.02405],
      [0, 0.56994],
      [1, 0.951371],
    ]);
    expect(detected.slice(3).map(({ at }) => at[1]!.p.toFixed(4))).toEqual(['0.7840', '0.8740', '0.9388']);
  });

  it.each<[string, object, string[]]>([
    ['the other scale', { scale: 'icd203' }, ['0.8951', '0.8023', '0.6300', '0.1001']],
    ['a short delivery', { hours: { delivery: 0.001 } }, ['0.2994', '0.1723', '0.0243', '0.0000']],
    ['few devices', { devices: 500 }, ['0.7563', '0.4339', '0.1304', '0.0040']],
    ['the cloud', { infrastructure: 'cloud' }, ['0.2118', '0.1539', '0.0933', '0.0176']],
    ['an engaged provider', { infrastructure: 'cloud-engaged' }, ['0.6828', '0.5506', '0.3707', '0.0721']],
    ['a feed that is read', { feed: 'read' }, ['0.8996', '0.8122', '0.6486', '0.1773']],
    ['a test', { signals: [{ at: -72, kind: 'test' }] }, ['0.8996', '0.8014', '0.6051', '0.1234']],
    [
      'an announcement',
      { signals: [{ at: -144, kind: 'announcement' }] },
      ['0.8918', '0.7928', '0.6062', '0.1347'],
    ],
  ])('knows %s', async (_, request, shares) => {
    expect(foreseen(await ask(request))).toEqual(shares);
  });

  it('reads a file from where it was started', async () => {
    writeFileSync(join(directory, 'few.json'), '\uFEFF{"devices": 500, "levels": [3]}');
    const { stdout } = await run('few.json');
    expect(foreseen(JSON.parse(stdout) as Answer)).toEqual(['0.0040']);
  });

  it('takes a delivery of 0 as one second, and echoes a scenario that gives the same answer', async () => {
    const answer = await ask({ hours: { delivery: 0 }, u: [0, 1] });
    expect(answer.scenario.hours.delivery).toBe(1 / 3600);
    expect(await ask(answer.scenario)).toEqual(answer);
  });

  it.each<[field: string, given: string]>([
    ['scenario', 'no-such-file.json'],
    ['scenario', '{devices: 5}'],
    ['scenario', '[]'],
    ['scenario', 'null'],
    ['scenario', '.'],
    ['devices', '{"devices":0}'],
    ['devices', '{"devices": NaN}'],
  ])('names %s when it cannot use %s', async (field, given) => {
    const { stdout, stderr, status } = await run(given);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(`${field}: `)).toBe(true);
  });

  it.each<[field: string, given: string]>([
    ['bots', '{"bots":500}'],
    ['__proto__', '{"__proto__":{}}'],
    ['infrastructure', '{"infrastructure":"bots"}'],
    ['devices', '{"devices":"500"}'],
    ['devices', '{"devices":10000001}'],
    ['devices', '{"devices":1e999}'],
    ['sophistication', '{"sophistication":1.1}'],
    ['hours', '{"hours":[]}'],
    ['hours.delivery', '{"hours":{"delivery":-1}}'],
    ['hours.aftermath', '{"hours":{"aftermath":null}}'],
    ['hours.lead', '{"hours":{"lead":1}}'],
    ['signals', '{"signals":{"at":-72,"kind":"test"}}'],
    ['signals.0.kind', '{"signals":[{"at":-72,"kind":"warning"}]}'],
    ['signals.0.kind', '{"signals":[{"at":-72}]}'],
    ['signals.1.at', '{"signals":[{"at":-72,"kind":"test"},{"at":-844,"kind":"test"}]}'],
    ['signals.0.at', '{"signals":[{"at":171,"kind":"test"}]}'],
    ['feed', '{"feed":true}'],
    ['scale', '{"scale":"PHIA"}'],
    ['levels', '{"levels":[]}'],
    ['levels.1', '{"levels":[1,3.5]}'],
    ['times', '{"times":[]}'],
    ['times.0', '{"times":["launch"]}'],
    ['u', '{"u":[]}'],
    ['u', '{"u":0.5}'],
    ['u.0', '{"u":[-0.1]}'],
  ])('refuses in one line that names %s what it cannot use: %s', (field, given) => {
    const refusal = () => requestFrom(JSON.parse(given), textbook);
    expect(refusal).toThrow(RequestError);
    expect(refusal).toThrow(new RegExp(`^${field.replaceAll('.', '\\.')}: [^\\n]+$`));
  });
});
