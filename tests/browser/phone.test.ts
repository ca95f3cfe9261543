/** A phone held upright: everything fits, is large enough to touch and read, and a finger scrolls or scrubs. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { inEachBrowser, type Host } from './visits.ts';
import { buttonOf, figureOf, optionOf, timeOf } from './watch.ts';

const WIDTH = 390;
const HEIGHT = 844;

const phone = (host: Host, path: string) =>
  host.visit(path, {
    viewport: { width: WIDTH, height: HEIGHT },
    hasTouch: true,
    ...(host.name === 'chromium' && { isMobile: true, deviceScaleFactor: 2 }),
  });

/** What reaches beyond the screen and neither scrolls by itself nor is hidden. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth + 1;
    const scrolls = (element: Element) => {
      for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible') return true;
      return false;
    };
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.checkVisibility() && !element.closest('defs, clipPath') && !scrolls(element),
      )
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > limit || left < -1);
      })
      .map(
        (element) =>
          `${element.tagName} ${element.getAttribute('class')} ${element.textContent.slice(0, 30)}`,
      );
  });

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
  expect(await tooWide(page)).toEqual([]);
}

inEachBrowser('On a phone', (host) => {
  it('nothing is wider than the screen, whatever is open', async () => {
    const { page } = await phone(host, 'watch/');
    await page.locator('svg.figure.narrow').waitFor();
    await fits(page);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await optionOf(page, 'control.view', say('control.view.curve')).check();
    await page.getByText(say('table.open')).click();
    await page.getByText(say('number.open')).click();
    await fits(page);
    await page.locator('.key').getByRole('link', { name: '2 Weaponization' }).click();
    await page.getByRole('region', { name: 'Weaponization', exact: true }).waitFor();
    await fits(page);
  });

  it('every target is large enough for a finger', async () => {
    const { page } = await phone(host, 'watch/');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility() && !element.matches('.skip'))
        // Exempt: words in running text, what stands alone in a table's row, and the numbers in the picture, since
        // the list below it leads to the same notes.
        .filter(
          (element) =>
            !element.matches(
              'p :is(a, button), figcaption button, dd :is(a, button), svg a, th .term, td .source',
            ),
        )
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 60)} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
    const phases = page.locator('.key').getByRole('link');
    expect(await phases.count()).toBe(7);
    const own = await page
      .locator('input[type="range"]')
      .evaluateAll((inputs) => inputs.map((each) => each.getBoundingClientRect().height));
    for (const height of own) expect(height).toBeGreaterThanOrEqual(24);
  });

  it('the list of pages closes when the page is scrolled and when something else is tapped', async () => {
    const { page } = await phone(host, 'threshold/');
    const list = page.locator('#pages');
    const open = () => page.locator('header .pages').click();
    await open();
    expect(await list.isVisible()).toBe(true);
    await page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }));
    await expect.poll(() => list.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await open();
    await page.mouse.click(WIDTH - 20, HEIGHT - 60);
    await expect.poll(() => list.isVisible()).toBe(false);
  });

  it('no text is smaller than nine pixels', async () => {
    for (const path of ['', 'watch/']) {
      const { page } = await phone(host, path);
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
      if (path === 'watch/') await page.getByText(say('table.open')).click();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              [...element.childNodes].some(
                ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim() !== '',
              ),
          )
          .map((element) => {
            const svg = element.closest<SVGSVGElement>('svg.figure');
            const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            return {
              text: element.textContent,
              size: parseFloat(getComputedStyle(element).fontSize) * scale,
            };
          })
          .filter(({ size }) => size < 9)
          .map(({ text, size }) => `${text.slice(0, 30)} ${size}`),
      );
      expect(small).toEqual([]);
    }
  });

  it('Play is on the screen wherever the picture is', async () => {
    const { page } = await phone(host, 'watch/');
    const { y, height } = (await figureOf(page).boundingBox())!;
    // From where the picture's head stands at the middle of the screen to where its foot has nearly left it.
    for (const top of [y - HEIGHT / 2, y, y + height / 2, y + height - HEIGHT / 2].map((each) =>
      Math.max(0, each),
    )) {
      await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
      const play = (await buttonOf(page, 'player.play').boundingBox())!;
      expect(play.y, `at ${top}`).toBeGreaterThanOrEqual(0);
      expect(play.y + play.height, `at ${top}`).toBeLessThanOrEqual(HEIGHT);
    }
  });
});

// Only Chromium lets a test move a finger.
inEachBrowser(
  'A finger',
  (host) => {
    /** Moves one finger over the middle of the picture, as hardware would. */
    async function drag(page: Page, dx: number, dy: number): Promise<void> {
      const session = await page.context().newCDPSession(page);
      const { x, y, width, height } = (await figureOf(page).boundingBox())!;
      const [fromX, fromY] = [x + width / 2, Math.min(y + height / 2, HEIGHT - 200)];
      const touch = (type: string, part?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type: type as 'touchStart',
          touchPoints: part === undefined ? [] : [{ x: fromX + dx * part, y: fromY + dy * part }],
        });
      await touch('touchStart', 0);
      for (let part = 0.1; part <= 1; part += 0.1) await touch('touchMove', part);
      await touch('touchEnd');
    }

    it('on Play plays', async () => {
      const { page } = await phone(host, 'watch/');
      await buttonOf(page, 'player.play').tap();
      await buttonOf(page, 'player.pause').waitFor();
      await expect.poll(async () => Number(await timeOf(page).inputValue())).toBeGreaterThan(5);
    });

    it('on the picture scrolls the page up and down, and does not scrub', async () => {
      const { page } = await phone(host, 'watch/');
      const before = await page.locator('.player .clock').textContent();
      await drag(page, 4, -300);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await page.locator('.player .clock').textContent()).toBe(before);
      await buttonOf(page, 'player.play').waitFor();
      expect(await timeOf(page).inputValue()).toBe('0');
      expect(new URL(page.url()).hash).toBe('');
    });

    it('on the picture scrubs sideways, and does not scroll', async () => {
      const { page } = await phone(host, 'watch/');
      await drag(page, 100, 8);
      await expect.poll(async () => Number(await timeOf(page).inputValue())).toBeGreaterThan(700);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await expect.poll(() => new URL(page.url()).hash).toMatch(/at=0\.[78]/);
    });
  },
  { browsers: ['chromium'] },
);
