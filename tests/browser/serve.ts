/** A static host for the built site on a free loopback port. It can sit below a sub-folder and be stopped. */
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** One request as the host answered it. `path` includes the sub-folder. */
interface Answered {
  readonly path: string;
  readonly status: number;
}

export interface Site {
  /** Address of the start page, with its trailing slash. */
  readonly url: string;
  /** Every request so far, in order. */
  readonly requests: readonly Answered[];
  /** Ends the host and every open connection, as when a visitor goes offline. */
  stop(): Promise<void>;
}

/** Answers with the host's own page for a wrong address, as GitHub Pages does. */
function answerNotFound(response: ServerResponse, directory: string): number {
  const page = join(directory, '404.html');
  response.writeHead(404, { 'content-type': TYPES['.html'] });
  response.end(existsSync(page) ? readFileSync(page) : 'not found');
  return 404;
}

/** Answers one path relative to the site's root and returns the status. A folder needs its trailing slash. */
function answer(response: ServerResponse, directory: string, path: string): number {
  const file = normalize(join(directory, path));
  if (!(file + sep).startsWith(directory + sep) || !existsSync(file))
    return answerNotFound(response, directory);
  if (!statSync(file).isDirectory()) {
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
    return 200;
  }
  if (path === '' || path.endsWith('/')) return answer(response, directory, join(path, 'index.html'));
  response.writeHead(301, { location: `${path.split('/').at(-1)}/` }).end();
  return 301;
}

/** Serves `directory` below `below`, which starts and ends in a slash. */
export async function serve({ below = '/', directory = DIST } = {}): Promise<Site> {
  const requests: Answered[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const status = path.startsWith(below)
      ? answer(response, directory, path.slice(below.length))
      : answerNotFound(response, directory);
    requests.push({ path, status });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    requests,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
