/** Where the pictures of shared addresses stand on the site. */

/** The size for which the networks that show such pictures ask, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Folder of the pictures below the site's root; no reader needs them offline. */
export const PICTURES = 'pictures/';

/** Where the picture of the page at `path` ('' or ending in a slash) stands below the site's root. */
export const pictureOf = (path: string) => `${PICTURES}${path.replace(/\/$/, '') || 'start'}.png`;
