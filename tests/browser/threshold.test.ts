/** The Threshold page in real browsers: its lines under pointer and finger, its files, a phone, no scripts. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { keepFiles, savedFiles, textOf } from './saved.ts';
import { inEachBrowser } from './visits.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const minimumOf = (page: Page) => page.getByRole('slider', { name: say('threshold.minimum'), exact: true });
const handleOf = (page: Page, key: string) =>
  page.getByRole('slider', { name: say('threshold.handle', { name: say(key) }) });
const valueOf = (page: Page) => minimumOf(page).getAttribute('aria-valuetext');
const gripOf = (page: Page, line: 'minimum' | 'bar') => page.locator(`.${line}-line .grip`);

/** The middle of a grip on the screen. */
async function middleOf(page: Page, line: 'minimum' | 'bar') {
  const { x, y, width, height } = (await gripOf(page, line).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

inEachBrowser('The Threshold page', (host) => {
  it('lets both lines be taken at their grips and dragged, and each drag is one step back', async () => {
    const { page } = await host.visit('threshold/');
    const grip = await middleOf(page, 'minimum');
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x - 40, grip.y, { steps: 4 });
    expect(await valueOf(page)).not.toBe('Level 1.5');
    await page.mouse.move(grip.x - 400, grip.y, { steps: 4 });
    await page.mouse.up();
    expect(await valueOf(page)).toBe('Level 2');
    await page
      .locator('.essay-text')
      .getByText(say('threshold.between.level', { n: 2 }))
      .waitFor();
    await page
      .locator('.change')
      .getByText(say('threshold.end', { n: 2 }))
      .waitFor();
    await page
      .locator('.summary')
      .getByText(/arguable, and 5 States stay open/)
      .waitFor();

    const bar = await middleOf(page, 'bar');
    await page.mouse.move(bar.x, bar.y);
    await page.mouse.down();
    await page.mouse.move(bar.x, bar.y - 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#v=1&m=2&bar=0\.[6-9]/);
    await page.evaluate(() => history.back());
    await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&m=2');
    await page.evaluate(() => history.back());
    await expect.poll(() => valueOf(page)).toBe('Level 1.5');
  });

  it('moves them by key at their handles in the picture, where the focus is seen', async () => {
    const { page } = await host.visit('threshold/');
    await handleOf(page, 'threshold.minimum').focus();
    await page.keyboard.press('ArrowRight');
    expect(await valueOf(page)).toBe('Level 1.45');
    expect(
      await page.locator('.minimum-line .ring').evaluate((ring) => getComputedStyle(ring).stroke),
    ).not.toBe('none');
    await handleOf(page, 'threshold.bar').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&m=1.45&bar=0.05');
  });

  it('moves each line by one step of its value with each press on its slider, and says from where to where', async () => {
    const { page } = await host.visit('threshold/');
    for (const [key, values] of [
      ['threshold.minimum', ['Level 1.5', 'Level 1.55', 'Level 1.6', 'Level 1.65']],
      ['threshold.bar', ['50 of 100', '49 of 100', '48 of 100', '47 of 100']],
    ] as const) {
      await page.getByRole('slider', { name: say(key), exact: true }).focus();
      for (const [i, value] of values.slice(1).entries()) {
        await page.keyboard.press('ArrowLeft');
        await page
          .locator('.change')
          .getByText(`${say(key)}: ${values[i]} → ${value}.`)
          .first()
          .waitFor();
      }
    }
  });

  it('keeps the columns of its table apart on a phone, and each count of a head on a line of its own', async () => {
    const { page } = await host.visit('threshold/', PHONE);
    const rows = await page.locator('table.verdicts').evaluate((table) => {
      const span = (part: Element) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        const { left, right, height } = range.getBoundingClientRect();
        return { left, right, height };
      };
      const parts = [...table.querySelectorAll('thead tr, tbody tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map(span),
      );
      return { parts, counts: [...table.querySelectorAll('thead small')].map((small) => span(small).height) };
    });
    for (const row of rows.parts)
      for (const [i, { left }] of row.slice(1).entries())
        expect(left - row[i]!.right).toBeGreaterThanOrEqual(4);
    expect(rows.counts).toHaveLength(6);
    expect(Math.max(...rows.counts)).toBeLessThan(20);
  });

  it('keeps on the screen of a phone what is changed, however far the table is scrolled', async () => {
    const { page } = await host.visit('threshold/', PHONE);
    await page.locator('.verdicts tbody tr').last().scrollIntoViewIfNeeded();
    const { y, height } = (await page.locator('.summary').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThan(200);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('hands out its numbers and its picture with settings and link inside, light on a dark page too', async () => {
    const { page } = await host.visit('threshold/#v=1&m=1.65', { before: keepFiles, colorScheme: 'dark' });
    const button = (key: string) => page.getByRole('button', { name: say(key) });
    await button('save.csv').click();
    await button('save.svg').click();
    await expect.poll(async () => (await savedFiles(page)).length).toBe(2);
    const [csv, svg] = await savedFiles(page);
    expect([csv!.name, svg!.name]).toEqual(['foreseeable-threshold.csv', 'foreseeable-threshold.svg']);
    const lines = textOf(csv!).split('\r\n');
    expect(lines[0]).toMatch(/^"# Foreseeable, Threshold.*Minimum standard: Level 1\.65; Bar: 50 of 100;/);
    expect(lines[1]).toBe(`"# ${host.url}threshold/#v=1&m=1.65"`);
    // The curve's 21 levels, the minimum between them, two headers, nine States.
    expect(lines).toHaveLength(2 + 1 + 22 + 1 + 9);
    expect(lines.filter((line) => line.startsWith('1.65,'))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^"X","Level 3, sent lists",("[a-z ]+",?){3}$/);
    const picture = textOf(svg!);
    expect(picture).toContain('minimum 1.65');
    expect(picture).toContain(`${host.url}threshold/#v=1&amp;m=1.65`);
    const ground = /<rect [^>]*fill="rgb\((\d+), \d+, \d+\)"/.exec(picture)!;
    expect(Number(ground[1])).toBeGreaterThan(200);
  });

  it('leads on a phone to every page, says which one this is and which comes next', async () => {
    const { page } = await host.visit('threshold/', PHONE);
    const next = page.getByRole('link', { name: `${say('site.next')} ${say('page.world')}` });
    await next.waitFor();
    const pages = page.getByRole('navigation', { name: say('site.menu') });
    expect(await pages.isVisible()).toBe(false);
    await page
      .getByRole('button', { name: new RegExp(`^${say('site.menu')}: ${say('page.threshold')}`) })
      .click();
    await pages.waitFor();
    expect(await pages.locator('[aria-current="page"]').textContent()).toBe(say('page.threshold'));
    await pages.getByRole('link', { name: say('page.watch') }).click();
    await page.waitForURL(`${host.url}watch/`);
  });
});

// Only Chromium lets a test switch scripts off, move a finger and measure shifts.
inEachBrowser(
  'The Threshold page',
  (host) => {
    it('shows a reader without scripts figure, table, counts and reasons, and no control', async () => {
      const { page } = await host.visit('threshold/', { ...PHONE, javaScriptEnabled: false });
      await page.getByRole('img', { name: /77 of 100 runs/ }).waitFor();
      await page.getByRole('table', { name: say('threshold.table') }).waitFor();
      await page.locator('.summary').getByText('3 States escape by their own means').waitFor();
      await page.getByText('kept watch and saw nothing').first().waitFor();
      for (const role of ['slider', 'radio', 'combobox'] as const)
        expect(await page.getByRole(role).count()).toBe(0);
      await page.getByRole('button', { name: new RegExp(`^${say('site.menu')}:`) }).click();
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say('page.moot') })
        .click();
      await page.waitForURL(`${host.url}moot/`);
    });

    it('is moved by a finger on a grip, and scrolled by one on a line', async () => {
      const { page } = await host.visit('threshold/', { ...PHONE, isMobile: true });
      const session = await page.context().newCDPSession(page);
      const drag = async (from: { x: number; y: number }, dx: number, dy: number) => {
        const touch = (type: string, part?: number) =>
          session.send('Input.dispatchTouchEvent', {
            type: type as 'touchStart',
            touchPoints: part === undefined ? [] : [{ x: from.x + dx * part, y: from.y + dy * part }],
          });
        await touch('touchStart', 0);
        for (let part = 0.1; part <= 1; part += 0.1) await touch('touchMove', part);
        await touch('touchEnd');
      };
      await drag(await middleOf(page, 'bar'), 2, -60);
      await drag(await middleOf(page, 'minimum'), -60, 20);
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#v=1&m=1\.9\d?&bar=0\.[78]/);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      const line = (await page.locator('.bar-line .line').boundingBox())!;
      const before = page.url();
      await drag({ x: line.x + 60, y: line.y }, 0, -200);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
      expect(page.url()).toBe(before);
    });

    it('moves nothing while it arrives, at any size', async () => {
      for (const [width, height] of [
        [390, 844],
        [800, 1100],
        [1366, 768],
        [1920, 1080],
      ] as const) {
        const { page } = await host.visit('threshold/', { viewport: { width, height } });
        const shift = await page.evaluate(async () => {
          await document.fonts.ready;
          return new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300);
          });
        });
        expect(shift, String(width)).toBe(0);
      }
    });
  },
  { browsers: ['chromium'] },
);
