/** The Sources page in real browsers: clean for axe, by keyboard, by link, without scripts, on a phone. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { violations } from './axe.ts';
import { inEachBrowser } from './visits.ts';

const PHONE = { width: 390, height: 844 };

const firstState = (page: Page) => page.locator('.positions-table tbody th').first().textContent();

/** A few of each long list are as good as all, and axe takes a second rather than a minute. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = true;
    for (const item of document.querySelectorAll('.sources :is(li, dl > div, tbody tr):nth-child(n + 4)'))
      item.remove();
  });
}

inEachBrowser('The Sources page', (host) => {
  it('never scrolls sideways on a phone', async () => {
    const { page } = await host.visit('sources/', { viewport: PHONE });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });

  it('is sorted by keyboard, and goes back', async () => {
    const { page } = await host.visit('sources/');
    await page.getByRole('columnheader', { name: 'Year' }).getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await firstState(page)).toBe('Netherlands');
    expect(new URL(page.url()).hash).toBe('#v=1&sort=year');
    // Not `goBack`, which in Firefox waits for a page to load that is already there.
    await page.evaluate(() => history.back());
    await expect.poll(() => firstState(page)).toBe('Australia');
  });

  it('shows a source that another page sends to, below the contents that stay in view', async () => {
    const { page } = await host.visit('watch/');
    await page.goto(`${host.url}sources/#source-chircop-2018`);
    const entry = page.locator('#source-chircop-2018');
    await entry.waitFor();
    const contents = (await page.locator('nav.contents').boundingBox())!;
    const box = (await entry.boundingBox())!;
    expect(contents.y).toBeCloseTo(0, 0);
    expect(box.y).toBeGreaterThanOrEqual(contents.y + contents.height);
    expect(box.y).toBeLessThan(768);
  });
});

// The markup is the same in both browsers; axe over so long a page takes Firefox half a minute.
inEachBrowser(
  'The markup of the Sources page',
  (host) => {
    it('is clean for axe, light and dark, wide and on a phone', async () => {
      const { page } = await host.visit('sources/');
      await shorten(page);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: say('site.theme') }).click();
      await page.setViewportSize(PHONE);
      await page.locator('.size.narrow svg').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('without scripts shows every section, the table and the downloads, and no control that does nothing', async () => {
      const { page } = await host.visit(undefined, { javaScriptEnabled: false });
      await page.goto(`${host.url}sources/`);
      for (const link of await page.locator('nav.contents a').all()) {
        const place = (await link.getAttribute('href'))!;
        expect(await page.locator(place).getByRole('heading', { level: 2 }).isVisible()).toBe(true);
      }
      expect(await page.locator('.positions-table tbody tr').count()).toBe(20);
      expect(await page.locator('math').first().isVisible()).toBe(true);
      expect(await page.locator('button:visible, select:visible').count()).toBe(0);
      expect(await page.getByRole('link', { name: say('sources.download.bibtex') }).isVisible()).toBe(true);
    });
  },
  { browsers: ['chromium'] },
);
