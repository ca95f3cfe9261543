/** Nothing moves while the page loads, the picture fits at every size, and paper shows the picture alone. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { inEachBrowser } from './visits.ts';
import { buttonOf, countsOf, figureOf, optionOf, standsIn } from './watch.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 800, height: 1100 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

const FIRST_SCREEN = ['h1', '.lead', '.stage', '.player'];
const ALL = [...FIRST_SCREEN, '.frame-sentence', '.article', 'footer'];

/** Where parts of the page stand, in pixels from its top, and how high they are. */
const placesOf = (page: Page, parts: readonly string[]) =>
  page.evaluate(
    (selectors) =>
      selectors.map((part) => {
        const { top, height } = document.querySelector(part)!.getBoundingClientRect();
        return { part, top: top + scrollY, height };
      }),
    parts,
  );

type Places = Awaited<ReturnType<typeof placesOf>>;

/** Parts that moved or grew. Text is set to fractions of a pixel, which no eye sees and browsers round as they like. */
const moved = (before: Places, after: Places) =>
  after.filter(
    ({ top, height }, i) => Math.abs(top - before[i]!.top) > 1 || Math.abs(height - before[i]!.height) > 1,
  );

/** Resolves two frames after everything has come. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });

/** Text of the picture that reaches out of it by more than the page's margin forgives. */
const outside = (page: Page) =>
  figureOf(page).evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')]
      .map((text) => ({ text: text.textContent, at: text.getBoundingClientRect() }))
      .filter(
        ({ at }) =>
          at.width > 0 &&
          (at.left < box.left - 5 ||
            at.right > box.right + 5 ||
            at.top < box.top - 5 ||
            at.bottom > box.bottom + 5),
      )
      .map(({ text }) => text);
  });

/** Words beside the lanes that reach into the lanes. */
const intoLanes = (page: Page) =>
  figureOf(page).evaluate((svg) => {
    const left = svg.querySelector('.lane .baseline')!.getBoundingClientRect().left;
    return [...svg.querySelectorAll('.label.beside text')]
      .filter((text) => text.getBoundingClientRect().right > left + 2)
      .map(({ textContent }) => textContent);
  });

const SCRIPTS = /\/assets\/.*\.js$/;
const FONTS = /\.woff2$/;

