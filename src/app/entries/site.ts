/** Every page: styles, the light or dark switch, and the copy that works offline. */
import '../../styles/site.css';

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

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // After everything that the first screen needs. A frame may refuse; the site then works online.
  addEventListener('load', () => {
    navigator.serviceWorker.register(new URL(`${root.dataset.root}sw.js`, location.href)).catch(() => undefined);
  });
}
