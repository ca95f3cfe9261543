/** Reading the story through: nothing of a step is passed over, and nothing that was chosen leaves the window. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import '../../src/content/words/story.ts';
import { say } from '../../src/content/words.ts';
import { keptAs, PROGRESS_KEY } from '../../src/scenes/story/progress.ts';
import { inEachBrowser } from './visits.ts';

const HEIGHT = 844;
/** Without motion, so that each move is over when it is looked at. */
const PHONE = { viewport: { width: 390, height: HEIGHT }, reducedMotion: 'reduce' } as const;

/** At 390 px none of these fits below the picture. */
const LONG = ['best-argument', 'blends', 'guess-zero'];

const stepOf = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const current = (page: Page) =>
  page.evaluate(() => document.querySelector('[aria-current="step"]')?.getAttribute('data-step') ?? '');
const wayOf = (page: Page) => page.getByRole('navigation', { name: say('story.way') });
const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!;

/** A step is reached before its fonts and its picture are: until both stand still, a place on the page means nothing. */
async function reached(page: Page, id: string): Promise<void> {
  await expect.poll(() => current(page)).toBe(id);
  await page.evaluate(async () => {
    await document.fonts.ready;
    let [before, alike] = ['', 0];
    while (alike < 5) {
      await new Promise((done) => setTimeout(done, 60));
      const boxes = [
        ...document.querySelectorAll('.story-stage, .story-stage .picture, [aria-current="step"]'),
      ];
      const now = boxes.map((box) => JSON.stringify(box.getBoundingClientRect())).join();
      alike = now === before ? alike + 1 : 0;
      before = now;
    }
  });
}
async function openStep(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => (location.hash = `v=1&step=${step}`), id);
  await reached(page, id);
}
/** By its place: some drivers first scroll to what they click, which here is always in view. */
async function clickNext(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page, '.way .next');
  await page.mouse.click(x + width / 2, y + height / 2);
}
/**
 * Presses on until the step is left; the places, in pixels from its top, between which it was in view, as the page
 * itself finds them at each press: a page that still settles moves between two looks of a driver.
 */
async function readThrough(page: Page, id: string, press: () => Promise<void>): Promise<[number, number][]> {
  const places = await page.evaluateHandle((step) => {
    const seen: [number, number][] = [];
    const top = () => document.querySelector(`[data-step="${step}"]`)!.getBoundingClientRect().top;
    const look = () => {
      if (document.querySelector('[aria-current="step"]')?.getAttribute('data-step') !== step) return;
      const stage = document.querySelector('.story-stage')!.getBoundingClientRect();
      seen.push([stage.bottom - top(), innerHeight - top()]);
    };
    addEventListener('click', look, true);
    addEventListener('keydown', look, true);
    return seen;
  }, id);
  for (let presses = 0; (await current(page)) === id && presses < 6; presses++) {
    await press();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  }
  return places.jsonValue();
}
/** Where the text of a step ends, in pixels from its top. */
const endOf = (page: Page, id: string) =>
  stepOf(page, id).evaluate(
    (step) =>
      step.querySelector(':scope > .origin')!.getBoundingClientRect().top - step.getBoundingClientRect().top,
  );

inEachBrowser('A step longer than the window', (host) => {
  it('is read to its end with Next before the next one comes, and no line is passed over', async () => {
    const { page } = await host.visit('', PHONE);
    for (const id of LONG) {
      await openStep(page, id);
      const seen = await readThrough(page, id, () => clickNext(page));
      const end = await endOf(page, id);
      expect(seen.length, id).toBeGreaterThan(1);
      expect(seen.at(-1)![1], id).toBeGreaterThanOrEqual(end - 1);
      for (const [i, [from]] of seen.slice(1).entries()) expect(from, id).toBeLessThan(seen[i]![1] - 20);
    }
  });

  it('is read to its end by key as well, and a screen reader hears that it goes on', async () => {
    const { page } = await host.visit('#v=1&step=best-argument', PHONE);
    await reached(page, 'best-argument');
    await page.keyboard.press('ArrowRight');
    await wayOf(page).getByRole('status').getByText(say('story.more')).waitFor();
    expect(await current(page)).toBe('best-argument');
    const left = await readThrough(page, 'best-argument', () => page.keyboard.press('ArrowRight'));
    expect(left.length).toBeGreaterThan(0);
    await expect.poll(() => current(page)).toBe('measurable');
    expect(await wayOf(page).getByRole('status').textContent()).toBe('');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => current(page)).toBe('best-argument');
  });

  it('is left at once where all of it is in the window', async () => {
    const { page } = await host.visit('#v=1&step=manual', PHONE);
    await reached(page, 'manual');
    await clickNext(page);
    await expect.poll(() => current(page)).toBe('cert');
  });
});

