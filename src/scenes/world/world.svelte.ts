/** The World as state: what is chosen, one world of the model, and where the player is. */
import { averted } from 'content:averted';
import { axisLayout } from '../../charts/axis.layout.ts';
import { spanOf } from '../../model/phases.ts';
import { Playback } from '../player/playback.svelte.ts';
import type { PlayerEvent } from '../../machines/player.machine.ts';
import { reachedAt, worldFigures, worldTimeline } from './figures.ts';
import { WORLD_FRAMES } from './frames.ts';
import type { AvertedPoint } from '../../content/dividend.ts';
import { choicesOf, DEFAULTS, SCENES, sameWorlds, type WorldChoices } from './settings.ts';

/** What the last change of a control did: the field, and what was lost before. */
export interface Change {
  readonly field: keyof WorldChoices;
  readonly before: WorldChoices;
  readonly lostHours: number;
  readonly foreseen: number;
}

/** Choices that ask the model anew; the others only show something else of the same world. */
const MODELLED = [
  'scene',
  'floor',
  'warnings',
  'interval',
  'listing',
  'blockMinutes',
  'wrongShare',
  'seed',
] as const satisfies (keyof WorldChoices)[];

export class WorldScene extends Playback {
  #choices = $state.raw<WorldChoices>(DEFAULTS);
  /** Kept apart, so that choosing a State asks the model nothing. */
  #modelled = $state.raw<WorldChoices>(DEFAULTS);
  #change = $state.raw<Change | undefined>(undefined);
  #changing = false;
  /** What many worlds came to, and the choices for which they were counted. */
  #counted = $state.raw<{ of: WorldChoices; points: readonly AvertedPoint[] }>({
    of: DEFAULTS,
    points: averted,
  });

  readonly figures = $derived(worldFigures(this.#modelled));
  readonly course = $derived(this.figures.courses[this.#choices.sends]);
  readonly timeline = $derived(worldTimeline(this.figures, this.course));
  readonly axis = $derived(axisLayout(this.figures.spans, WORLD_FRAMES.wide.lanes.axis));

  /** The moment that is drawn: as the page opens, exactly the end of Exploitation. */
  readonly shownAt = $derived(this.whole ? spanOf(this.figures.spans, 'exploitation').to : this.t);
  readonly counts = $derived(this.course.countsAt(this.shownAt));
  readonly reached = $derived(reachedAt(this.figures, this.counts, this.shownAt));
  readonly shown = $derived(this.timeline.sceneAt(this.shownAt));

  constructor() {
    super(DEFAULTS.at);
  }

  get choices(): WorldChoices {
    return { ...this.#choices, at: this.position };
  }

  /** The hours averted over many worlds, at the counted floor nearest to the one set; undefined if not counted. */
  readonly averted = $derived.by((): AvertedPoint | undefined => {
    const { of, points } = this.#counted;
    const away = ({ floor }: AvertedPoint) => Math.abs(floor - this.#modelled.floor);
    return sameWorlds(of, this.#modelled) ? points.toSorted((a, b) => away(a) - away(b))[0] : undefined;
  });

  counted(of: WorldChoices, points: readonly AvertedPoint[]): void {
    this.#counted = { of, points };
  }

  get change(): Change | undefined {
    return this.#change;
  }

  /** Replaces every choice, as a link does. */
  open(choices: WorldChoices): void {
    this.#assign(choices);
    this.#change = undefined;
    this.#changing = false;
    this.restAt(choices.at);
  }

  /** Sets one or several fields; until `settled`, changes of the same field belong to one move of a slider. */
  set(field: Change['field'], values: Partial<WorldChoices>): void {
    if (!this.#changing || this.#change?.field !== field) {
      // A scene is compared with the textbook world, not with whatever was shown before.
      const before = field === 'scene' ? { ...this.choices, ...choicesOf(SCENES[0]!) } : this.choices;
      const { run, courses } = field === 'scene' ? worldFigures(before) : this.figures;
      this.#change = {
        field,
        before,
        lostHours: courses[before.sends].service.lostHours,
        foreseen: run.foreseen,
      };
      this.#changing = true;
    }
    this.#assign({ ...this.#choices, ...values });
  }

  settled(): void {
    this.#changing = false;
  }

  override play(event: PlayerEvent): void {
    super.play(event);
    if (event.type !== 'time.passed') this.#change = undefined;
  }

  #assign(choices: WorldChoices): void {
    if (MODELLED.some((field) => choices[field] !== this.#modelled[field])) this.#modelled = choices;
    this.#choices = choices;
  }
}
