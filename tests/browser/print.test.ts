/** What a page is on paper: its figure, whole, with its settings, and nothing that asks to be pressed. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { inEachBrowser } from './visits.ts';
import { countsOf } from './watch.ts';

/** A sheet of A4 without its margins, in pixels of the page. */
const SHEET = { width: 680, height: 1000 };

/** Controls and bars that paper would show; a button that sorts reads there as its column's name. */
const dead = (page: Page) =>
  page
    .locator(
      'button:visible:not([popovertarget], .verdict, .sort), select:visible, input:visible:not([type=radio]), header.site:visible, details:not([open], .objection, .answer, .real-attacks) > summary:visible',
    )
    .evaluateAll((found) => found.map((each) => each.outerHTML.slice(0, 80)));

inEachBrowser(
  'Paper',
  (host) => {
    it.each([
      ['', 'svg.figure'],
      ['watch/', 'svg.figure'],
      ['threshold/', 'svg.level-curve'],
      ['world/', 'svg.figure.world'],
      ['sources/', 'svg.positions'],
    ])('shows the figure of /%s and no control', async (path, figure) => {
      const { page } = await host.visit(path);
      await page.locator(`${figure}:visible`).first().waitFor();
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      const shown = page.locator(`${figure}:visible`);
      await expect.poll(() => shown.count()).toBe(1);
      const box = (await shown.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.width).toBeGreaterThan(SHEET.width / 2);
      expect(box.x + box.width).toBeLessThanOrEqual(SHEET.width);
      expect(await dead(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        SHEET.width,
      );
    });

    it('shows the whole attack of the story, wherever the reader was, and its text in the size of every page', async () => {
      for (const path of ['', '#v=1&step=institutions']) {
        const { page } = await host.visit(path);
        await page.setViewportSize(SHEET);
        await page.emulateMedia({ media: 'print' });
        // Only printing itself says so.
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await expect.poll(() => countsOf(page), { message: path }).toEqual([87, 57, 12]);
        expect(await page.locator('.story-stage .playhead').count()).toBe(0);
        const sizes = await page
          .locator('body, .step > p:not(.origin), .lead p')
          .evaluateAll((texts) => texts.map((each) => getComputedStyle(each).fontSize));
        expect(new Set(sizes).size).toBe(1);
        // What opens on a screen is open on paper.
        expect(
          (await page.locator('[data-step="guess-zero"] .answer p').boundingBox())!.height,
        ).toBeGreaterThan(10);
        expect((await page.locator('.real-attacks h3').first().boundingBox())!.height).toBeGreaterThan(10);
      }
    });

    it('shows what each State has said in words, no wider than the sheet', async () => {
      const { page } = await host.visit('sources/');
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      const table = (await page.locator('.positions-table').boundingBox())!;
      expect(table.height).toBeGreaterThan(SHEET.height / 2);
      expect(table.x + table.width).toBeLessThanOrEqual(SHEET.width);
    });

    it('shows a case without the answers that could be given, and with the one that was', async () => {
      const { page } = await host.visit('moot/#v=1&case=the-phone-rings');
      await page.locator('.answers button').first().click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.answers button:visible').count()).toBe(1);
      expect(await page.locator('.ask:visible, .onward:visible, .push:visible').count()).toBe(0);
    });
  },
  // The other browsers can neither be told to show paper nor print to a file.
  { browsers: ['chromium'] },
);
