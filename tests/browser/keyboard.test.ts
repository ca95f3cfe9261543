/** The Watch with the keyboard alone: play, step, scrub, read a note, reach every control. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { names } from 'content:names';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { inEachBrowser } from './visits.ts';
import {
  buttonOf,
  columnNames,
  figureOf,
  like,
  momentOf,
  optionOf,
  phaseLinkOf,
  pickerOf,
  sliderOf,
  standsIn,
  timeOf,
} from './watch.ts';

const notesOf = (page: Page) => figureOf(page).locator('.label .note').allTextContents();
const clockOf = (page: Page) => page.locator('.player .clock').textContent();

inEachBrowser('The Watch by keyboard', (host) => {
  it('plays from the start to the end with Space, and the lanes say in words what each CERT knows', async () => {
    const { page } = await host.visit('watch/', { stoppedClock: true });
    await pickerOf(page, 'player.speed').focus();
    await page.keyboard.type('4');
    await buttonOf(page, 'player.play').focus();
    await page.keyboard.press('Space');
    await buttonOf(page, 'player.pause').waitFor();

    // What the best CERT knows, in the order in which its lane says it, up to the launch.
    const said = new Set<string>();
    for (let i = 0; i < 30 && !(await momentOf(page))!.startsWith('Exploitation'); i++) {
      await page.clock.runFor(200);
      said.add((await notesOf(page))[1]!);
    }
    await standsIn(page, 'Exploitation');
    const [first, second, third, ...more] = [...said];
    expect(first).toBe(say('cert.monitoring'));
    expect(second).toMatch(/^suspicious since .+ before launch$/);
    expect(third).toMatch(/^detected .+ before launch$/);
    expect(more).toEqual([]);

    await page.keyboard.press('Space');
    await buttonOf(page, 'player.play').waitFor();
    const paused = await clockOf(page);
    await page.clock.runFor(500);
    expect(await clockOf(page)).toBe(paused);

    await page.keyboard.press('Space');
    await page.clock.runFor(5200);
    await buttonOf(page, 'player.again').waitFor();
    await standsIn(page, 'After');
    const last = await notesOf(page);
    for (const [i] of names.levels.entries())
      expect(last[i + 1]).toMatch(/^(detected .+ launch|never noticed)$/);
    expect(last.at(-1)).toBe('serving again');
  });

  it('steps through every phase with the arrow keys, forth and back', async () => {
    const { page } = await host.visit('watch/');
    const columns = columnNames();
    for (const column of columns.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await standsIn(page, column);
    }
    expect(await buttonOf(page, 'player.next').isEnabled()).toBe(true);
    for (const column of columns.slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowLeft');
      await standsIn(page, column);
    }
    await expect.poll(() => buttonOf(page, 'player.back').isDisabled()).toBe(true);
  });

  it('goes to the end with End and back to the whole picture with Home', async () => {
    const { page } = await host.visit('watch/');
    const whole = await notesOf(page);
    await page.keyboard.press('End');
    await buttonOf(page, 'player.again').waitFor();
    expect(await notesOf(page)).not.toEqual(whole);
    await page.keyboard.press('Home');
    await buttonOf(page, 'player.play').waitFor();
    await expect.poll(() => notesOf(page)).toEqual(whole);
  });

  it('scrubs with the keys of the time slider, and tells a screen reader the phase and the moment', async () => {
    const { page } = await host.visit('watch/');
    await timeOf(page).focus();
    const moments = new Set([await clockOf(page)]);
    for (const key of ['ArrowRight', 'ArrowUp', 'PageUp', 'PageUp']) {
      const before = await timeOf(page).inputValue();
      await page.keyboard.press(key);
      await expect.poll(async () => Number(await timeOf(page).inputValue())).toBeGreaterThan(Number(before));
      moments.add(await clockOf(page));
    }
    expect(moments.size).toBe(5);
    await page.keyboard.press('End');
    await standsIn(page, 'After');
    await buttonOf(page, 'player.again').waitFor();
    await page.keyboard.press('Home');
    await standsIn(page, 'Reconnaissance');
    expect(await timeOf(page).getAttribute('aria-valuetext')).toMatch(like('player.position'));
  });

  it('leaves the keys of a slider to the slider', async () => {
    const { page } = await host.visit('watch/');
    await page.keyboard.press('ArrowRight');
    await standsIn(page, 'Weaponization');
    const devices = page.getByRole('slider', { name: new RegExp(`^${say('control.devices')}`) });
    const before = await devices.getAttribute('aria-valuetext');
    await devices.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageDown');
    await expect.poll(() => devices.getAttribute('aria-valuetext')).not.toBe(before);
    await standsIn(page, 'Weaponization');
  });

  it('opens a note from the name of a phase, leads into it, and gives the focus back', async () => {
    const { page } = await host.visit('watch/');
    const link = phaseLinkOf(page, 3);
    const note = page.getByRole('region', { name: 'Delivery', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await note.getByRole('heading', { name: '3 Delivery' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('opens a note from a cell of the table of words, leads into it, and gives the focus back', async () => {
    const { page } = await host.visit('watch/');
    const row = page.getByRole('row', { name: /^Weaponization/ });
    const cell = row.getByRole('button').nth(1);
    await cell.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('region', { name: /^Level 1 CERT.*, Weaponization$/ });
    await note.waitFor();
    await page.keyboard.press('Tab');
    expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await note.getByRole('button', { name: say('note.close') }).focus();
    await page.keyboard.press('Enter');
    await note.waitFor({ state: 'hidden' });
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('reaches every control with Tab in the order of the page, shows where it is, and traps nobody', async () => {
    const { page } = await host.visit('watch/');
    // What Tab should reach: everything that can be used, with one radio button for each choice.
    const expected = await page.evaluate(() => {
      const all = 'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]';
      const usable = [...document.querySelectorAll<HTMLElement | SVGElement>(all)].filter(
        (element) =>
          element.checkVisibility() &&
          !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
      );
      const seen: { at: number; shown: boolean }[] = [];
      document.addEventListener('focusin', ({ target }) => {
        const element = target as Element;
        const rings = [element, element.closest('label') ?? element].map((each) => getComputedStyle(each));
        const shown = rings.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        );
        seen.push({ at: usable.indexOf(element as HTMLElement), shown });
      });
      Object.assign(globalThis, { seen });
      return usable.length;
    });
    expect(expected).toBeGreaterThan(60);
    for (let i = 0; i < expected; i++) await page.keyboard.press('Tab');
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { at: number; shown: boolean }[] }).seen,
    );
    expect(seen.map(({ at }) => at)).toEqual(Array.from({ length: expected }, (_, i) => i));
    expect(seen.flatMap(({ at, shown }) => (shown ? [] : at))).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    const last = await page.evaluate(
      () => (globalThis as unknown as { seen: { at: number }[] }).seen.at(-1)!.at,
    );
    expect(last).toBe(expected - 2);
  });

  it('comes to the scenario before the picture, to the picture before the player, and to the files at last', async () => {
    const { page } = await host.visit('watch/');
    const milestones = [
      page.getByRole('link', { name: say('site.skip') }),
      page.getByRole('link', { name: say('page.watch') }),
      pickerOf(page, 'control.preset'),
      optionOf(page, 'control.infrastructure', say('control.infrastructure.botnet')),
      optionOf(page, 'control.level', '1'),
      phaseLinkOf(page, 1),
      buttonOf(page, 'player.play'),
      timeOf(page),
      optionOf(page, 'control.tests', '0'),
      buttonOf(page, 'share.button'),
      buttonOf(page, 'save.csv'),
    ];
    for (const [i, milestone] of milestones.entries()) {
      const handle = await milestone.elementHandle();
      const reached = () => handle!.evaluate((element) => element === document.activeElement);
      let presses = 0;
      while (!(await reached()) && presses < 40) {
        await page.keyboard.press('Tab');
        presses += 1;
      }
      expect(presses, `milestone ${i}`).toBeLessThan(40);
    }
  });

  it('draws the focus on the name of a phase, on a choice and on a button', async () => {
    const { page, errors } = await host.visit('watch/');
    const strip = page.getByRole('group', { name: say('control.infrastructure'), exact: true });
    for (const [focused, around] of [
      [phaseLinkOf(page, 2), phaseLinkOf(page, 2)],
      [optionOf(page, 'control.infrastructure', say('control.infrastructure.botnet')), strip],
      [buttonOf(page, 'player.play'), buttonOf(page, 'player.play')],
    ] as const) {
      await around.scrollIntoViewIfNeeded();
      const box = (await around.boundingBox())!;
      const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
      const before = await page.screenshot({ clip });
      // A key first, so that the focus counts as the keyboard's.
      await page.keyboard.press('Shift');
      await focused.focus();
      const after = await page.screenshot({ clip });
      expect(after.equals(before)).toBe(false);
    }
    // To take a picture Playwright adds a style, which the page's policy refuses.
    errors.length = 0;
  });
});

/** How far the page has been scrolled. */
const scrolled = (page: Page) => page.evaluate(() => scrollY);

