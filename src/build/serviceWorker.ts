/** Writes `sw.js` last, when every file of the site is there to be listed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURES } from './pictureNames.ts';

const TEMPLATE = fileURLToPath(new URL('./service-worker.js', import.meta.url));

/** Every file below `directory`, as an address relative to it. */
export function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** Pages are kept under their folder's address, `watch/` rather than `watch/index.html`. */
const addressOf = (file: string) => (file === 'index.html' ? './' : file.replace(/(^|\/)index\.html$/, '$1'));

export function writeServiceWorker(dist: string): void {
  const files = filesBelow(dist).filter(
    (file) => file !== 'sw.js' && file !== '404.html' && !file.startsWith(PICTURES),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
  const script = readFileSync(TEMPLATE, 'utf8')
    .replace("'__VERSION__'", JSON.stringify(hash.digest('hex').slice(0, 12)))
    .replace("['__FILES__']", JSON.stringify(files.map(addressOf)));
  writeFileSync(join(dist, 'sw.js'), script);
}
