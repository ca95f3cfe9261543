/** Broken links, broken stores and refusing browsers: the picture is always there, and says what it ignored. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { MODEL_VERSION } from '../../src/scenes/linkCodec.ts';
import { BROKEN, PIECES, TOO_LONG } from '../brokenLinks.ts';
import { inEachBrowser } from './visits.ts';
import { buttonOf, countsOf, figureOf, like, optionOf } from './watch.ts';

const noticeOf = (page: Page) => page.getByRole('status').filter({ hasText: say('link.notice') });
const TEXTBOOK = [87, 57, 12];

/** The picture with three counts, and no trace of a broken number anywhere. */
async function isWhole(page: Page): Promise<void> {
  await figureOf(page).waitFor();
  const counts = await countsOf(page);
  expect(counts).toHaveLength(3);
  for (const count of counts)
    expect(count).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n <= 100);
  // The notice may repeat what the link said.
  const shown = await page
    .locator('#island > :not(.notice)')
    .evaluateAll((parts) => parts.map((each) => each.outerHTML));
  expect(shown.join('\n')).not.toMatch(/NaN|undefined|Infinity|\bnull\b|\[object/);
}

/** A generator with a seed, so that every run tries the same strings. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Strings that look more or less like links. */
function strings(count: number): string[] {
  const random = seeded(20_261_123);
  const pick = () => PIECES[Math.floor(random() * PIECES.length)]!;
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 14) }, pick).join(''),
  );
}

inEachBrowser('The Watch with a broken link', (host) => {
  it('shows the textbook attack for a link that is wrong in all, and says what it ignored', async () => {
    const { page } = await host.visit('watch/#v=1&from=moon');
    const said = BROKEN.map(([part, reason, name, value]) => [
      part,
      say(reason, { name, value, version: MODEL_VERSION }),
    ]);
    for (const [part, reason] of [...said, [TOO_LONG, say('link.tooLong')]]) {
      await page.evaluate((text) => void (location.hash = text), `v=${MODEL_VERSION}&${part!}`);
      await noticeOf(page).getByText(reason!, { exact: true }).waitFor();
      await isWhole(page);
      expect(await countsOf(page)).toEqual(TEXTBOOK);
    }
    await noticeOf(page)
      .getByRole('button', { name: say('link.close') })
      .click();
    await expect.poll(() => noticeOf(page).count()).toBe(0);
  });

  it('uses the good parts of a link that is broken in others, and the first of what is given twice', async () => {
    const { page } = await host.visit('watch/#v=1&from=cloud&state=3&state=2&nonsense=1&view=curve');
    await noticeOf(page)
      .getByText(say('link.twice', { name: 'state' }))
      .waitFor();
    await noticeOf(page)
      .getByText(say('link.unknown', { name: 'nonsense' }))
      .waitFor();
    for (const [key, text] of [
      ['control.infrastructure', say('control.infrastructure.cloud')],
      ['control.level', '3'],
      ['control.view', say('control.view.curve')],
    ] as const)
      expect(await optionOf(page, key, text).isChecked()).toBe(true);
    expect(await countsOf(page)).not.toEqual(TEXTBOOK);
  });

  it('says nothing of a whole link or of a place on the page', async () => {
    for (const hash of ['#v=1&from=cloud', '#main', '']) {
      const { page } = await host.visit(`watch/${hash}`);
      await isWhole(page);
      expect(await noticeOf(page).count()).toBe(0);
    }
  });

  it('survives forty strings of nonsense', async () => {
    const { page } = await host.visit('watch/');
    let noticed = 0;
    for (const text of strings(40)) {
      await page.evaluate((hash) => void (location.hash = hash), text);
      await isWhole(page);
      noticed += await noticeOf(page).count();
    }
    expect(noticed).toBeGreaterThan(10);
  });

  it('opens with nonsense as well as it takes it later', async () => {
    for (const text of strings(43).slice(40)) {
      const { page } = await host.visit(`watch/#=${encodeURI(text)}`);
      await isWhole(page);
      await noticeOf(page).waitFor();
    }
  });
});

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Light or dark can be changed and the figure answers. */
async function works(page: Page): Promise<void> {
  await isWhole(page);
  const light = await background(page);
  await page.getByRole('button', { name: say('site.theme') }).click();
  await expect.poll(() => background(page)).not.toBe(light);
  await optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).check();
  await expect.poll(() => countsOf(page)).not.toEqual(TEXTBOOK);
  await isWhole(page);
}

inEachBrowser('The Watch in a difficult browser', (host) => {
  it('does not mind a corrupt store, and keeps a chosen theme in a whole one', async () => {
    const { page } = await host.visit('watch/', {
      before: () => {
        // An empty page has no store.
        if (location.protocol !== 'http:' || sessionStorage.getItem('spoilt')) return;
        localStorage.setItem('foreseeable.theme', '{"dark\u0000');
        sessionStorage.setItem('spoilt', 'yes');
      },
    });
    const light = await background(page);
    await works(page);
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background(page)).toBe(dark);
  });

  it('works where the store is refused', async () => {
    const { page } = await host.visit('watch/', {
      before: () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const)
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
      },
    });
    await works(page);
  });

  it('works where the history is refused, and Share still makes the whole link', async () => {
    const { page } = await host.visit('watch/', {
      before: () => {
        const refuse = () => {
          throw new DOMException('refused', 'SecurityError');
        };
        Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    });
    await works(page);
    await page.locator('h1').click();
    await page.keyboard.press('End');
    await buttonOf(page, 'player.again').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await buttonOf(page, 'share.button').click();
    await page.getByText(`${host.url}watch/#v=1&from=cloud&at=1`).waitFor();
    expect(await page.getByText(like('share.failed')).count()).toBe(1);
  });

  it('works where service workers are refused', async () => {
    const { page } = await host.visit('watch/', {
      before: () => {
        Object.defineProperty(navigator, 'serviceWorker', {
          value: { register: () => Promise.reject(new DOMException('refused', 'SecurityError')) },
        });
      },
    });
    await works(page);
  });
});
