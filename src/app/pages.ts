/** The pages of the site, in the order of the menu. Until the story exists, the start page opens the Watch. */
export interface Page {
  /** Below the site's root: '' or ending in a slash. */
  readonly path: string;
  /** Name of its prose in `content/pages` and of its word in the menu. */
  readonly id: string;
}

export const PAGES: readonly Page[] = [
  { path: '', id: 'start' },
  { path: 'watch/', id: 'watch' },
];
