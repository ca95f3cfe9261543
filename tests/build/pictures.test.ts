/** What stands between a page's figure and the picture of its address: styles written out, few colours, a name in the head. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderDocument, type Rendered } from '../../src/build/document.ts';
import { paletteOf } from '../../src/build/palette.ts';
import { PICTURES, pictureOf } from '../../src/build/pictureNames.ts';
import { pngOf } from '../../src/build/png.ts';
import { pngsOf } from '../../src/build/raster.ts';
import { writeServiceWorker } from '../../src/build/serviceWorker.ts';
import { styledSvgs } from '../../src/build/styledSvg.ts';

const styled = async (svg: string, css: string) => (await styledSvgs([`<svg>${svg}</svg>`], css))[0]!;

describe('Styles written into a picture', () => {
  it('are those of the weightier selector, wherever it stands', async () => {
    const css = '.figure .dot{fill:red}.dot{fill:blue;stroke:green}';
    expect(await styled('<g class="figure"><path class="dot"/></g>', css)).toContain(
      '<path fill="red" stroke="green"/>',
    );
  });

  it('take a custom property from the nearest parent that has it, in its light colour', async () => {
    const css = ':root{--a:light-dark(#111,#eee)}.lane{--level:var(--a)}.dot{fill:var(--level)}';
    expect(await styled('<g class="lane"><path class="dot"/></g>', css)).toContain('fill="#111"');
  });

  it('leave the parent’s where a custom property is missing', async () => {
    const css = 'g{fill:red}.dot{fill:var(--level)}';
    expect(await styled('<g><path class="dot"/></g>', css)).toContain('<g fill="red"><path/></g>');
  });

  it('say size, weight and family of a font apart', async () => {
    const css = ':root{--sans:Sans}text{font:600 1.5rem/1.2 var(--sans)}';
    expect(await styled('<text>a</text>', css)).toContain(
      '<text font-family="Sans" font-size="24px" font-weight="600">',
    );
  });
});

describe('The colours of a picture', () => {
  it('stay as they are where they are few', () => {
    const { palette, indices } = paletteOf(Uint32Array.of(0xfbf8f1, 0xb3261e, 0xb3261e), 256);
    expect([...indices].map((index) => palette[index])).toEqual([0xfbf8f1, 0xb3261e, 0xb3261e]);
  });

  it('are reduced to as many as asked for, the frequent ones kept', () => {
    const colours = Uint32Array.from({ length: 3000 }, (_, i) => (i < 1000 ? 0xfbf8f1 : i * 5000));
    const { palette, indices } = paletteOf(colours, 16);
    expect(palette).toHaveLength(16);
    expect(palette[indices[0]!]).toBe(0xfbf8f1);
  });

  it('come back from the file', () => {
    const file = pngOf(Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255), 2, 1);
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2, 1]);
    const at = (type: string) => file.indexOf(type);
    const palette = file.subarray(at('PLTE') + 4, at('IDAT') - 8);
    const [, first, second] = inflateSync(file.subarray(at('IDAT') + 4, at('IEND') - 8));
    const colour = (index: number) => [...palette.subarray(3 * index, 3 * index + 3)];
    expect([colour(first!), colour(second!)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
  });
});

it('A picture is drawn in the site’s own fonts, each weight in its own', async () => {
  const word = (weight: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="white"/><text y="30" font-family="Source Serif 4" font-size="30" font-weight="${weight}">foreseen</text></svg>`;
  const [regular, bold, empty] = await pngsOf([word(400), word(600), word(400).replace('foreseen', '')]);
  expect(regular!.length).toBeGreaterThan(empty!.length);
  expect(Buffer.compare(regular!, bold!)).not.toBe(0);
});

describe('The picture of a page', () => {
  const page: Rendered = {
    title: 'Watch',
    description: 'd',
    language: 'en',
    body: '',
    entry: '',
    styles: [],
    picture: 'Says “87”',
  };
  const assets = { site: '', scripts: [], preloads: [], fonts: [], sheets: [], style: '', first: '' };

  it('is named by its whole address where the site’s is known', () => {
    const html = renderDocument('watch/', page, assets, 'https://example.org/f/');
    expect(html).toContain('property="og:image" content="https://example.org/f/pictures/watch.png"');
    expect(html).toContain('property="og:url" content="https://example.org/f/watch/"');
    expect(html).toContain('name="twitter:card" content="summary_large_image"');
    expect(html).toContain('property="og:image:alt" content="Says “87”"');
  });

  it('is left out where the site’s address is not known: a relative one would lead nowhere', () => {
    const html = renderDocument('watch/', page, assets);
    expect(html).toContain('property="og:title" content="Watch"');
    expect(html).not.toMatch(/og:image|og:url|summary_large/);
  });

  it('is not among the files that are kept for offline reading', () => {
    const dist = mkdtempSync(join(tmpdir(), 'pictures-'));
    try {
      mkdirSync(join(dist, PICTURES));
      writeFileSync(join(dist, pictureOf('')), '');
      writeFileSync(join(dist, 'index.html'), '');
      writeServiceWorker(dist);
      expect(readFileSync(join(dist, 'sw.js'), 'utf8')).toContain('FILES = ["./"]');
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
