/** The address carries everything that is set: reload, back, forward, another visitor, Share. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { inEachBrowser } from './visits.ts';
import {
  buttonOf,
  columnNames,
  countsOf,
  optionOf,
  pickerOf,
  sliderOf,
  standsIn,
  stateOf,
  timeOf,
} from './watch.ts';

const shows = (page: Page, state: Awaited<ReturnType<typeof stateOf>>) =>
  expect.poll(() => stateOf(page)).toEqual(state);

/*
 * Back and forward go through the page itself: Playwright's own wait for a load that a Firefox does not have.
 */

/** The changes of one visit, each a step of its own. */
const CHANGES: readonly ((page: Page) => Promise<void>)[] = [
  (page) => optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).check(),
  (page) => sliderOf(page, 'control.devices').press('PageUp'),
  (page) => sliderOf(page, 'control.delivery').press('PageDown'),
  (page) => optionOf(page, 'control.level', '2').check(),
  (page) => optionOf(page, 'control.sends', say('sends.list')).check(),
  (page) => optionOf(page, 'control.tests', '2').check(),
  (page) => optionOf(page, 'control.announced', say('control.announced.yes', { duration: '6 days' })).check(),
  (page) => optionOf(page, 'control.feed', say('control.feed.read')).check(),
  (page) => sliderOf(page, 'control.flood').press('PageDown'),
  (page) => optionOf(page, 'control.scale', 'ICD 203').check(),
  (page) => optionOf(page, 'control.view', say('control.view.curve')).check(),
  (page) => buttonOf(page, 'control.run.another').click(),
];

/** Sets everything, and stands in the middle of the attack. Returns what was shown after each change. */
async function changeEverything(page: Page) {
  const states = [await stateOf(page)];
  for (const change of CHANGES) {
    const address = page.url();
    await change(page);
    await expect.poll(() => page.url()).not.toBe(address);
    states.push(await stateOf(page));
  }
  return states;
}

async function stepInto(page: Page): Promise<void> {
  await timeOf(page).press('End');
  await page.locator('h1').click();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await standsIn(page, 'Installation');
}

inEachBrowser(
  'A link to the Watch',
  (host) => {
    it('brings everything back after a reload and to another visitor', async () => {
      const { page } = await host.visit('watch/');
      const textbook = await countsOf(page);
      const states = await changeEverything(page);
      await stepInto(page);
      const state = await stateOf(page);
      expect(await countsOf(page)).not.toEqual(textbook);
      expect(new Set(states.map((each) => JSON.stringify(each))).size).toBe(CHANGES.length + 1);

      await page.reload();
      await shows(page, state);
      const link = new URL(page.url());
      expect(link.hash.length).toBeLessThan(250);
      const other = await host.visit(`watch/${link.hash}`);
      await shows(other.page, state);
    });

    it('opens in the phase in which it was made, at the border of each', async () => {
      const { page } = await host.visit('watch/');
      for (const column of columnNames().slice(1)) {
        await page.keyboard.press('ArrowRight');
        await standsIn(page, column);
        const { clock } = await stateOf(page);
        await page.reload();
        await standsIn(page, column);
        expect((await stateOf(page)).clock).toBe(clock);
      }
    });

    it('is a step for each change, and back and forward walk over them', async () => {
      const { page } = await host.visit('watch/');
      const states = await changeEverything(page);
      for (const state of states.slice(0, -1).reverse()) {
        await page.evaluate(() => history.back());
        await shows(page, state);
      }
      for (const state of states.slice(1)) {
        await page.evaluate(() => history.forward());
        await shows(page, state);
      }
      await page.reload();
      await shows(page, states.at(-1)!);
    });

    it('survives a visit to the other page and back', async () => {
      const { page } = await host.visit('watch/', {
        // Such a page is loaded anew on the way back: what Firefox brings back from memory no test can follow.
        before: () => addEventListener('unload', () => undefined),
      });
      await pickerOf(page, 'control.preset').selectOption({ label: 'Zero lead' });
      const state = await stateOf(page);
      await page.getByRole('link', { name: say('page.start'), exact: true }).click();
      await page.waitForURL(host.url);
      await page.goBack();
      await shows(page, state);
    });

    it('opens in a page that is open already', async () => {
      const { page } = await host.visit('watch/');
      const before = await countsOf(page);
      await page.evaluate(() => void (location.hash = 'v=1&from=cloud&view=curve'));
      await expect.poll(() => countsOf(page)).not.toEqual(before);
      expect(
        await optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).isChecked(),
      ).toBe(true);
    });

    it('keeps what is set where the visitor skips to the content and reloads', async () => {
      const { page } = await host.visit('watch/');
      await optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).check();
      const state = await stateOf(page);
      await page.getByRole('link', { name: say('site.skip') }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
      await shows(page, state);
      await page.reload();
      await shows(page, state);
    });

    it('is written once a slider is let go, not at each of its moves', async () => {
      const { page } = await host.visit('watch/');
      const slider = sliderOf(page, 'control.delivery');
      const box = (await slider.boundingBox())!;
      const steps = await page.evaluate(() => history.length);
      await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 12 });
      expect(new URL(page.url()).hash).toBe('');
      await page.mouse.up();
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#v=1&lead=\d+$/);
      expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    });

    it('is copied by Share and opens what was shared', async () => {
      const { page, context } = await host.visit('watch/');
      if (host.name === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).check();
      await page.locator('h1').click();
      await page.keyboard.press('End');
      await buttonOf(page, 'player.again').waitFor();
      const state = await stateOf(page);
      await buttonOf(page, 'share.button').click();
      await page.getByText(say('share.copied')).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toBe(`${host.url}watch/#v=1&from=cloud&at=1`);
      const other = await host.visit(link.slice(host.url.length));
      await shows(other.page, state);
    });

    it('is shown to be copied by hand where copying is refused', async () => {
      const { page } = await host.visit('watch/', {
        before: () => {
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
          });
        },
      });
      await optionOf(page, 'control.level', '3').check();
      await buttonOf(page, 'share.button').click();
      await page.getByText(say('share.failed', { link: `${host.url}watch/#v=1&state=3` })).waitFor();
    });
  },
  { below: '/some/folder/' },
);
