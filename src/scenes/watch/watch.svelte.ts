/** The Watch as state: what is set, what the model says of it, and where the player is. */
import { axisLayout, columnAt, stopFrom, stopsOf } from '../../charts/axis.layout.ts';
import { playerMachine, type PlayerEvent } from '../../machines/player.machine.ts';
import { phaseAt } from '../../model/phases.ts';
import { Machine } from '../../ui/machine.svelte.ts';
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

/** Half a step of the last digit that a link gives to the position. */
const ROUNDED = 5.1e-5;

type Shown = Pick<WatchSettings, 'sends' | 'level' | 'view'>;
type Modelled = Omit<WatchSettings, keyof Shown | 'at'>;

const modelledOf = ({ sends: _sends, level: _level, view: _view, at: _at, ...modelled }: WatchSettings) =>
  modelled;
const shownOf = ({ sends, level, view }: WatchSettings): Shown => ({ sends, level, view });

export class Watch {
  /** Kept apart: only the first kind asks the model anew. */
  #modelled = $state.raw<Modelled>(modelledOf(DEFAULTS));
  #shown = $state.raw<Shown>(shownOf(DEFAULTS));
  #change = $state.raw<Change | undefined>(undefined);
  #changing = false;

  /** What the page does when a change is complete, wherever on it the control stands. */
  onsettled?: () => void;

  readonly player = new Machine(playerMachine);

  readonly figures = $derived(watchFigures({ ...DEFAULTS, ...this.#modelled }));
  readonly services = $derived(servicesFor(this.figures, this.#shown.level));
  readonly service = $derived(this.services[this.#shown.sends]);
  /** What each level sends in the played run. */
  readonly reportings = $derived(
    this.figures.levels.map(({ level }) => reportingFor(this.figures, level, this.#shown.sends)),
  );
  readonly timeline = $derived(timelineFor(this.figures, this.reportings, this.service));

  readonly state = $derived(String(this.player.snapshot.value));
  readonly position = $derived(this.player.snapshot.context.position);
  /** The player's axis; its shares of the width are the same in every size of the picture. */
  readonly axis = $derived(axisLayout(this.figures.spans, FRAMES.wide.axis));
  readonly t = $derived(this.axis.t(this.axis.left + this.position * (this.axis.right - this.axis.left)));
  readonly scene = $derived(this.timeline.sceneAt(this.t));
  readonly phase = $derived(phaseAt(this.figures.spans, this.t));
  readonly column = $derived(
    columnAt(this.axis, this.axis.left + this.position * (this.axis.right - this.axis.left)),
  );
  /** Nothing has been played yet: the picture shows the whole attack. */
  readonly whole = $derived(this.state === 'idle');

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
    const { speed, loop } = this.player.snapshot.context;
    // A link rounds; a moment at a border must not fall into the phase before it.
    const border = stopsOf(this.axis).find((stop) => Math.abs(stop - settings.at) < ROUNDED);
    this.player.restart({ position: border ?? settings.at, speed, loop });
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
    this.#assign({ ...this.settings, ...values });
  }

  /** Sends the player an event; from then on the player's moment is what is told, not the last change. */
  play(event: PlayerEvent): void {
    this.player.send(event);
    if (event.type !== 'time.passed') this.#change = undefined;
  }

  /** A change is complete: a slider let go, a choice made. */
  settled(): void {
    this.#changing = false;
    this.onsettled?.();
  }

  /** To the next border of a column, or the one before. */
  step(direction: 1 | -1): void {
    this.play({ type: 'step.pressed', to: stopFrom(stopsOf(this.axis), this.position, direction) });
  }

  /** How far `time.passed` must move to the next border or event of the run, for stepping under reduced motion. */
  toNextStop(): number {
    const { left, right } = this.axis;
    const events = this.timeline.events.map(({ at }) => (this.axis.x(at) - left) / (right - left));
    const stops = [...stopsOf(this.axis), ...events].sort((a, b) => a - b);
    return (stopFrom(stops, this.position, 1) - this.position) / this.player.snapshot.context.speed;
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
