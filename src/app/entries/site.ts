/** Every page: the light or dark switch, and the copy that works offline. */
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

/** A frame or a private window may refuse to keep anything; the footer then says so, once, and all else works. */
function sayRefused(): void {
  const line = document.getElementById('offline');
  if (line?.dataset.refused) line.textContent = line.dataset.refused;
}

if (import.meta.env.PROD) {
  // After everything that the first screen needs.
  addEventListener('load', () => {
    if (!('serviceWorker' in navigator)) return sayRefused();
    navigator.serviceWorker.register(new URL(`${root.dataset.root}sw.js`, location.href)).catch(sayRefused);
  });
}
