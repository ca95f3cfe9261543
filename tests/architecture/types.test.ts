/** svelte-check has been seen to pass silently (TOOLCHAIN): this plants an error and expects it to be found. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
/** The flags of `npm run types`, whatever they are. */
const flags = /svelte-check --tsconfig \S+([^&]*)/
  .exec(
    (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { types: string } }).scripts
      .types,
  )![1]!
  .trim();

let folder: string;
beforeAll(() => {
  // Below the project, so that its packages are found; in a folder that git and the other checks ignore.
  mkdirSync(join(ROOT, 'coverage'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'coverage/planted-'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['*.svelte', '*.ts'] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(script: string) {
  writeFileSync(
    join(folder, 'Planted.svelte'),
    `<script lang="ts">\n  ${script}\n</script>\n\n<p>{count}</p>\n`,
  );
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/svelte-check'),
    ['--tsconfig', join(folder, 'tsconfig.json'), ...flags.split(' ')],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, output: `${stdout}${stderr}` };
}

it('svelte-check passes a component that is right', () => {
  expect(check('const count: number = 1;')).toMatchObject({ status: 0 });
}, 60_000);

it('svelte-check fails a component with a type error, and names it', () => {
  const { status, output } = check("const count: number = 'one';");
  expect(status).not.toBe(0);
  expect(output).toMatch(/Planted\.svelte/);
  expect(output).toMatch(/not assignable to type 'number'/);
}, 60_000);

it('svelte-check fails on a warning, too', () => {
  const { status, output } = check('const count = 1;\n</script>\n<img src="x">\n<script module lang="ts">');
  expect(status).not.toBe(0);
  expect(output).toMatch(/alt/);
}, 60_000);
