/** Every page: its other scripts once it is painted, the light or dark switch, and the copy that works offline. */
const THEME = 'foreseeable.theme';
const root = document.documentElement;

function currentTheme(): 'light' | 'dark' {
  const chosen = root.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

document.getElementById('theme')?.addEventListener('click', () => {
  const next = currentTheme() === 'dark' ? 'light' : 'dark';
  root.dataset.theme = next;
  try {
    localStorage.setItem(THEME, next);
  } catch {
    // The choice holds for this page only.
  }
});

/** The list of pages, open on a phone, stays with the head of the page and not with the window. */
const pages = document.getElementById('pages');
pages?.addEventListener('toggle', ({ newState }) => {
  if (newState === 'open')
    addEventListener('scroll', () => pages.hidePopover(), { once: true, passive: true });
});

/** A frame or a private window may refuse to keep anything; the footer then says so, once, and all else works. */
function sayRefused(): void {
  const line = document.getElementById('offline');
  if (line?.dataset.refused) line.textContent = line.dataset.refused;
}

function keepCopy(): void {
  if (!('serviceWorker' in navigator)) return sayRefused();
  navigator.serviceWorker.register(new URL(`${root.dataset.root}sw.js`, location.href)).catch(sayRefused);
}

/** A living part that wakes before the first paint would hold it up: the text comes first. */
async function wake(): Promise<void> {
  const late = document.getElementById('scripts') as HTMLTemplateElement;
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const content = document.importNode(late.content, true);
  const woken = [...content.querySelectorAll('script')].map(
    (script) => new Promise((done) => (script.onload = script.onerror = done)),
  );
  document.body.append(content);
  await Promise.all(woken);
  // After everything that the page itself needs.
  if (import.meta.env.PROD) keepCopy();
}
void wake();
