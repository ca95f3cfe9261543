/** The scales themselves: a page within its limits passes, one above them is named with its excess. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const BUDGET = fileURLToPath(new URL('../../src/build/budget.ts', import.meta.url));
const LIMIT_KB = 70;

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'budget-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(dist, name), text);
/** A script of which gzip leaves about `kilobytes`: hexadecimal digits of chance shrink by half. */
const script = (kilobytes: number) => `/*${randomBytes(kilobytes * 880).toString('hex')}*/`;
const weigh = () =>
  spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), BUDGET, dist], { encoding: 'utf8' });

describe('The budget', () => {
  it('passes a page whose late scripts alone are heavy', () => {
    write('index.html', '<script type="module" src="./page.js"></script>');
    write('page.js', 'import("./late.js")');
    write('late.js', script(LIMIT_KB * 2));
    expect(weigh()).toMatchObject({ status: 0, stderr: '' });
  });

  it('counts what a script imports at once, and names the page', () => {
    write('index.html', '<script type="module" src="./page.js"></script>');
    write('page.js', 'import{a}from"./early.js"');
    write('early.js', script(LIMIT_KB * 2));
    const { status, stderr } = weigh();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^index\.html: script is \d+\.\d kB over its limit\n$/);
  });

  it('weighs a worker with its page, though a late script starts it', () => {
    mkdirSync(join(dist, 'assets'));
    write('index.html', '<script type="module" src="./assets/page.js"></script>');
    write('assets/page.js', `import("./late.js")${script(LIMIT_KB - 20)}`);
    write('assets/late.js', 'new Worker(new URL("count.worker-a1.js", import.meta.url))');
    write('assets/count.worker-a1.js', script(LIMIT_KB - 20));
    const { status, stderr } = weigh();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^index\.html: worker is \d+\.\d kB over its limit\n$/);
  });

  it('allows two preloaded fonts and no more', () => {
    const preload = '<link rel="preload" href="./f.woff2" as="font" type="font/woff2" crossorigin>';
    write('index.html', preload.repeat(3));
    expect(weigh()).toMatchObject({ status: 1, stderr: 'index.html: preloads is 1 over its limit\n' });
  });

  it('weighs the style that stands in a page, and the fonts that it names', () => {
    write('f.woff2', 'x'.repeat(200_000));
    write('index.html', `<style>@font-face{src:url(./f.woff2)}${script(20)}</style>`);
    const { status, stderr } = weigh();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^index\.html: fonts is 50\.0 kB over its limit\nindex\.html: style is \d+\.\d kB over its limit\n$/,
    );
  });

  it('asks for a build where there is none', () => {
    expect(weigh()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run build') });
  });
});
