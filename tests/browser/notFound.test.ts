/** A wrong address, at any depth: the page that a host shows for it leads back to every page. */
import { expect, it } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { violations } from './axe.ts';
import { inEachBrowser } from './visits.ts';

const PAGES = ['start', 'watch', 'threshold', 'world', 'moot', 'sources'];

inEachBrowser(
  'A wrong address',
  (host) => {
    it.each(['watchh', 'watch/no/such/page/'])('leads from /%s to every page of the site', async (wrong) => {
      const { page, errors } = await host.visit(wrong);
      const links = page.getByRole('navigation').getByRole('link');
      await links.first().waitFor();
      expect(await links.allTextContents()).toEqual(PAGES.map((id) => say(`page.${id}`)));
      const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses).toEqual(PAGES.map((id) => host.url + (id === 'start' ? '' : `${id}/`)));
      await page.getByRole('link', { name: say('page.threshold') }).click();
      await page.getByRole('heading', { level: 1, name: 'How much must every State' }).waitFor();
      // A browser says of each address asked for that it is not there.
      errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
    });

    it('has the head, the margin and the face of every other page', async () => {
      const seen = [];
      for (const path of ['no/such/page', 'threshold/']) {
        const { page, errors } = await host.visit(path);
        await page.getByRole('navigation', { name: say('site.menu') }).waitFor();
        await expect
          .poll(() =>
            page.evaluate(() => [...document.fonts].map(({ family, status }) => family + status).join()),
          )
          .toMatch(/Source Serif 4"?loaded/);
        seen.push(
          await page.evaluate(() =>
            ['.brand', 'h1'].map((part) => {
              const element = document.querySelector(part)!;
              const { fontFamily, fontWeight } = getComputedStyle(element);
              return [fontFamily, fontWeight, Math.round(element.getBoundingClientRect().left)];
            }),
          ),
        );
        errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
      }
      expect(seen[0]).toEqual(seen[1]);
    });

    it('offers on a phone the list of pages that every page has', async () => {
      const { page, errors } = await host.visit('no/such/page', { viewport: { width: 390, height: 844 } });
      await page.getByRole('button', { name: say('site.menu') }).click();
      await page.getByRole('link', { name: say('page.world') }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(page.url()).toBe(`${host.url}world/`);
      errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
    });

    it('can be read light and dark', async () => {
      const { page, errors } = await host.visit('no/such/page');
      await page.getByRole('navigation').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page, 15)).toEqual([]);
      }
      errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404')));
    });

    it('says without scripts where the start page is', async () => {
      if (host.name !== 'chromium') return;
      const { page, errors } = await host.visit('no/such/page', { javaScriptEnabled: false });
      await page.getByText('Shorten the address').waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      errors.length = 0;
    });
  },
  { below: '/some/folder/' },
);
