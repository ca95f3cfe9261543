/** Room for a page's own figure in the picture of its address, in units in which its letters have their usual size. */
export const FIGURE_ROOM = { width: 450, height: 324 } as const;
