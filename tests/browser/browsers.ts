/** Chromium and Firefox, started alike. Without a Firefox its tests are skipped and a notice says so. */
import { chromium, firefox, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright';
import { findChromium, findFirefox } from './findBrowsers.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];

/** What the visitor has asked of the system. */
export interface Look {
  readonly reducedMotion?: boolean;
  readonly dark?: boolean;
}

export interface Launched {
  /** A visitor with an empty store, who looks as the browser was started to look. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Nobody but the site is talked to. Playwright leaves the sandbox off, so root may start it too. */
const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NO_FIREFOX =
  'no Firefox was found: install it, run "npx playwright install firefox" or set FIREFOX_PATH';

let noticed = false;

/**
 * Whether tests can run in this browser. A missing Firefox gives one notice, but throws where CI is `true`:
 * there it must not pass unseen. A missing Chromium shows when it is launched.
 */
export function isAvailable(name: BrowserName): boolean {
  if (name === 'chromium' || findFirefox()) return true;
  if (process.env.CI === 'true') throw new Error(NO_FIREFOX);
  if (!noticed) console.warn(`${NO_FIREFOX}. Its tests are skipped.`);
  noticed = true;
  return false;
}

/**
 * Playwright's own Firefox takes its own protocol, any other the standard one. There `emulateMedia` and the options
 * of a context do nothing, so the looks are set as preferences.
 */
async function launchFirefox({ reducedMotion = false, dark = false }: Look): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(NO_FIREFOX);
  return firefox.launch({
    executablePath,
    channel: executablePath === firefox.executablePath() ? undefined : 'moz-firefox',
    firefoxUserPrefs: {
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
}

/** Starts a browser without a window. The caller closes it. */
export async function launch(name: BrowserName, look: Look = {}): Promise<Launched> {
  const browser =
    name === 'firefox'
      ? await launchFirefox(look)
      : await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  const looks: BrowserContextOptions = {
    reducedMotion: look.reducedMotion ? 'reduce' : 'no-preference',
    colorScheme: look.dark ? 'dark' : 'light',
  };
  return {
    newContext: (options) => browser.newContext({ ...looks, ...options }),
    close: () => browser.close(),
  };
}
