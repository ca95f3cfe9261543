/** No axe violation in any state of the pages, a name for every control, and a live region that is quiet. */
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { violations } from './axe.ts';
import { inEachBrowser } from './visits.ts';
import { buttonOf, optionOf, phaseLinkOf, standsIn } from './watch.ts';

const PHONE = { width: 390, height: 844 };

inEachBrowser('axe', (host) => {
  it.each(['', 'watch/'])('finds nothing at /%s, light and dark, wide and on a phone', async (path) => {
    const { page } = await host.visit(path);
    expect(await violations(page)).toEqual([]);
    const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('button', { name: say('site.theme') }).click();
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .not.toBe(light);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.locator('svg.figure.narrow').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('finds nothing in a note, a meaning, the tables, the objections and the notice of a link', async () => {
    const { page } = await host.visit('watch/#v=1&from=moon');
    await page.getByText(say('link.notice')).waitFor();
    await page.getByText(say('table.open')).click();
    await page.getByText(say('number.open')).click();
    await page.getByRole('table', { name: say('table.caption') }).waitFor();
    for (const objection of await page.locator('main details.objection summary').all())
      if (await objection.isVisible()) await objection.click();
    expect(await violations(page)).toEqual([]);
    await phaseLinkOf(page, 3).click();
    await page.getByRole('region', { name: 'Delivery', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.lead').getByRole('button', { name: 'CERTs' }).click();
    await page.locator('#term-cert').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('finds nothing in mid-play and in the curves, wide and on a phone', async () => {
    const { page } = await host.visit('watch/');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await standsIn(page, 'Exploitation');
    expect(await violations(page)).toEqual([]);
    await optionOf(page, 'control.view', say('control.view.curve')).check();
    await page.locator('svg.figure .band').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.locator('svg.figure.narrow .band').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

inEachBrowser('A screen reader', (host) => {
  it('hears a name for every control', async () => {
    for (const path of ['', 'watch/']) {
      const { page } = await host.visit(path);
      const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
      const controls = lines.filter((line) =>
        /^- (button|link|slider|checkbox|radio|combobox|textbox|img)\b/.test(line),
      );
      expect(controls.length).toBeGreaterThan(60);
      expect(controls.filter((line) => !/^- \w+ "[^"]*\p{L}|^- \w+ "\d/u.test(line))).toEqual([]);
    }
  });

  it('hears nothing while the attack is played, and one sentence when it rests', async () => {
    const { page } = await host.visit('watch/', { stoppedClock: true });
    await page.evaluate(() => {
      const heard: string[] = [];
      // Every element that is read out when it changes; `output` is one by itself.
      const live =
        '[role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"]), output:not([aria-live="off"])';
      for (const region of document.querySelectorAll(live))
        new MutationObserver(() => heard.push(region.textContent)).observe(region, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      Object.assign(globalThis, { heard });
    });
    const heard = () =>
      page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.map((text) => text.trim()));
    await page.keyboard.press('Space');
    await buttonOf(page, 'player.pause').waitFor();
    for (let i = 0; i < 4; i++) await page.clock.runFor(500);
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Space');
    await buttonOf(page, 'player.play').waitFor();
    await expect.poll(async () => (await heard()).length).toBe(1);
    expect((await heard())[0]).toMatch(
      /^Reconnaissance, .+ before launch\. Level 1: .+ Level 3: .+ State B: serving everyone\.$/,
    );
  });

  it('hears after a change what it did to each level', async () => {
    const { page } = await host.visit('watch/');
    await optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).check();
    await page
      .locator('[aria-live="polite"]')
      .getByText(/Level 1: 87 → \d+ · Level 2: 57 → \d+ · Level 3: 12 → \d+ of 100/)
      .waitFor();
  });
});
