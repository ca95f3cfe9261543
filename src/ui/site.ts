/** Where a page stands among the others. Known only while it is prerendered, below the shell. */
import { getContext, setContext } from 'svelte';

export interface Site {
  /** `./` or `../` for each folder, from the page to the site's root. */
  readonly root: string;
  /** The pages, by the id of their word in the menu. */
  readonly pages: readonly { readonly id: string; readonly prose: string; readonly path: string }[];
}

const KEY = 'site';

export const setSite = (site: Site) => setContext(KEY, site);

/** undefined outside the shell, as in a living part. */
export const getSite = () => getContext<Site | undefined>(KEY);
