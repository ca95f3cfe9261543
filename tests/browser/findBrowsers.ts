/** Where a browser may be on this machine: named by a variable, installed, Playwright's own, or in a package. */
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright';

const PROGRAMS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);
const below = (folders: readonly string[], files: readonly string[]) =>
  folders.flatMap((folder) => files.map((file) => join(folder, file)));

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const CHROMIUM_PLACES = [
  ...below(
    ['/Applications'],
    [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  ),
  ...below(PROGRAMS, [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ]),
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...below(PROGRAMS, ['Mozilla Firefox/firefox.exe']),
];

const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/foreseeable-chromium', import.meta.url));

const NO_CHROMIUM = [
  'no Chromium, Chrome or Edge was found for the browser tests; do one of these:',
  'install one (on Debian: apt-get install chromium);',
  'run "npx playwright install chromium";',
  'set CHROMIUM_PATH to its executable',
].join(' ');

/** The first of `names` on PATH (with `.exe` on Windows), else the first of `places`. */
function installed(names: readonly string[], places: readonly string[]): string | undefined {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...onPath, ...places].find((file) => existsSync(file));
}

/** A path that a variable names. Throws where nothing is there: a wrong variable must not go unnoticed. */
function named(variable: string): string | undefined {
  const file = process.env[variable];
  if (file && !existsSync(file)) throw new Error(`${variable} is "${file}", but there is no such file`);
  return file || undefined;
}

const ifThere = (file: string) => (existsSync(file) ? file : undefined);

/** The Chromium inside an npm package, for Linux x64: unpacked once, beside the package. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const ready = join(UNPACKED, 'chromium');
  if (existsSync(ready)) return ready;
  const usual = process.env.TMPDIR;
  mkdirSync(dirname(UNPACKED), { recursive: true });
  // It unpacks into the temporary folder, where it would take any file named `chromium` for its own. The folder
  // gets its name when it is complete, so that an interrupted run leaves nothing that looks ready.
  const folder = mkdtempSync(`${UNPACKED}-`);
  process.env.TMPDIR = folder;
  try {
    const { default: bundle } = await import('@sparticuz/chromium');
    await bundle.executablePath();
    renameSync(folder, UNPACKED);
    return ready;
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}

/** Path of a Chromium. Throws an error that names three fixes where there is none. */
export async function findChromium(): Promise<string> {
  const found =
    named('CHROMIUM_PATH') ??
    installed(CHROMIUM_NAMES, CHROMIUM_PLACES) ??
    ifThere(chromium.executablePath()) ??
    (await packaged());
  if (!found) throw new Error(NO_CHROMIUM);
  return found;
}

/** Path of a Firefox; undefined where there is none. */
export function findFirefox(): string | undefined {
  return (
    named('FIREFOX_PATH') ?? installed(FIREFOX_NAMES, FIREFOX_PLACES) ?? ifThere(firefox.executablePath())
  );
}
