/** Pictures from SVG, in the site's own fonts and without a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pngOf } from './png.ts';

/** The site's font files, and the weights in which pictures use them: the rasteriser knows no variable font. */
const FONTS: readonly { readonly file: string; readonly weights: readonly number[] }[] = [
  {
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weights: [400, 600],
  },
  {
    file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    weights: [400, 600],
  },
  { file: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', weights: [] },
];

const { resolve } = createRequire(import.meta.url);
const read = (file: string) => readFileSync(resolve(file));

async function fontsFor(text: string): Promise<Uint8Array[]> {
  const { default: subsetFont } = await import('subset-font');
  const letters = [...new Set(text)].join('');
  const wanted = FONTS.flatMap(({ file, weights }) =>
    weights.length > 0
      ? weights.map((wght) => ({ file, variationAxes: { wght } }))
      : [{ file, variationAxes: {} }],
  );
  return Promise.all(
    wanted.map(({ file, variationAxes }) =>
      subsetFont(read(file), letters, { targetFormat: 'sfnt', variationAxes }),
    ),
  );
}

/** PNG files of SVG files with written-out styles, each at its own size. */
export async function pngsOf(svgs: readonly string[]): Promise<Uint8Array[]> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const fontBuffers = await fontsFor(svgs.join(''));
  // It may be started once in a process, whichever copy of this module asked for it.
  await initWasm(read('@resvg/resvg-wasm/index_bg.wasm')).catch(() => undefined);
  return svgs.map((svg) => {
    const { pixels, width, height } = new Resvg(svg, { font: { fontBuffers } }).render();
    return pngOf(pixels, width, height);
  });
}
