/** The pictures of shared addresses, as they lie in the built site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURE, pictureOf } from '../../src/build/pictureNames.ts';
import { filesBelow } from '../../src/build/serviceWorker.ts';
import { DIST } from './serve.ts';

const MOST_BYTES = 150_000;
const pages = filesBelow(DIST)
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.slice(0, -'index.html'.length));

describe('The built site', () => {
  it('has a picture for each of its six pages', () => {
    expect(pages).toHaveLength(6);
  });

  it.each(pages)('has a picture of the right size for /%s', (path) => {
    const file = readFileSync(join(DIST, pictureOf(path)));
    expect(file.toString('latin1', 1, 4)).toBe('PNG');
    expect({ width: file.readUInt32BE(16), height: file.readUInt32BE(20) }).toEqual(PICTURE);
    expect(file.length).toBeLessThan(MOST_BYTES);
  });

  it.each(pages)('names the picture in the head of /%s if and only if it knows its own address', (path) => {
    const html = readFileSync(join(DIST, path, 'index.html'), 'utf8');
    const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const picture = /property="og:image" content="([^"]+)"/.exec(html)?.[1];
    const root = canonical?.slice(0, canonical.length - path.length);
    expect(picture).toBe(root && `${root}${pictureOf(path)}`);
  });

  it('keeps none of them for offline reading', () => {
    expect(readFileSync(join(DIST, 'sw.js'), 'utf8')).not.toContain(pictureOf(''));
  });
});
