/* Sets the chosen theme before the first paint. Storage may be refused; then the system's theme stays. */
try {
  const theme = localStorage.getItem('foreseeable.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Nothing to restore.
}
