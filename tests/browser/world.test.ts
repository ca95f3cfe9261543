/** The World in real browsers: what is painted, kept, counted and handed out, and that every reader reaches it. */
import { world as names } from 'content:world';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { moment } from '../../src/ui/durations.ts';
import { worldFigures } from '../../src/scenes/world/figures.ts';
import { DEFAULTS } from '../../src/scenes/world/settings.ts';
import { violations } from './axe.ts';
import { keepFiles, savedFiles, textOf } from './saved.ts';
import { inEachBrowser } from './visits.ts';
import { buttonOf, pickerOf, sliderOf } from './watch.ts';

const PHONE = { width: 390, height: 844 };

/** Pixels of the devices' canvas that hold anything. */
const painted = (page: Page) =>
  page.locator('canvas.devices').evaluate((canvas: HTMLCanvasElement) => {
    if (canvas.width === 0) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, i) => sum + (i % 4 === 3 && value > 0 ? 1 : 0), 0);
  });

/** Wakes what stands below the race. */
async function wakeBelow(page: Page): Promise<void> {
  await page.getByText(say('states.open')).scrollIntoViewIfNeeded();
  await expect.poll(() => sliderOf(page, 'world.field.interval').isEnabled()).toBe(true);
  // Woken once its worker's button answers: a change asks for a new count.
  await page.locator('#late .actions').first().waitFor();
}

/** When each State detects the attack and sends its first list, as the table says it. */
function expectedRows(seed: number): string[][] {
  const { run, courses } = worldFigures({ ...DEFAULTS, seed });
  const when = (at: number) => (at < Infinity ? moment(at) : say('table.never'));
  return run.states.map((state, i) => [
    names.states[i]!.name,
    when(state.detectedAt),
    when(courses.batches.reportings[i]!.firstAt),
  ]);
}

