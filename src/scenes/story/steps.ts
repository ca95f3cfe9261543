/** The steps of the story in the order in which they are told, and what each shows. */
import { chapters } from 'content:story';

export type Chapter = (typeof chapters)[number];
type Served = Chapter['steps'][number];
export type Scene = Served['scene'];
export type SceneOf<P extends Scene['picture']> = Extract<Scene, { picture: P }>;

export interface Step extends Served {
  readonly chapter: Chapter;
  /** Place of its chapter, and its own place in it; both from 1. */
  readonly chapterPlace: number;
  readonly place: number;
}

export const STEPS: readonly Step[] = chapters.flatMap((chapter, i) =>
  chapter.steps.map((step, j) => ({ ...step, chapter, chapterPlace: i + 1, place: j + 1 })),
);

/** What is shown before the first step: the attack alone, and nothing done against it. */
export const OPENING: SceneOf<'watch'> = { picture: 'watch', show: 'sends=nothing', told: 'attack' };

export const stepOf = (id: string) => STEPS.find((step) => step.id === id);

/** The step before (-1) or after (1); from the opening, the first. Undefined at the ends. */
export const neighbour = (step: Step | undefined, direction: 1 | -1): Step | undefined =>
  step ? STEPS[STEPS.indexOf(step) + direction] : direction === 1 ? STEPS[0] : undefined;

/** The step that tells a phase: the picture's own names lead there. */
export const phaseStep = (phase: string) => (phase === 'underway' ? 'under-way' : phase);
