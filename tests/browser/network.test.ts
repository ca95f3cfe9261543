/** Nobody but the site is talked to, the page's policy holds, and the saved files are whole. */
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { keepFiles, savedFiles, textOf } from './saved.ts';
import { inEachBrowser, type Visit } from './visits.ts';
import { buttonOf, countsOf, figureOf, optionOf, phaseLinkOf, sliderOf } from './watch.ts';

/** Runs in the page first: keeps files, and what the page's policy refused. */
function watchPolicy(): void {
  const refused: string[] = [];
  Object.assign(globalThis, { refused });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    refused.push(`${effectiveDirective} ${blockedURI}`),
  );
}
const refusals = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);

const elsewhere = ({ addresses }: Visit, url: string) =>
  addresses.filter((address) => !address.startsWith(url) && !/^(data|blob):/.test(address));

/** Uses one of everything on the page. */
async function useAll(page: Page): Promise<void> {
  await sliderOf(page, 'control.delivery').press('PageDown');
  await optionOf(page, 'control.infrastructure', say('control.infrastructure.cloud')).check();
  await optionOf(page, 'control.view', say('control.view.curve')).check();
  await buttonOf(page, 'control.run.another').click();
  await buttonOf(page, 'player.play').click();
  await buttonOf(page, 'player.pause').click();
  await phaseLinkOf(page, 2).click();
  const note = page.getByRole('region', { name: 'Weaponization', exact: true });
  await note.waitFor();
  await note.locator('.source').first().click();
  await page.locator('.meaning:popover-open').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText(say('table.open')).click();
  await page.getByText(say('number.open')).click();
  await page.getByRole('button', { name: say('site.theme') }).click();
}

/** Rows of a CSV: quoted fields may hold commas and doubled quotes. */
const rowsOf = (csv: string) =>
  csv
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map(([, field]) => field!.replace(/^"|"$/g, '').replaceAll('""', '"')),
    );

const ofPolicy = (error: string) => /Content.Security.Policy/.test(error);