inEachBrowser('A guess on a phone', (host) => {
  it('keeps what was chosen below the picture, and shows where the answer begins', async () => {
    for (const [id, ...options] of [
      ['guess-batches', 0],
      ['guess-corfu', 0, 2],
    ] as const)
      for (const option of options) {
        const { page } = await host.visit(`#v=1&step=${id}`, PHONE);
        await reached(page, id);
        const chosen = stepOf(page, id).locator('label').nth(option);
        // Where the window ends above it, the reader moves on first.
        if ((await chosen.boundingBox())!.y > HEIGHT - 40) await clickNext(page);
        await chosen.click();
        const summary = stepOf(page, id).locator('details.answer summary');
        await stepOf(page, id).locator('details.answer[open]').waitFor();
        const stage = await boxOf(page, '.story-stage');
        await expect
          .poll(async () => (await summary.boundingBox())!.y, { message: `${id} ${option}` })
          .toBeLessThan(HEIGHT);
        expect((await chosen.boundingBox())!.y, `${id} ${option}`).toBeGreaterThanOrEqual(
          stage.y + stage.height,
        );
      }
  });

  it('has circles of one size, however long its answers are', async () => {
    const { page } = await host.visit('', PHONE);
    const sizes = await page
      .locator('.guess input')
      .evaluateAll((inputs) => inputs.map((each) => each.getBoundingClientRect().width.toFixed(1)));
    expect([...new Set(sizes)]).toHaveLength(1);
  });
});

inEachBrowser('The start of the story', (host) => {
  it('has one way to begin', async () => {
    for (const viewport of [PHONE.viewport, { width: 1366, height: 768 }]) {
      const { page } = await host.visit('', { viewport });
      const begin = page.getByRole('link', { name: say('story.begin') });
      expect(await begin.count()).toBe(1);
      await begin.click();
      await expect.poll(() => current(page)).toBe('liberia');
    }
  });

  it('takes a reader who returns to where he was, or to the start', async () => {
    const { page } = await host.visit('', PHONE);
    await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [
      PROGRESS_KEY,
      keptAs({ step: 'guess-zero', guesses: {} }),
    ] as const);
    await page.reload();
    const first = wayOf(page).getByRole('link', { name: say('story.restart') });
    expect(await first.getAttribute('href')).toBe('#v=1&step=liberia');
    await wayOf(page).getByRole('link', { name: 'Go on: The signs before the flood' }).click();
    await expect.poll(() => current(page)).toBe('guess-zero');
    expect(await first.count()).toBe(0);
  });

  it('moves nothing while it offers to go on', async () => {
    if (host.name !== 'chromium') return;
    for (const viewport of [PHONE.viewport, { width: 1366, height: 768 }]) {
      const earlier = await host.visit('#v=1&step=power', { viewport });
      await expect.poll(() => current(earlier.page)).toBe('power');
      const page = await earlier.context.newPage();
      await page.goto(host.url);
      await wayOf(page)
        .getByRole('link', { name: say('story.restart') })
        .waitFor();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) =>
              done(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 500);
          }),
      );
      expect(shift, `${viewport.width}`).toBe(0);
    }
  });

  it('has a title as large as that of the other pages on a phone', async () => {
    const sizes = [];
    for (const path of ['', 'threshold/']) {
      const { page } = await host.visit(path, PHONE);
      sizes.push(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontSize));
      if (path === '') {
        const stage = await boxOf(page, '.story-stage');
        expect(stage.y + stage.height).toBeLessThan(HEIGHT);
      }
    }
    expect(sizes[0]).toBe(sizes[1]);
  });
});

inEachBrowser('The picture on a phone', (host) => {
  it('keeps its size from step to step, however much its caption says', async () => {
    const { page } = await host.visit('', PHONE);
    const heights = new Set<number>();
    for (const id of ['our-attack', 'other-question', 'under-way', 'lists']) {
      await openStep(page, id);
      const words = page.locator('.story-stage .caption > span:visible');
      await words.waitFor();
      heights.add(Math.round((await boxOf(page, '.story-stage .picture:visible')).height));
      const way = await boxOf(page, '.way');
      const { y, height } = (await words.boundingBox())!;
      expect(y + height, id).toBeLessThanOrEqual(way.y + 1);
    }
    expect([...heights]).toHaveLength(1);
  });

  it('leaves no empty screen below the ways on', async () => {
    const { page } = await host.visit('#v=1&step=your-turn', PHONE);
    await reached(page, 'your-turn');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = (await page.locator('.routes.full > a').last().boundingBox())!;
    const after = await boxOf(page, '.coverage > summary');
    expect(after.y - last.y - last.height).toBeLessThan(100);
  });

  it('gives the arrow keys back with Escape after one of its lines was moved', async () => {
    const { page } = await host.visit('#v=1&step=fixed-line', PHONE);
    const slider = page.locator('.story-stage [role="slider"]').first();
    await slider.waitFor();
    await slider.evaluate((line: SVGElement) => line.focus({ preventScroll: true }));
    const before = await slider.getAttribute('aria-valuenow');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).not.toBe(before);
    expect(await current(page)).toBe('fixed-line');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => current(page)).toBe('way-out');
  });
});

inEachBrowser('The meaning of a word on a laptop', (host) => {
  it('opens in the window and leaves the word in sight', async () => {
    const { page } = await host.visit('#v=1&step=conduct');
    await reached(page, 'conduct');
    const word = stepOf(page, 'conduct').getByRole('button', { name: 'strict liability' });
    await word.click();
    const at = (await word.boundingBox())!;
    const meaning = await boxOf(page, '#term-strict-liability');
    expect(meaning.x).toBeGreaterThanOrEqual(0);
    expect(meaning.y).toBeGreaterThanOrEqual(0);
    expect(meaning.y + meaning.height).toBeLessThanOrEqual(768);
    expect(meaning.y >= at.y + at.height || meaning.y + meaning.height <= at.y).toBe(true);
  });
});
