/** The story in real browsers: the text scrolls, the picture follows, links lead, and nothing depends on scripts. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import '../../src/content/words/story.ts';
import '../../src/content/words/verdict.ts';
import { say } from '../../src/content/words.ts';
import { inEachBrowser } from './visits.ts';
import { countsOf } from './watch.ts';

const stepOf = (page: Page, id: string) => page.locator(`[data-step="${id}"]`);
const current = (page: Page) =>
  page.evaluate(() => document.querySelector('[aria-current="step"]')?.getAttribute('data-step') ?? '');
const hashOf = (page: Page) => new URL(page.url()).hash;

inEachBrowser('The story', (host) => {
  it('follows the reader who scrolls, and goes on and back by button and key', async () => {
    const { page } = await host.visit('');
    expect(await countsOf(page)).toEqual([]);
    await stepOf(page, 'kill-chain').evaluate((step) => step.scrollIntoView({ block: 'center' }));
    await expect.poll(() => countsOf(page)).toEqual([87, 57, 12]);
    await stepOf(page, 'few').evaluate((step) => step.scrollIntoView({ block: 'center' }));
    await expect.poll(() => current(page)).toBe('few');
    await expect.poll(() => countsOf(page)).not.toEqual([87, 57, 12]);
    expect(hashOf(page)).toBe('#v=1&step=few');
    const way = page.getByRole('navigation', { name: say('story.way') });
    // By its place: some drivers first scroll to what they click, which here is already in view.
    const next = (await way.getByRole('link', { name: say('story.next'), exact: true }).boundingBox())!;
    await page.mouse.click(next.x + next.width / 2, next.y + next.height / 2);
    await expect.poll(() => current(page)).toBe('delivery-signal');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => current(page)).toBe('few');
    await page.goBack();
    await expect.poll(() => current(page)).toBe('delivery-signal');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => current(page)).toBe('your-turn');
  });

  it('opens again the real attack from which a reader went to the Watch, and after it what the next steps say', async () => {
    const { page } = await host.visit('#v=1&step=real-leads');
    const open = page.locator('.incidents .chosen button');
    await page
      .locator('.incidents')
      .getByRole('button', { name: /^Georgia/ })
      .click();
    await page
      .locator('.incidents')
      .getByRole('link', { name: say('story.open.incident') })
      .click();
    await page.locator('.like').getByText('As in Georgia, 2008').waitFor();
    // Not by the driver: a browser that kept the page as it was left loads nothing, and the driver waits for a load.
    await page.evaluate(() => history.back());
    await expect.poll(() => open.textContent().catch(() => '')).toContain('Georgia');
    await page.evaluate(() => (location.hash = 'v=1&step=strong-source'));
    await expect.poll(() => open.textContent()).toContain('Aisuru');
  });

  it('goes on key by key, and each step keeps the place of the reader who has only keys', async () => {
    const { page } = await host.visit('#v=1&step=liberia');
    await page
      .locator('.way')
      .getByRole('link', { name: say('story.next') })
      .focus();
    for (const id of ['attribution', 'other-question', 'guess-author']) {
      await page.keyboard.press('Enter');
      await expect.poll(() => current(page)).toBe(id);
    }
    await page.keyboard.press('Tab');
    expect(await stepOf(page, 'guess-author').locator(':focus').count()).toBe(1);
  });

  it('knows in the frame of another site which step is read, and leads on', async () => {
    const { page } = await host.visit();
    await page.setContent(
      `<iframe width="1100" height="700" src="${host.url}#v=1&amp;step=what-levels-mean"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    const read = frame.locator('[aria-current="step"]');
    const next = frame.locator('.way').getByRole('link', { name: say('story.next') });
    for (const id of ['what-levels-mean', 'kill-chain', 'reconnaissance']) {
      await expect.poll(() => read.getAttribute('data-step').catch(() => '')).toBe(id);
      // Not by the driver, which first scrolls to what it clicks, though that is in view.
      await next.evaluate((link: HTMLAnchorElement) => link.click());
    }
  });

  it('opens at the step of a link, with its picture, and finds it again on reload', async () => {
    const { page } = await host.visit('#v=1&step=institutions');
    await expect.poll(() => current(page)).toBe('institutions');
    const gates = page.getByRole('region', { name: say('verdict.title') });
    await gates.waitFor();
    await page.reload();
    await expect.poll(() => current(page)).toBe('institutions');
    await gates.waitFor();
    await page.goto(`${host.url}#v=1&step=no-such-step`);
    await page.reload();
    await page.getByText(say('link.notice')).waitFor();
  });

  it('draws every picture that a step names', async () => {
    const { page } = await host.visit('');
    for (const [id, name] of [
      ['recruiting', /^Two chains/],
      ['fixed-line', /^How much CERTs foresee/],
      ['real-leads', new RegExp(say('story.incidents'))],
    ] as const) {
      await page.evaluate((step) => (location.hash = `v=1&step=${step}`), id);
      await page
        .locator('.story-stage')
        .getByRole(id === 'real-leads' ? 'group' : 'img', { name })
        .waitFor();
    }
  });

  it('asks before it tells: the answer opens by keyboard, and the picture changes with it', async () => {
    const { page } = await host.visit('#v=1&step=guess-zero');
    await expect.poll(() => current(page)).toBe('guess-zero');
    const step = stepOf(page, 'guess-zero');
    await step.getByRole('radio', { name: 'about 25' }).focus();
    await page.keyboard.press('Space');
    await step.locator('.answer summary').focus();
    await page.keyboard.press('Enter');
    await step.getByText(say('story.guess.wrong')).waitFor();
    await expect.poll(() => countsOf(page)).toEqual([30, 2, 0]);
    await page.reload();
    expect(await step.getByRole('radio', { name: 'about 25' }).isChecked()).toBe(true);
  });

  it('fits a phone: nothing is wider than the screen, and the step stands below its picture', async () => {
    const { page } = await host.visit('#v=1&step=guess-zero', { viewport: { width: 390, height: 844 } });
    await expect.poll(() => current(page)).toBe('guess-zero');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const picture = (await page.locator('.story-stage').boundingBox())!;
    const text = (await stepOf(page, 'guess-zero').boundingBox())!;
    expect(picture.y).toBeLessThanOrEqual(1);
    expect(picture.height).toBeLessThan(844 * 0.55);
    expect(text.y).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
  });
});

inEachBrowser('On a phone the story', (host) => {
  const PHONE = { viewport: { width: 390, height: 844 } };

  it('lets go of its picture at the end: the heading and every way on are in sight and can be tapped', async () => {
    const { page } = await host.visit('#v=1&step=your-turn', PHONE);
    await expect.poll(() => current(page)).toBe('your-turn');
    await page.getByRole('link', { name: say('story.end') }).click();
    const end = page.locator('#story-end');
    await expect.poll(async () => (await end.boundingBox())!.y).toBeLessThan(844 / 2);
    const covered = await end.evaluate((section) =>
      [...section.querySelectorAll('h2, a')].flatMap((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return part.contains(hit) ? [] : [part.textContent];
      }),
    );
    expect(covered).toEqual([]);
  });

  it('shows the heading of a chapter with its first step, below the picture', async () => {
    const { page } = await host.visit('#v=1&step=liberia', PHONE);
    await expect.poll(() => current(page)).toBe('liberia');
    const stage = (await page.locator('.story-stage').boundingBox())!;
    const heading = (await page.locator('#chapter-who-did-it span').boundingBox())!;
    expect(heading.y).toBeGreaterThanOrEqual(stage.y + stage.height);
  });

  it('answers a guess that is tapped, in sight', async () => {
    const { page } = await host.visit('#v=1&step=guess-zero', PHONE);
    await expect.poll(() => current(page)).toBe('guess-zero');
    const step = stepOf(page, 'guess-zero');
    await step.getByText('about 25').click();
    const verdict = step.getByText(say('story.guess.wrong'));
    await verdict.waitFor();
    await expect
      .poll(async () => {
        const { y, height } = (await verdict.boundingBox())!;
        return y > 844 * 0.52 && y + height < 844;
      })
      .toBe(true);
    await expect.poll(() => countsOf(page)).toEqual([30, 2, 0]);
  });

  it('opens the meaning of a word beside the sentence and the way on, not over them', async () => {
    const { page } = await host.visit('#v=1&step=conduct', PHONE);
    await expect.poll(() => current(page)).toBe('conduct');
    const word = stepOf(page, 'conduct').getByRole('button', { name: 'strict liability' });
    await word.click();
    const meaning = (await page.locator('#term-strict-liability').boundingBox())!;
    const way = (await page.getByRole('navigation', { name: say('story.way') }).boundingBox())!;
    expect(meaning.y + meaning.height).toBeLessThanOrEqual(way.y);
    expect((await word.boundingBox())!.y).toBeGreaterThan(way.y);
  });

  it('cuts no word of a caption or of a real attack', async () => {
    const { page } = await host.visit('', PHONE);
    for (const id of ['delivery', 'fixed-line', 'three-tests', 'cooperation', 'real-leads']) {
      await page.evaluate((step) => (location.hash = `v=1&step=${step}`), id);
      await expect.poll(() => current(page)).toBe(id);
      await page.locator('.story-stage .caption:visible').waitFor();
      const cut = await page
        .locator('.story-stage')
        .evaluate((stage) =>
          [...stage.querySelectorAll('.caption > span, .incidents li button')]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
      expect(cut, id).toEqual([]);
    }
  });
});

inEachBrowser('The tests beside the story', (host) => {
  const STEPS = [
    'conduct',
    'three-tests',
    'manual',
    'preventable',
    'best-argument',
    'impunity',
    'measurable',
  ];
  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a laptop', { width: 1366, height: 768 }],
    ['a low window', { width: 1280, height: 720 }],
  ])('are seen whole on %s, even in the stand-in fonts', async (_name, viewport) => {
    const { page, errors } = await host.visit(undefined, { viewport });
    await page.route('**/*.woff2', (route) => route.fulfill({ body: '' }));
    await page.goto(host.url);
    for (const id of STEPS) {
      await page.evaluate((step) => (location.hash = `v=1&step=${step}`), id);
      await expect.poll(() => current(page)).toBe(id);
      const tests = page.locator('.story-stage .picture.tests');
      await tests.locator('.gate').first().waitFor();
      await expect
        .poll(() => tests.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight), {
          message: id,
        })
        .toBeLessThanOrEqual(1);
      const asked = id === 'conduct' || id === 'three-tests';
      await expect.poll(() => tests.locator('.conclusions').isVisible()).toBe(!asked);
      await expect.poll(() => tests.locator('.asked p').isVisible()).toBe(!asked);
    }
    // Firefox says of the empty fonts, whenever they come, that they are none.
    errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('downloadable font')));
  });

  it('give no verdict before the guess that asks for it', async () => {
    const { page } = await host.visit('#v=1&step=three-tests');
    const tests = page.locator('.story-stage .picture.tests');
    await tests.waitFor();
    expect(await tests.innerText()).not.toMatch(/discharged|breach|\bmet\b|did not fail/);
  });
});

