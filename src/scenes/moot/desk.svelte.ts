/** Which part of a case lies on top where the page is too narrow for both, and the exhibit looked up last. */
import { tick } from 'svelte';

export const PARTS = ['file', 'rulings'] as const;
export type Part = (typeof PARTS)[number];

export const exhibitElement = (index: number) => `exhibit-${index + 1}`;

export class Desk {
  part = $state.raw<Part>('file');
  /** Place of the exhibit in the file. */
  lookedUp = $state.raw<number | undefined>();
  /** How far down each part was read, so that it opens there again. */
  readonly #read: Record<Part, number> = { file: 0, rulings: 0 };

  /** A new case, or another stage of it, begins at its top. */
  lay(part: Part): void {
    this.part = part;
    this.lookedUp = undefined;
    for (const each of PARTS) this.#read[each] = 0;
  }

  async show(part: Part): Promise<void> {
    if (part === this.part) return;
    this.#read[this.part] = scrollY;
    this.part = part;
    await tick();
    scrollTo({ top: this.#read[part] });
  }

  /** Shows an exhibit in the file and moves the focus to it. */
  async lookUp(exhibit: number): Promise<void> {
    this.lookedUp = exhibit;
    await this.show('file');
    await tick();
    const row = document.getElementById(exhibitElement(exhibit));
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('button, [tabindex]')?.focus({ preventScroll: true });
  }
}
