/** A reader without scripts: the textbook picture, its explanation, its meanings and notes, and no dead control. */
import { phases } from 'content:phases';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { inEachBrowser, type Host } from './visits.ts';
import { countsOf, figureOf } from './watch.ts';

/**
 * A page whose scripts do not run. The system's Firefox cannot switch them off, so there the page comes as a
 * browser without scripts would read it: no script, and what stands in `noscript`.
 */
async function readerAt(host: Host, path: string): Promise<Page> {
  const { page } = await host.visit(undefined, {
    javaScriptEnabled: host.name !== 'chromium',
    asleep: true,
  });
  if (host.name !== 'chromium')
    await page.route(/\/((watch|moot|threshold)\/)?$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/<script[^>]*><\/script>/g, '').replace(/<\/?noscript>/g, '');
      await route.fulfill({ response, body });
    });
  await page.goto(host.url + path);
  return page;
}

inEachBrowser('A reader without scripts', (host) => {
  it('sees the textbook figure with its three counts', async () => {
    const page = await readerAt(host, 'watch/');
    await figureOf(page).waitFor();
    expect(await figureOf(page).count()).toBe(1);
    expect(await countsOf(page)).toEqual([87, 57, 12]);
    expect(await figureOf(page).getAttribute('aria-label')).toMatch(/87 of 100.+57 of 100.+12 of 100/);
    const size = (await figureOf(page).boundingBox())!;
    expect(size.width).toBeGreaterThan(1000);
    await page.getByRole('heading', { name: say('article.read') }).waitFor();
    await page.getByText('Each lane is one level of CERT.').waitFor();
  });

  it('opens the figures as a table', async () => {
    const page = await readerAt(host, 'watch/');
    await page.getByText(say('table.open')).click();
    const table = page.getByRole('table', { name: say('table.caption') });
    await table.waitFor();
    const foreseen = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td')!.textContent));
    expect(foreseen).toEqual(['87', '57', '12']);
  });

  it('reads in the moot court every case, what its author expects, and every test', async () => {
    const page = await readerAt(host, 'moot/');
    const cases = page.locator('details.case-prose');
    expect(await cases.count()).toBeGreaterThanOrEqual(24);
    const first = cases.first();
    await first.locator('summary').first().click();
    await first.getByText('At dawn, 18,400 home routers').waitFor();
    await first.getByText(say('moot.article.expected')).click();
    expect(await first.locator('dt').count()).toBe(4);
    await page.getByText(say('moot.article.tests')).click();
    await page.locator('dt', { hasText: 'Prevention capacity' }).first().waitFor();
  });

  it('reads on the Threshold page who is bound, State by State and standard by standard', async () => {
    const page = await readerAt(host, 'threshold/');
    const table = page.getByRole('table', { name: /^The same attack/ });
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBeGreaterThanOrEqual(5);
    expect(await table.locator('tbody').textContent()).toContain(say('verdict.conclusion.breach'));
  });

  it.each(['watch/', 'moot/'])('sees no control that could do nothing at /%s', async (path) => {
    const page = await readerAt(host, path);
    await page.locator('h1').waitFor();
    for (const role of ['slider', 'combobox', 'radio', 'checkbox'] as const)
      expect(await page.getByRole(role).count()).toBe(0);
    expect(await page.locator('.needs-script:visible').count()).toBe(0);
    const dead = await page
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons.filter((button) => !button.hasAttribute('popovertarget')).map((b) => b.textContent),
      );
    expect(dead).toEqual([]);
  });

  it('opens the meaning of a term and closes it', async () => {
    const page = await readerAt(host, 'watch/');
    const meaning = page.locator('#term-cert');
    expect(await meaning.isVisible()).toBe(false);
    await page.locator('.lead').getByRole('button', { name: 'CERTs' }).click();
    await meaning.waitFor();
    expect((await meaning.textContent())!.length).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await meaning.waitFor({ state: 'hidden' });
  });

  it('reads the note of each phase in the page, where the names in the picture lead', async () => {
    const page = await readerAt(host, 'watch/');
    for (const { name } of phases) {
      const note = page.getByRole('region', { name, exact: true });
      expect(await note.isVisible(), name).toBe(true);
      expect(await note.getByRole('heading', { name: say('note.sees') }).isVisible()).toBe(true);
    }
    await figureOf(page).getByRole('link', { name: '3 Delivery' }).click();
    await expect
      .poll(async () => (await page.getByRole('region', { name: 'Delivery', exact: true }).boundingBox())!.y)
      .toBeLessThan(300);
  });
});
