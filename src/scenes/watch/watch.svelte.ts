/** The Watch as state: what is set, what the model says of it, and where the player is. */
import { axisLayout } from '../../charts/axis.layout.ts';
import type { PlayerEvent } from '../../machines/player.machine.ts';
import { phaseAt } from '../../model/phases.ts';
import { Playback } from '../player/playback.svelte.ts';
import { reportingFor, servicesFor, timelineFor, watchFigures, type Foreseen } from './figures.ts';
import { FRAMES } from './frames.ts';
import { DEFAULTS, TEXTBOOK_ATTACK, type WatchSettings } from './settings.ts';

/** What the last change of a control did: the field, and the figures it is compared with. */
export interface Change {
  readonly field: keyof WatchSettings | 'preset' | 'reset';
  readonly before: WatchSettings;
  readonly counts: readonly Foreseen[];
  readonly lostHours: number;
}

type Shown = Pick<WatchSettings, 'sends' | 'level' | 'view' | 'like'>;
type Modelled = Omit<WatchSettings, keyof Shown | 'at'>;

const modelledOf = ({
  sends: _sends,
  level: _level,
  view: _view,
  like: _like,
  at: _at,
  ...modelled
}: WatchSettings) => modelled;
const shownOf = ({ sends, level, view, like }: WatchSettings): Shown => ({ sends, level, view, like });

export class Watch extends Playback {
  /** Kept apart: only the first kind asks the model anew. */
  #modelled = $state.raw<Modelled>(modelledOf(DEFAULTS));
  #shown = $state.raw<Shown>(shownOf(DEFAULTS));
  #change = $state.raw<Change | undefined>(undefined);
  #changing = false;

  /** What the page does when a change is complete, wherever on it the control stands. */
  onsettled?: () => void;

  readonly figures = $derived(watchFigures({ ...DEFAULTS, ...this.#modelled }));
  readonly services = $derived(servicesFor(this.figures, this.#shown.level));
  readonly service = $derived(this.services[this.#shown.sends]);
  /** What each level sends in the played run. */
  readonly reportings = $derived(
    this.figures.levels.map(({ level }) => reportingFor(this.figures, level, this.#shown.sends)),
  );
  readonly timeline = $derived(timelineFor(this.figures, this.reportings, this.service));

  readonly axis = $derived(axisLayout(this.figures.spans, FRAMES.wide.axis));
  readonly phase = $derived(phaseAt(this.figures.spans, this.t));

  get settings(): WatchSettings {
    return { ...this.#modelled, ...this.#shown, at: this.position };
  }

  get change(): Change | undefined {
    return this.#change;
  }

  /** Replaces every setting, as a link does. */
  open(settings: WatchSettings): void {
    this.#assign(settings);
    this.#change = undefined;
    this.#changing = false;
    this.restAt(settings.at);
  }

  /**
   * Sets one or several fields. Until `settled` is called, further changes of the same field belong to one move
   * of a slider, and the line that says what changed compares with its beginning.
   */
  set(field: Change['field'], values: Partial<WatchSettings>): void {
    if (!this.#changing || this.#change?.field !== field) {
      this.#change = field === 'preset' ? this.#textbook() : this.#asItStands(field);
      this.#changing = true;
    }
    // Another attack is no longer like the real one that a link named.
    const other = field === 'preset' || field in TEXTBOOK_ATTACK;
    this.#assign({ ...this.settings, ...values, ...(other && { like: '' }) });
  }

  /** Sends the player an event; from then on the player's moment is what is told, not the last change. */
  override play(event: PlayerEvent): void {
    super.play(event);
    if (event.type !== 'time.passed') this.#change = undefined;
  }

  /** A change is complete: a slider let go, a choice made. */
  settled(): void {
    this.#changing = false;
    this.onsettled?.();
  }

  #asItStands(field: Change['field']): Change {
    return {
      field,
      before: this.settings,
      counts: this.figures.levels.map(({ foreseen }) => foreseen),
      lostHours: this.service.lostHours,
    };
  }

  /** A scenario is compared with the textbook attack, not with whatever was set before. */
  #textbook(): Change {
    const before: WatchSettings = { ...this.settings, ...TEXTBOOK_ATTACK };
    const figures = watchFigures(before);
    return {
      field: 'preset',
      before,
      counts: figures.levels.map(({ foreseen }) => foreseen),
      lostHours: servicesFor(figures, before.level)[before.sends].lostHours,
    };
  }

  #assign(settings: WatchSettings): void {
    const modelled = modelledOf(settings);
    const fields = Object.keys(modelled) as (keyof Modelled)[];
    if (fields.some((field) => modelled[field] !== this.#modelled[field])) this.#modelled = modelled;
    this.#shown = shownOf(settings);
  }
}
