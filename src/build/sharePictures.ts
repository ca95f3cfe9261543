/** PNG files that the build draws: the picture of each page's address from the page's own figure, and the icon. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureOf } from './pictureNames.ts';
import { pngsOf } from './raster.ts';
import { styledSvgs } from './styledSvg.ts';

const STYLES = fileURLToPath(new URL('../styles', import.meta.url));
/** Style sheets of what a picture can hold; the last one may correct the others. */
const SHEETS = ['tokens', 'figure', 'verdict', 'curve', 'world', 'moot', 'sources', 'story', 'share'];

const ICON_SIZE = 180;

/** Writes the icon as a PNG. A phone cuts its corners itself, so here they are not round. */
export async function writeIcon(dist: string): Promise<void> {
  const svg = readFileSync(join(dist, 'icon.svg'), 'utf8')
    .replace('<svg ', `<svg width="${ICON_SIZE}" height="${ICON_SIZE}" `)
    .replace(/ rx="\d+"/, '');
  const [png] = await pngsOf([svg]);
  writeFileSync(join(dist, `icon-${ICON_SIZE}.png`), png!);
}

/** Writes the pictures into the built site. `svgs` holds the drawing of each page by its path. */
export async function writePictures(dist: string, svgs: ReadonlyMap<string, string>): Promise<void> {
  const css = SHEETS.map((name) => readFileSync(join(STYLES, `${name}.css`), 'utf8')).join('\n');
  const pngs = await pngsOf(await styledSvgs([...svgs.values()], css));
  [...svgs.keys()].forEach((path, i) => {
    const file = join(dist, pictureOf(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pngs[i]!);
  });
}
