/** After the first visit the site needs no host: reload, the other page, and the files chunk. */
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { keepFiles, savedFiles } from './saved.ts';
import { serve, type Site } from './serve.ts';
import { inEachBrowser, isAwake } from './visits.ts';
import { buttonOf, countsOf, optionOf, standsIn } from './watch.ts';

/** Resolves once every file of the list is kept and the worker answers for this page. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      );
  });
}

/**
 * Addresses of the pages' fonts that nobody answers for. Asked for one by one: a font that comes late for the first
 * screen is given up by the browser, which is no fault of the copy.
 */
function missingFonts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const addresses = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules]
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .flatMap((rule) => rule.style.getPropertyValue('src').match(/[^"'(]+\.woff2/g) ?? [])
        .map((font) => new URL(font, sheet.href ?? document.baseURI).href),
    );
    if (addresses.length === 0) return ['no page names a font'];
    const answered = await Promise.all(
      addresses.map((font) =>
        fetch(font).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return addresses.filter((_, index) => !answered[index]);
  });
}

inEachBrowser('The site without a network', (host) => {
  let site: Site | undefined;
  afterEach(() => site?.stop());

  it.each(['', 'some/folder/'])('works after one visit, below /%s', async (folder) => {
    site = await serve({ below: `/${folder}` });
    const home = site.url;
    const { page, errors } = await host.visit(undefined, { before: keepFiles, keepsCopy: true });
    await page.goto(`${home}watch/#v=1&from=cloud`);
    const counts = await countsOf(page);
    await isKept(page);
    await site.stop();
    site = undefined;
    // The worker does not keep the page for a wrong address, so this shows that nobody answers.
    const answered = await page.evaluate(() =>
      fetch('../404.html').then(
        () => true,
        () => false,
      ),
    );
    expect(answered).toBe(false);
    errors.length = 0;

    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Would the State have seen it coming?');
    expect(await countsOf(page)).toEqual(counts);
    expect(await missingFonts(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await standsIn(page, 'Weaponization');
    await optionOf(page, 'control.infrastructure', say('control.infrastructure.botnet')).check();
    await expect.poll(() => countsOf(page)).not.toEqual(counts);
    await buttonOf(page, 'save.csv').click();
    await expect.poll(() => savedFiles(page)).toHaveLength(1);

    await page.goto(`${home}threshold/`);
    await page.getByRole('slider', { name: say('threshold.minimum'), exact: true }).waitFor();
    // A case and the courtroom are files of their own, never asked for before.
    await page.goto(`${home}moot/#v=1&case=first-use&fixed=m`);
    await page.getByRole('heading', { name: 'A first use' }).waitFor();
    await page.locator('li.ruling .feedback').waitFor();

    await page.getByRole('link', { name: say('page.start'), exact: true }).click();
    await page.getByRole('heading', { name: 'When nobody can prove who did it' }).waitFor();
    // Before its scripts have run no key would be heard.
    await isAwake(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&step=liberia');
    // What the browser says of that one question may come late.
    errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('404.html')));
  });
});
