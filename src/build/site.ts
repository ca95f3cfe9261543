/** Builds the site: client and server bundles, each page prerendered, then the service worker's list of files. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest, Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from 'vite';
import { assetsFor, first } from './assets.ts';
import { renderDocument, type PageAssets, type Rendered } from './document.ts';
import { ENTRIES, STYLES } from './entries.ts';
import { notFoundPage } from './notFound.ts';
import { writeIcon, writePictures } from './sharePictures.ts';
import { writeServiceWorker } from './serviceWorker.ts';

/** What `src/app/server.ts` exports. */
export interface ServerEntry {
  readonly paths: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  renderPage(path: string): Promise<Rendered>;
  renderPicture(path: string): Promise<string>;
}

const SERVER_OUT = 'node_modules/.cache/foreseeable-server';
const SERVER_ENTRY = 'src/app/server.ts';

async function prerender(config: ResolvedConfig): Promise<void> {
  const dist = join(config.root, config.environments.client!.build.outDir);
  const manifestFile = join(dist, '.vite/manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const server = (await import(
    pathToFileURL(join(config.root, SERVER_OUT, 'server.js')).href
  )) as ServerEntry;
  const site = process.env.SITE_URL?.replace(/\/*$/, '/');
  const pictures = new Map<string, string>();
  for (const path of server.paths) {
    pictures.set(path, await server.renderPicture(path));
    const rendered = await server.renderPage(path);
    const file = join(dist, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderDocument(path, rendered, assetsFor(dist, manifest, path, rendered), site));
  }
  await writePictures(dist, pictures);
  await writeIcon(dist);
  for (const [file, text] of Object.entries(server.files)) writeFileSync(join(dist, file), text);
  const { file } = manifest[STYLES.site]!;
  const style = { css: readFileSync(join(dist, file), 'utf8').trim(), folder: dirname(file) };
  writeFileSync(join(dist, '404.html'), notFoundPage(server.paths, style, site));
  rmSync(join(dist, '.vite'), { recursive: true });
  // They stand in the pages, and nothing else asks for them.
  for (const name of Object.values(STYLES)) rmSync(join(dist, manifest[name]!.file));
  writeServiceWorker(dist);
}

/** In development each request is rendered afresh from source. */
function serveRendered(server: ViteDevServer) {
  return () => {
    server.middlewares.use(async (request, response, next) => {
      const path = (request.url ?? '/').split('?')[0]!.slice(1);
      try {
        const entry = (await server.ssrLoadModule(`/${SERVER_ENTRY}`)) as ServerEntry;
        if (path in entry.files) return response.end(entry.files[path]);
        if (!entry.paths.includes(path)) return next();
        const rendered = await entry.renderPage(path);
        const assets: PageAssets = {
          site: ENTRIES.site,
          scripts: ['@vite/client', rendered.entry],
          preloads: [],
          fonts: [],
          sheets: [STYLES.site, ...rendered.styles].map((file) => `${file}?direct`),
          style: '',
          first: first(),
        };
        response.setHeader('content-type', 'text/html');
        response.end(renderDocument(path, rendered, assets, undefined, { development: true }));
      } catch (error) {
        next(error);
      }
    });
  };
}

/** The preview answers as a static host does: a slash after a folder's name, a page for a wrong address. */
function answerLikeHost({ middlewares, config }: PreviewServer) {
  const dist = join(config.root, config.build.outDir);
  return () => {
    middlewares.use((request, response, next) => {
      const path = (request.url ?? '/').split('?')[0]!;
      if (existsSync(join(dist, path, 'index.html'))) response.writeHead(301, { location: `${path}/` }).end();
      else if (existsSync(join(dist, path))) next();
      else response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(dist, '404.html')));
    });
  };
}

export function sitePlugin(): Plugin {
  return {
    name: 'foreseeable:site',
    config: (_, { isPreview }) => ({
      // The preview finds `index.html` in a folder only as a site of many pages.
      appType: isPreview ? 'mpa' : 'custom',
      builder: {},
      environments: {
        client: {
          build: {
            outDir: 'dist',
            manifest: true,
            modulePreload: { polyfill: false },
            assetsInlineLimit: 0,
            target: 'es2022',
            rollupOptions: { input: [...Object.values(ENTRIES), ...Object.values(STYLES)] },
          },
        },
        ssr: {
          build: {
            outDir: SERVER_OUT,
            emptyOutDir: true,
            copyPublicDir: false,
            rollupOptions: { input: SERVER_ENTRY, output: { entryFileNames: 'server.js' } },
          },
          resolve: { noExternal: true },
        },
      },
    }),
    configureServer: serveRendered,
    configurePreviewServer: answerLikeHost,
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      await builder.build(builder.environments.ssr!);
      await prerender(builder.config);
    },
  };
}
