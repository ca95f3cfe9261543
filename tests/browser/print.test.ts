/** What a page is on paper: its figure, whole, with its settings, and nothing that asks to be pressed. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { inEachBrowser } from './visits.ts';

/** A sheet of A4 without its margins, in pixels of the page. */
const SHEET = { width: 680, height: 1000 };

/** Controls and bars that paper would show. */
const dead = (page: Page) =>
  page
    .locator(
      'button:visible:not([popovertarget], .verdict), select:visible, input:visible:not([type=radio]), header.site:visible, details:not([open], .objection) > summary:visible',
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
  },
  // The other browsers can neither be told to show paper nor print to a file.
  { browsers: ['chromium'] },
);