inEachBrowser('The lines of the threshold in the story', (host) => {
  it('follow the pointer, on a picture that is centred in its place', async () => {
    const { page } = await host.visit('#v=1&step=fixed-line');
    const grip = page.locator('.story-stage .minimum-line .grip');
    await grip.waitFor();
    const { x, y, width, height } = (await grip.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 4 });
    await page.mouse.up();
    const moved = (await grip.boundingBox())!;
    expect(Math.abs(moved.x - x - 40)).toBeLessThan(8);
    expect(hashOf(page)).toBe('#v=1&step=fixed-line');
  });
});

inEachBrowser(
  'Without scripts the story',
  (host) => {
    it('is read whole: every step, its picture once, its links and its answers', async () => {
      const { page } = await host.visit('#v=1&step=guess-zero', { javaScriptEnabled: false });
      expect(await countsOf(page)).toEqual([87, 57, 12]);
      const step = stepOf(page, 'guess-zero');
      const place = (await step.boundingBox())!;
      expect(place.y).toBeGreaterThan(-5);
      expect(place.y).toBeLessThan(500);
      await step.getByText('about 25').click();
      await step.locator('.answer summary').click();
      await step.getByText(say('story.guess.wrong')).waitFor();
      expect(await page.getByRole('navigation', { name: say('story.way') }).isVisible()).toBe(false);
    });
  },
  { browsers: ['chromium'] },
);
