/* Before the first paint: the theme, if one was chosen, and the fonts, unless the line is known to be slow (Mbit/s).
   There they would come in place of the text, and are left for the end of the page. */
{
  try {
    const theme = localStorage.getItem('foreseeable.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused; the system's theme stays.
  }
  const SLOW = 3;
  const line = navigator.connection;
  if (!line || (line.downlink > SLOW && !line.saveData))
    for (const href of document.currentScript.dataset.fonts.match(/\S+/g) ?? [])
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossOrigin: '',
          href,
        }),
      );
}
