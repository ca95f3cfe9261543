/** The built pages open in both browsers, below any folder, and talk to nobody else. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, isAvailable, launch, type Launched } from './browsers.ts';
import { serve, type Site } from './serve.ts';

/** Everything a page complains about, and every address it asks for. */
function listenTo(page: Page) {
  const heard = { complaints: [] as string[], addresses: [] as string[] };
  page.on('console', (message) => {
    if (message.type() === 'error') heard.complaints.push(message.text());
  });
  page.on('pageerror', (error) => heard.complaints.push(String(error)));
  page.on('requestfailed', (request) => heard.complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => heard.addresses.push(request.url()));
  return heard;
}

for (const name of BROWSERS)
  describe.skipIf(!isAvailable(name))(`The built site in ${name}`, () => {
    let site: Site;
    let browser: Launched;
    beforeAll(async () => {
      site = await serve({ below: '/some/folder/' });
      browser = await launch(name, { reducedMotion: true, dark: true });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    it.each([
      ['', 'Foreseeable'],
      ['watch/', 'Would the State have seen it coming?'],
    ])('opens /%s with a title, without an error or a request to another host', async (path, title) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const heard = listenTo(page);
      const response = await page.goto(site.url + path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(await page.title()).toContain(title);
      expect(await page.locator('h1').count()).toBe(1);
      expect(heard.complaints).toEqual([]);
      expect(
        heard.addresses.filter((address) => !address.startsWith(site.url) && !/^(data|blob):/.test(address)),
      ).toEqual([]);
      await context.close();
    });

    it('shows the page for a wrong address', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const response = await page.goto(`${site.url}no/such/page`);
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toBe('This page is not here');
      await context.close();
    });

    it('looks as the system asks', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(site.url);
      const matches = (query: string) => page.evaluate((media) => matchMedia(media).matches, query);
      expect(await matches('(prefers-reduced-motion: reduce)')).toBe(true);
      expect(await matches('(prefers-color-scheme: dark)')).toBe(true);
      await context.close();
    });

    it('has asked for nothing that is not there', () => {
      const missing = site.requests.filter(({ path, status }) => status === 404 && !path.includes('/no/'));
      expect(missing).toEqual([]);
    });
  });