inEachBrowser('The World', (host) => {
  it('paints its devices, differently at each moment, and passes axe light and dark, wide and on a phone', async () => {
    const { page } = await host.visit('world/');
    await expect.poll(() => painted(page)).toBeGreaterThan(20_000);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: say('site.theme') }).click();
    await page.setViewportSize(PHONE);
    await page.locator('svg.world').waitFor();
    await expect.poll(() => painted(page)).toBeGreaterThan(5000);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('opens at the place far below that a link names, though what lies between is laid out late', async () => {
    const { page } = await host.visit('world/#counter-scenes', { viewport: PHONE });
    const top = () => page.locator('#counter-scenes').evaluate((place) => place.getBoundingClientRect().top);
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(PHONE.height / 2);
    await page.waitForTimeout(300);
    expect(Math.abs(await top())).toBeLessThan(PHONE.height / 2);
  });

  it('moves nothing below the picture on a laptop, however much of the story of a State is told', async () => {
    const { page } = await host.visit('world/');
    await page.locator('h1').click();
    await page.keyboard.press('Home');
    const told = page.locator('.knowledge li:visible');
    const heights = new Set<number>();
    const before = await told.count();
    for (let i = 0; i < 6; i += 1) {
      heights.add(await page.evaluate(() => document.querySelector('.world-room')!.clientHeight));
      await page.keyboard.press('ArrowRight');
    }
    expect(await told.count()).toBeGreaterThan(before);
    expect([...heights]).toHaveLength(1);
  });

  it('is played, stepped and set by keyboard, and a link brings everything back', async () => {
    const { page } = await host.visit('world/');
    await pickerOf(page, 'world.field.scene').selectOption('reflection');
    await sliderOf(page, 'world.field.floor').focus();
    await page.keyboard.press('End');
    await pickerOf(page, 'world.pick').selectOption('3');
    await page.locator('h1').click();
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
    const time = page.getByRole('slider', { name: say('player.scrub'), exact: true });
    await expect.poll(() => time.getAttribute('aria-valuetext')).toContain('Exploitation');
    const read = () =>
      page.evaluate(() => ({
        picture: document.querySelector('svg.world')!.getAttribute('aria-label'),
        race: document.querySelector('.race-note')!.textContent,
        result: document.querySelector('.result')!.textContent,
        log: document.querySelector('.knowledge ol')!.textContent,
        values: [...document.querySelectorAll<HTMLSelectElement>('select')].map(({ value }) => value),
      }));
    const before = await read();
    expect(before.log).not.toBe('');
    await page.reload();
    await expect.poll(read).toEqual(before);
  });

  it('counts the dividend in its worker, with progress, and stops on demand while the page stays alive', async () => {
    const { page } = await host.visit('world/#v=1&interval=4');
    await wakeBelow(page);
    // The count may be over before a test's own click: this visitor presses Stop in the moment it is there.
    await page.evaluate((stop) => {
      const press = () =>
        [...document.querySelectorAll('button')].find((each) => each.textContent === stop)?.click();
      new MutationObserver((_, observer) => {
        if (!document.querySelector('progress')) return;
        observer.disconnect();
        press();
      }).observe(document.body, { subtree: true, childList: true });
    }, say('dividend.cancel'));
    await buttonOf(page, 'dividend.count').click();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    expect(await page.getByText(say('dividend.holds')).count()).toBe(0);
    await buttonOf(page, 'dividend.count').click();
    await page.getByText(say('dividend.holds')).waitFor({ timeout: 60_000 });
    expect(await page.locator('.result').textContent()).toContain('the middle 90 of 100');
  });

  it('shows the worlds of three seeds exactly as the model has them', async () => {
    const { page } = await host.visit('world/');
    await wakeBelow(page);
    await page.getByText(say('states.open')).click();
    const rows = page.getByRole('table', { name: say('states.caption') }).locator('tbody tr');
    const read = () =>
      rows.evaluateAll((all) => all.map((row) => [0, 4, 5].map((i) => row.children[i]!.textContent)));
    for (const seed of [2, 77, 1]) {
      await page.evaluate((hash) => (location.hash = hash), `v=1&seed=${seed}`);
      await expect.poll(read).toEqual(expectedRows(seed));
    }
  });

  it('hands out the figure and the dividend with their settings, seed, licence and link inside', async () => {
    const { page } = await host.visit('world/#v=1&seed=5&at=0.5', { before: keepFiles });
    await wakeBelow(page);
    const figure = page.locator('#late .actions').first();
    const dividend = page.getByRole('group', { name: say('dividend.keep') });
    for (const group of [figure, dividend])
      for (const kind of ['svg', 'csv'] as const) {
        const kept = (await savedFiles(page)).length;
        await group.getByRole('button', { name: say(`save.${kind}`) }).click();
        await expect.poll(async () => (await savedFiles(page)).length).toBe(kept + 1);
      }
    const [svg, csv, dividendSvg, dividendCsv] = await savedFiles(page);
    for (const file of [svg, csv]) {
      expect(textOf(file!)).toMatch(/CC BY 4\.0.*World: 5/s);
      expect(textOf(file!)).toMatch(/world\/#v=1&(amp;)?(seed=5&(amp;)?at=0\.5|at=0\.5&(amp;)?seed=5)/);
    }
    expect(textOf(svg!)).toContain('xlink:href="data:image/png;base64,');
    expect(textOf(csv!).split('\r\n').length).toBeGreaterThan(300);
    expect(textOf(dividendSvg!)).toContain('seeds 1 to 300');
    expect(textOf(dividendCsv!).split('\r\n').length).toBe(3 + names.floors.length * 9);
  });

  it('reads without scripts: picture, race, States, dividend, scenes and doubts', async () => {
    const { page } = await host.visit();
    const html = await (await page.request.get(`${host.url}world/`)).text();
    await page.route('**/*.js', (route) => route.abort());
    await page.setContent(html.replace(/<script[^>]*><\/script>/g, ''));
    const text = await page.locator('main').textContent();
    for (const { name, lesson } of names.scenes) {
      expect(text).toContain(name);
      expect(text).toContain(lesson);
    }
    for (const { name } of names.states) expect(text).toContain(name);
    expect(text).toMatch(/Service lost with batches: [\d.]+/);
    expect(text).toContain('warnings alone lift weak CERTs little');
  });
});
