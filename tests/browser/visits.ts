/** Visits to the built site in each browser: one browser a file, an empty store a visit, no error unheard. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { BROWSERS, isAvailable, launch, type Launched, type Look } from './browsers.ts';
import { serve, type Site } from './serve.ts';

/** One visitor's page, and what the page said and asked for. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors on the console and uncaught ones. A test fails where one is left at its end. */
  readonly errors: string[];
  /** Every address asked for. */
  readonly addresses: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
  /** With a clock that moves only when it is told to. */
  readonly stoppedClock?: boolean;
  /** Whether the site may keep its copy for offline: it loads every file of the site behind the visitor's back. */
  readonly keepsCopy?: boolean;
  /** Its scripts never run, so nobody waits for them. */
  readonly asleep?: boolean;
}

type BrowserName = (typeof BROWSERS)[number];

export interface Host {
  readonly name: BrowserName;
  /** Address of the start page, with its trailing slash. */
  readonly url: string;
  /** A new visitor at a path below the site's root; without a path on an empty page. */
  visit(path?: string, options?: VisitOptions): Promise<Visit>;
}

interface Setting {
  readonly look?: Look;
  readonly below?: string;
  readonly browsers?: readonly BrowserName[];
}

/** Long enough for a busy machine; an element that is not there by then is missing. */
const PATIENCE = 8_000;

function listenTo(context: BrowserContext, page: Page): Visit {
  const visit: Visit = { context, page, errors: [], addresses: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') visit.errors.push(message.text());
  });
  page.on('pageerror', (error) => visit.errors.push(String(error)));
  page.on('request', (request) => visit.addresses.push(request.url()));
  return visit;
}

/** Resolves once the page's scripts have run, so that every control works. */
export async function isAwake(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .evaluate(() => 'awake' in document.documentElement.dataset || !document.getElementById('scripts'))
          .catch(() => false),
      { timeout: PATIENCE },
    )
    .toBe(true);
}

/** Each way to a page ends when the page is awake: a browser's own "load" comes before that. */
function awaitScripts(page: Page): void {
  for (const way of ['goto', 'reload', 'goBack', 'goForward'] as const) {
    const go = page[way].bind(page) as (...args: unknown[]) => Promise<null>;
    page[way] = async (...args: unknown[]) => {
      const response = await go(...args);
      await isAwake(page);
      return response;
    };
  }
}

/** Describes `subject` in each browser; the tests reach the site through the host they are given. */
export function inEachBrowser(subject: string, tests: (host: Host) => void, setting: Setting = {}): void {
  for (const name of setting.browsers ?? BROWSERS)
    describe.skipIf(!isAvailable(name))(`${subject} in ${name}`, () => {
      let site: Site;
      let browser: Launched;
      const visits: Visit[] = [];
      beforeAll(async () => {
        site = await serve({ below: setting.below });
        browser = await launch(name, setting.look);
      });
      afterEach(async () => {
        const past = visits.splice(0);
        await Promise.all(past.map(({ context }) => context.close()));
        expect(past.flatMap(({ errors }) => errors).join('\n')).toBe('');
      });
      afterAll(async () => {
        await browser?.close();
        await site?.stop();
      });
      tests({
        name,
        get url() {
          return site.url;
        },
        async visit(path, { before, stoppedClock, keepsCopy, asleep, ...options } = {}) {
          const context = await browser.newContext({
            viewport: { width: 1366, height: 768 },
            serviceWorkers: keepsCopy ? 'allow' : 'block',
            ...options,
          });
          context.setDefaultTimeout(PATIENCE);
          if (before) await context.addInitScript(before);
          const page = await context.newPage();
          if (!asleep && options.javaScriptEnabled !== false) awaitScripts(page);
          if (stoppedClock) await page.clock.install();
          const visit = listenTo(context, page);
          visits.push(visit);
          if (path !== undefined) await page.goto(site.url + path);
          if (stoppedClock) await page.clock.pauseAt(Date.now() + 60_000);
          return visit;
        },
      });
    });
}