inEachBrowser('The player by keyboard', (host) => {
  for (const path of ['watch/', 'world/'])
    it(`takes the focus from Play to Loop without moving the picture away, on ${path}`, async () => {
      const { page } = await host.visit(path);
      const isIn = () => page.locator('.player').evaluate((bar) => bar.contains(document.activeElement));
      for (let i = 0; i < 60 && !(await isIn()); i += 1) await page.keyboard.press('Tab');
      const places: number[] = [];
      while (await isIn()) {
        places.push(await scrolled(page));
        await page.keyboard.press('Tab');
      }
      // Play, three ways to step, Time, Speed and Loop.
      expect(places).toEqual(Array(7).fill(0));
    });

  it('hides below itself nothing else that takes the focus', async () => {
    const { page } = await host.visit('watch/');
    await page.evaluate(() => {
      const covered: string[] = [];
      document.addEventListener('focusin', ({ target }) => {
        const bar = document.querySelector('.player')!;
        if (!(target instanceof Element) || bar.contains(target)) return;
        requestAnimationFrame(() => {
          const [box, cover] = [target, bar].map((each) => each.getBoundingClientRect());
          if (box!.bottom > cover!.top + 1 && box!.top < cover!.bottom - 1) covered.push(target.outerHTML);
        });
      });
      Object.assign(globalThis, { covered });
    });
    for (let i = 0; i < 80; i += 1) await page.keyboard.press('Tab');
    for (let i = 0; i < 80; i += 1) await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => (globalThis as unknown as { covered: string[] }).covered)).toEqual([]);
  });

  for (const path of ['watch/', 'world/'])
    it(`keeps the focus on a button that has nowhere left to go, and ignores its press, on ${path}`, async () => {
      const { page } = await host.visit(path);
      const isFocused = (key: string) =>
        buttonOf(page, key).evaluate((button) => button === document.activeElement);
      for (const [key, end] of [
        ['player.next', '1000'],
        ['player.back', '0'],
        ['player.next', '1000'],
        ['player.rewind', '0'],
      ] as const) {
        await buttonOf(page, key).focus();
        for (let i = 0; i < 20 && (await buttonOf(page, key).isEnabled()); i += 1)
          await page.keyboard.press('Enter');
        expect(await timeOf(page).inputValue()).toBe(end);
        const moment = await clockOf(page);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Space');
        expect(await clockOf(page)).toBe(moment);
        expect(await isFocused(key)).toBe(true);
      }
    });

  for (const [path, key] of [
    ['watch/', 'player.scrub'],
    ['watch/', 'control.flood'],
    ['world/', 'player.scrub'],
    ['world/', 'world.field.floor'],
  ] as const)
    it(`plays and pauses with Space on the slider "${say(key)}", and does not scroll, on ${path}`, async () => {
      const { page } = await host.visit(path);
      await sliderOf(page, key).first().focus();
      const before = await scrolled(page);
      await page.keyboard.press('Space');
      await buttonOf(page, 'player.pause').waitFor();
      await page.keyboard.press('Space');
      await buttonOf(page, 'player.play').waitFor();
      expect(await scrolled(page)).toBe(before);
    });
});

inEachBrowser(
  'The Watch without motion',
  (host) => {
    it('plays in steps: it rests at the border of each phase', async () => {
      const { page } = await host.visit('watch/', { stoppedClock: true });
      expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
      await page.keyboard.press('Space');
      await buttonOf(page, 'player.pause').waitFor();
      const places: string[] = [];
      for (let i = 0; i < 55; i++) {
        await page.clock.runFor(400);
        places.push((await clockOf(page))!);
      }
      const rests = [...new Set(places)];
      expect(rests[0]).toContain('Reconnaissance');
      for (const border of [/^T − 21 days 03:00:00 Weapon/, /^T − 03:00:00 Delivery/, /^T 00:00:00 Exploit/])
        expect(rests.filter((place) => border.test(place))).toHaveLength(1);
      // Two seconds and more at each: five looks, but for the first and the last.
      const looks = rests.slice(1, -1).map((rest) => places.filter((place) => place === rest).length);
      expect(looks.length).toBeGreaterThanOrEqual(4);
      for (const count of looks) expect(count).toBeGreaterThanOrEqual(5);
    });
  },
  { look: { reducedMotion: true } },
);
