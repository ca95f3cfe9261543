/** Whole addresses of pages, wherever on the site or in whichever sub-folder they are made. */

/** The address of the page at `path`, '' or ending in a slash, with the part after `#`. */
export function pageAddress(path: string, hash: string): string {
  const root = document.documentElement.dataset.root ?? './';
  return `${new URL(`${root}${path}`, location.href).href}#${hash}`;
}

/**
 * The address keeps what is set: as a step that "back" undoes, or in place of the last one. Without a hash the address
 * is the page's own. Where a frame refuses history nothing is kept and nothing fails: what is set still stands.
 */
export function keepAddress(hash: string, asStep: boolean): void {
  if (hash === location.hash.slice(1)) return;
  const address = hash ? `#${hash}` : location.pathname + location.search;
  try {
    if (asStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Share still makes the link.
  }
}