inEachBrowser(
  'The Watch',
  (host) => {
    it('talks to nobody but the site, in load and in use', async () => {
      const visit = await host.visit('watch/', { before: watchPolicy });
      await useAll(visit.page);
      await visit.page.waitForLoadState('networkidle');
      expect(visit.addresses.length).toBeGreaterThan(5);
      expect(elsewhere(visit, host.url)).toEqual([]);
      expect(await refusals(visit.page)).toEqual([]);
    });

    it.each(['', 'watch/'])('carries a strict policy at /%s, and the browser keeps to it', async (path) => {
      const { page, errors } = await host.visit(path, { before: watchPolicy });
      const head = await page
        .locator('head')
        .evaluate((element) => [...element.children].map((child) => child.outerHTML));
      const policy = head.findIndex((tag) => tag.includes('Content-Security-Policy'));
      expect(policy).toBeGreaterThanOrEqual(0);
      expect(head.slice(0, policy).filter((tag) => /^<(script|link|style)/.test(tag))).toEqual([]);
      const content = await page
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      const directives = new Map(
        content!.split(';').map((part) => {
          const [name, ...sources] = part.trim().split(/\s+/);
          return [name!, sources];
        }),
      );
      expect(directives.get('default-src')).toEqual(["'none'"]);
      // One script and one style may stand in the page, each named by its very text.
      const named = await page.evaluate(async () => {
        const hashOf = async (text: string) => {
          const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
          return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
        };
        const within = (selector: string) =>
          Promise.all([...document.querySelectorAll(selector)].map((each) => hashOf(each.textContent)));
        return { scripts: await within('script:not([src])'), styles: await within('style') };
      });
      expect(named).toEqual({ scripts: [expect.any(String)], styles: [expect.any(String)] });
      expect(directives.get('script-src')).toEqual(["'self'", ...named.scripts]);
      expect(directives.get('style-src')).toEqual(["'self'", ...named.styles]);
      expect(directives.get('connect-src')).toEqual(["'self'"]);
      expect(directives.get('base-uri')).toEqual(["'none'"]);
      const allowed = new Set(["'self'", "'none'", 'data:', 'blob:', ...named.scripts, ...named.styles]);
      expect([...directives.values()].flat().filter((source) => !allowed.has(source))).toEqual([]);

      const ran = await page.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.ran = true';
        document.head.append(script);
        await fetch('https://example.invalid/').catch(() => undefined);
        return 'ran' in globalThis;
      });
      expect(ran).toBe(false);
      await expect
        .poll(async () => (await refusals(page)).map((each) => each.split(' ')[0]).sort())
        .toEqual(['connect-src', 'script-src-elem']);
      // The console may speak of a refusal later than the page hears of it.
      await expect.poll(() => errors.filter(ofPolicy).length).toBeGreaterThanOrEqual(2);
      errors.length = 0;
    });

    it('saves a picture and its numbers that stand alone: settings, citation, link, the counts shown', async () => {
      const visit = await host.visit('watch/#v=1&from=cloud&devices=3000&view=curve', {
        before: keepFiles,
      });
      const { page } = visit;
      const counts = await countsOf(page);
      const kinds = ['svg', 'png', 'csv'];
      for (const [i, kind] of kinds.entries()) {
        await buttonOf(page, `save.${kind}`).click();
        await expect.poll(async () => (await savedFiles(page)).length).toBe(i + 1);
      }
      const files = await savedFiles(page);
      expect(files.map(({ name }) => name)).toEqual(kinds.map((kind) => `foreseeable-watch.${kind}`));
      const [svg, png, csv] = files as [(typeof files)[0], (typeof files)[0], (typeof files)[0]];
      const link = `${host.url}watch/#v=1&from=cloud&devices=3000&view=curve`;

      // Parsed here, as XML: in the page its own policy would speak about the style element.
      const root = new JSDOM(textOf(svg), { contentType: 'image/svg+xml' }).window.document.documentElement;
      const written = [...root.querySelectorAll('text')].map(({ textContent }) => textContent.trim());
      const size = ['width', 'height'].map((side) => Number(root.getAttribute(side)));
      const caption = written.join(' ');
      expect(root.nodeName).toBe('svg');
      expect(root.querySelectorAll('script, foreignObject, image, a[href]')).toHaveLength(0);
      expect(root.getAttribute('viewBox')!.split(' ').slice(2).map(Number)).toEqual(size);
      expect(caption).toContain(
        'Attack from: global cloud; Devices in State A: 3,000; Sophistication: medium',
      );
      expect(caption).toContain('Foreseeable, The Watch. Model version 1.');
      expect(caption).toContain('CC BY 4.0');
      expect(written).toContain(link);
      for (const count of counts) expect(written).toContain(`${count} of 100`);
      // Styles and fonts are inside; nothing is fetched when the file is opened.
      expect(textOf(svg)).not.toMatch(/url\((?!["']?(data:|#))|var\(--|(href|src)="http/);
      expect(textOf(svg)).toMatch(/@font-face.+url\(data:font\/woff2;base64,/);

      const bytes = Buffer.from(png.data, 'base64');
      expect(png.type).toBe('image/png');
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(
        size.map((side) => Math.floor(side) * 2),
      );
      const colours = await page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const drawing = canvas.getContext('2d')!;
        drawing.drawImage(image, 0, 0);
        const pixels = new Uint32Array(drawing.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
        return new Set(pixels).size;
      }, png.data);
      expect(colours).toBeGreaterThan(100);

      const rows = rowsOf(textOf(csv));
      expect(rows[0]![0]).toContain('Devices in State A: 3,000');
      expect(rows[1]).toEqual([`# ${link}`]);
      // First the numbers of the page, then the curves behind them.
      expect(rows[2]).toEqual([say('table.caption')]);
      expect(rows[3]!.slice(0, 3)).toEqual([say('table.level'), say('table.foreseen'), say('table.range')]);
      expect(rows.slice(4, 7).map(([, count]) => Number(count))).toEqual(counts);
      expect(rows.some(([name]) => name === say('table.lost'))).toBe(true);
      const header = [say('table.level'), say('save.u'), say('save.time'), say('save.share')];
      const curves = rows.findIndex((row) => row.join() === header.join());
      expect(curves).toBeGreaterThan(10);
      const data = rows
        .slice(curves + 1)
        .map(([level, u, time, share]) => ({ level, u, time: Number(time), share: Number(share) }));
      expect(data.every(({ time, share }) => Number.isFinite(time) && share >= 0 && share <= 1)).toBe(true);
      const atLaunch = (u: string) =>
        data.filter((row) => row.u === u && row.time === 0).map(({ share }) => Math.round(share * 100));
      expect(atLaunch('0.5')).toEqual(counts);
      const summary = await figureOf(page).getAttribute('aria-label');
      const ranges = [...summary!.matchAll(/\((\d+) to (\d+)\)/g)];
      expect(atLaunch('0')).toEqual(ranges.map(([, lo]) => Number(lo)));
      expect(atLaunch('1')).toEqual(ranges.map(([, , hi]) => Number(hi)));

      expect(elsewhere(visit, host.url)).toEqual([]);
    });
  },
  { below: '/some/folder/' },
);

inEachBrowser(
  'A browser that tells of downloads:',
  (host) => {
    it('downloads the picture under a name of its own', async () => {
      const { page } = await host.visit('watch/');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        buttonOf(page, 'save.png').click(),
      ]);
      expect(download.suggestedFilename()).toBe('foreseeable-watch.png');
      expect(await download.failure()).toBeNull();
    });
  },
  { browsers: ['chromium'] },
);
