/** Where a page's player stands on the axis, and what the machines say there: the same for every picture with a clock. */
import { columnAt, stopFrom, stopsOf, type Axis } from '../../charts/axis.layout.ts';
import { playerMachine, type PlayerEvent } from '../../machines/player.machine.ts';
import type { Timeline } from '../../machines/timeline.ts';
import { Machine } from '../../ui/machine.svelte.ts';

/** Half a step of the last digit that a link gives to the position. */
const ROUNDED = 5.1e-5;

export abstract class Playback {
  /** The player's axis; its shares of the width are the same in every size of the picture. */
  abstract readonly axis: Axis;
  abstract readonly timeline: Timeline;

  readonly player = new Machine(playerMachine);

  readonly state = $derived(String(this.player.snapshot.value));
  readonly position = $derived(this.player.snapshot.context.position);
  // Asked for only when read: what a page adds exists by then.
  readonly #pixel = $derived.by(() => this.axis.left + this.position * (this.axis.right - this.axis.left));
  readonly t = $derived.by(() => this.axis.t(this.#pixel));
  readonly column = $derived.by(() => columnAt(this.axis, this.#pixel));
  readonly scene = $derived.by(() => this.timeline.sceneAt(this.t));
  /** Nothing has been played yet: the picture stands as it opened. */
  readonly whole = $derived(this.state === 'idle');

  /** `opening` is where the picture stands before anything is played, as a share of the axis. */
  constructor(opening = 0) {
    this.player.restart({ position: opening, opening });
  }

  play(event: PlayerEvent): void {
    this.player.send(event);
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

  /** Puts the player where a link says, with its speed and loop kept. */
  protected restAt(position: number): void {
    const { speed, loop, opening } = this.player.snapshot.context;
    // A link rounds; a moment at a border must not fall into the phase before it.
    const border = stopsOf(this.axis).find((stop) => Math.abs(stop - position) < ROUNDED);
    this.player.restart({ position: border ?? position, speed, loop, opening });
  }
}
