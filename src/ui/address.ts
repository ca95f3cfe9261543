/** Whole addresses of pages, wherever on the site or in whichever sub-folder they are made. */

/** The address of the page at `path`, '' or ending in a slash, with the part after `#`. */
export function pageAddress(path: string, hash: string): string {
  const root = document.documentElement.dataset.root ?? './';
  return `${new URL(`${root}${path}`, location.href).href}#${hash}`;
}
