/** Browser tests look at the built pages, so there must be some. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './serve.ts';

export default function demandBuild(): void {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('the browser tests need the built site: run "npm run build" first');
}
