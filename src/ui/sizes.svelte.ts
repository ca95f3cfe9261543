/** Which of a picture's three sizes fits the page; the same borders as `.size` in figure.css. */
export const SIZES = ['wide', 'medium', 'narrow'] as const;
export type Size = (typeof SIZES)[number];

const QUERIES: Record<Size, string> = {
  wide: '(min-width: 1040px)',
  medium: '(min-width: 600px) and (max-width: 1039.98px)',
  narrow: '(max-width: 599.98px)',
};

const fitting = () => SIZES.find((size) => matchMedia(QUERIES[size]).matches) ?? 'wide';

/** Made while a component starts. While the page is prerendered every size is drawn, and CSS shows one. */
export class FittingSize {
  readonly #prerendering = typeof matchMedia === 'undefined';
  #current = $state.raw<Size>(this.#prerendering ? 'wide' : fitting());

  constructor() {
    $effect(() => {
      const lists = SIZES.map((size) => matchMedia(QUERIES[size]));
      const choose = () => (this.#current = fitting());
      for (const list of lists) list.addEventListener('change', choose);
      return () => lists.forEach((list) => list.removeEventListener('change', choose));
    });
  }

  get current(): Size {
    return this.#current;
  }

  /** The sizes to draw now. */
  get drawn(): readonly Size[] {
    return this.#prerendering ? SIZES : [this.#current];
  }
}
