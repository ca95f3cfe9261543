/** The pages where the law decides: by keyboard alone, by link, without scripts, and clean for axe. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { violations } from './axe.ts';
import { inEachBrowser } from './visits.ts';

const PHONE = { width: 390, height: 844 };

/** Moves the focus with Tab until it stands on the button of this name within `group`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab never reaches "${name}"`);
}

inEachBrowser('The moot court', (host) => {
  it('is played from the list to the memo by keyboard alone', async () => {
    const { page } = await host.visit('moot/');
    await tabTo(page, say('moot.mode.guided'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Willing but unable' }).waitFor();
    const tests = page.locator('li.ruling[data-rule]');
    const count = await tests.count();
    expect(count).toBe(6);
    for (let i = 0; i < count; i++) {
      await tests
        .nth(i)
        .getByRole('button', { name: say('moot.answer.met'), exact: true })
        .focus();
      await page.keyboard.press('Enter');
      await tests.nth(i).locator('.feedback').waitFor();
    }
    const breach = page
      .locator('li.conclusion')
      .getByRole('button', { name: say('moot.verdict.breach'), exact: true });
    await breach.focus();
    await page.keyboard.press('Enter');
    await page.locator('li.conclusion .feedback').waitFor();
    await tabTo(page, say('moot.memo.open'));
    await page.keyboard.press('Enter');
    await page.locator('dt', { hasText: say('moot.memo.application') }).waitFor();
  });

  it('finds its place again by reload and in another browser window, rulings and all', async () => {
    const { page } = await host.visit('moot/#case=warned-twice');
    await page.getByRole('heading', { name: 'Warned twice' }).waitFor();
    const first = page.locator('li.ruling[data-rule]').first();
    await first.getByRole('button', { name: say('moot.answer.met'), exact: true }).click();
    await first.locator('.feedback').waitFor();
    const link = page.url();
    await page.reload();
    await page.locator('li.ruling .feedback').first().waitFor();
    const other = await host.visit();
    await other.page.goto(link);
    await other.page.locator('li.ruling .feedback').first().waitFor();
  });

  it('opens the nearest valid state for a broken link, and says what it ignored', async () => {
    const { page } = await host.visit('moot/#case=no-such-case&standard=roman');
    await page.getByText(say('link.notice')).waitFor();
    await page.getByRole('button', { name: say('moot.mode.guided') }).waitFor();
  });
});

inEachBrowser('The Threshold page', (host) => {
  it('moves its lines by keyboard, keeps them in the link, and has no axe violation', async () => {
    const { page } = await host.visit('threshold/');
    expect(await violations(page)).toEqual([]);
    const minimum = page.getByRole('slider', { name: say('threshold.minimum'), exact: true });
    await minimum.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).toContain('#');
    const text = await minimum.getAttribute('aria-valuetext');
    await page.reload();
    await expect.poll(() => minimum.getAttribute('aria-valuetext')).toBe(text);
    await page.setViewportSize(PHONE);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

inEachBrowser('The verdict below the Watch', (host) => {
  it('is woken when it comes into view, and follows what State A sends', async () => {
    const { page } = await host.visit('watch/');
    const conclusions = page.locator('.conclusions');
    await conclusions.scrollIntoViewIfNeeded();
    const before = await conclusions.textContent();
    await page
      .locator('label', { hasText: say('sends.nothing') })
      .first()
      .click();
    await expect.poll(() => conclusions.textContent()).not.toBe(before);
    expect(await conclusions.textContent()).toContain(say('verdict.conclusion.breach'));
    await page.locator('#late label', { hasText: 'Tallinn' }).click();
    await expect.poll(() => page.locator('.gates .gate').count()).toBe(6);
    expect(await violations(page)).toEqual([]);
  });
});
