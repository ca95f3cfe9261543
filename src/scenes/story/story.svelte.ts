/** The story as state: where the reader is, and which answers are open. */
import { OPENING, type Scene, type Step } from './steps.ts';

export class Story {
  #step = $state.raw<Step | undefined>(undefined);
  #open = $state.raw<readonly string[]>([]);

  /** The step being read; undefined before the first. */
  get step(): Step | undefined {
    return this.#step;
  }

  readonly answered = $derived(this.#step !== undefined && this.#open.includes(this.#step.id));

  /** What the picture shows: the step's scene, or what follows its answer. */
  readonly scene: Scene = $derived(
    (this.answered ? this.#step?.then : undefined) ?? this.#step?.scene ?? OPENING,
  );

  /** The level whose figures the picture must not give away yet. */
  readonly veiled = $derived.by(() => {
    const computed = this.#step?.computed;
    if (this.answered || computed?.of !== 'foreseen') return undefined;
    return computed.show === this.scene.show ? computed.level : undefined;
  });

  moveTo(step: Step | undefined): void {
    this.#step = step;
  }

  /** An answer was opened or closed again. */
  answer(id: string, open: boolean): void {
    const others = this.#open.filter((each) => each !== id);
    this.#open = open ? [...others, id] : others;
  }
}