inEachBrowser('The page', (host) => {
  it.each([
    // In the same face both times: which one comes first is not asked here.
    ['its scripts wake', [SCRIPTS, FONTS], [FONTS], ALL],
    // Far below, a stand-in may break a line elsewhere than the font it stands for.
    ['its fonts arrive', [FONTS], [], FIRST_SCREEN],
  ] as const)('does not move when %s', async (_, without, later, parts) => {
    for (const viewport of SIZES) {
      const placesWithout = async (files: readonly RegExp[]) => {
        const { page, errors } = await host.visit(undefined, { viewport, asleep: files.includes(SCRIPTS) });
        for (const file of files) await page.route(file, (route) => route.fulfill({ body: '' }));
        await page.goto(`${host.url}watch/`);
        await settled(page);
        // An empty font is none, and a browser may say so.
        errors.length = 0;
        return placesOf(page, parts);
      };
      const before = await placesWithout(without);
      expect(moved(before, await placesWithout(later)), `${viewport.width}`).toEqual([]);
    }
  });

  it.each(SIZES)('shows the whole picture at $width pixels, before and while it plays', async (viewport) => {
    const { page } = await host.visit('watch/', { viewport });
    await settled(page);
    const stage = (await page.locator('.stage').boundingBox())!;
    const figure = (await figureOf(page).boundingBox())!;
    expect(figure.width).toBeGreaterThan(stage.width * 0.98);
    expect(figure.x + figure.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
    expect(stage.x + stage.width).toBeLessThanOrEqual(viewport.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(await outside(page)).toEqual([]);
    expect(await intoLanes(page)).toEqual([]);
    for (const column of ['Weaponization', 'Delivery', 'Exploitation', 'Installation']) {
      await page.keyboard.press('ArrowRight');
      await standsIn(page, column);
      expect(await outside(page), column).toEqual([]);
      expect(await intoLanes(page), column).toEqual([]);
    }
  });

  it('keeps what is set and where it stands when the window changes its size', async () => {
    const { page } = await host.visit('watch/#v=1&from=cloud');
    const counts = await countsOf(page);
    await page.keyboard.press('ArrowRight');
    await standsIn(page, 'Weaponization');
    for (const viewport of SIZES) {
      await page.setViewportSize(viewport);
      await expect
        .poll(async () => (await figureOf(page).boundingBox())!.width)
        .toBeGreaterThan(viewport.width * 0.85);
      expect(await countsOf(page)).toEqual(counts);
      await standsIn(page, 'Weaponization');
    }
  });
});

// Only Chromium measures shifts and shows the printed page to a test.
inEachBrowser(
  'As Chromium measures it, the page',
  (host) => {
    it('shifts by nothing at any size', async () => {
      for (const path of ['', 'watch/'])
        for (const viewport of SIZES) {
          const { page } = await host.visit(path, { viewport });
          await settled(page);
          const shift = await page.evaluate(
            () =>
              new Promise<number>((done) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries())
                    sum += (entry as PerformanceEntry & { value: number }).value;
                }).observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
              }),
          );
          expect(shift, `${path} ${viewport.width}`).toBe(0);
        }
    });

    it('lets marks of a picture step back, and no word', async () => {
      for (const path of ['watch/#v=1&at=0.3', '#v=1&step=second-chain', '#v=1&step=recruiting']) {
        const { page } = await host.visit(path, { viewport: SIZES[2]! });
        await settled(page);
        await page.locator('svg.figure .unlit, svg.figure .coming').first().waitFor({ state: 'attached' });
        const faint = await page.evaluate(() => {
          const isFaint = (element: Element | null): boolean =>
            element !== null &&
            (Number(getComputedStyle(element).opacity) < 1 || isFaint(element.parentElement));
          return [...document.querySelectorAll('svg.figure text')]
            .filter((word) => word.getClientRects().length > 0 && isFaint(word))
            .map((word) => word.textContent);
        });
        expect(faint, path).toEqual([]);
      }
    });

    it('prints the picture as it is set, and no control', async () => {
      for (const viewport of [SIZES[0]!, SIZES[2]!]) {
        const { page } = await host.visit('watch/#v=1&from=cloud', { viewport });
        await page.emulateMedia({ media: 'print' });
        const figure = (await figureOf(page).boundingBox())!;
        expect(figure.width).toBeGreaterThan(300);
        expect(figure.height).toBeGreaterThan(100);
        expect((await countsOf(page))[0]).toBeLessThan(87);
        await page.getByRole('heading', { name: say('article.read') }).waitFor();
        expect(await buttonOf(page, 'player.play').isVisible()).toBe(false);
        expect(await buttonOf(page, 'share.button').isVisible()).toBe(false);
        expect(await optionOf(page, 'control.level', '1').isVisible()).toBe(false);
        expect(await page.getByRole('navigation').isVisible()).toBe(false);
        expect(await page.getByText(say('site.offline')).isVisible()).toBe(false);
      }
    });
  },
  { browsers: ['chromium'] },
);

inEachBrowser('Every page', (host) => {
  it('ends its head where its content ends, on one line', async () => {
    for (const viewport of [SIZES[0]!, SIZES[2]!]) {
      const { page } = await host.visit('threshold/', { viewport });
      const ends = await page.evaluate(() => {
        const head = document.querySelector('header.site')!;
        const next = head.querySelector('.next')!.getBoundingClientRect();
        const mark = head.querySelector('#theme svg')!.getBoundingClientRect();
        return {
          apart:
            parseFloat(getComputedStyle(head).paddingRight) + mark.right - head.getBoundingClientRect().right,
          above: (mark.top + mark.bottom - next.top - next.bottom) / 2,
        };
      });
      expect(Math.abs(ends.apart)).toBeLessThan(1);
      expect(Math.abs(ends.above)).toBeLessThan(1.5);
    }
  });

  it('closes whatever opens with one mark, without a border', async () => {
    const { page } = await host.visit('watch/');
    const marks = await page.locator('.close').evaluateAll((buttons) =>
      buttons.map((each) => {
        const { borderTopWidth, padding, backgroundColor } = getComputedStyle(each);
        return `${borderTopWidth} ${padding} ${backgroundColor}`;
      }),
    );
    expect(marks.length).toBeGreaterThan(2);
    expect([...new Set(marks)]).toEqual(['0px 0px rgba(0, 0, 0, 0)']);
  });
});
