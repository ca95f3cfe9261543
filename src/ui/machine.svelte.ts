/** A machine as reactive state: events go in, the snapshot is read in markup. No actor, no clock, no timer. */
import {
  initialTransition,
  transition,
  type AnyStateMachine,
  type EventFromLogic,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';

export class Machine<M extends AnyStateMachine> {
  readonly #machine: M;
  #snapshot: SnapshotFrom<M>;

  constructor(machine: M, input?: InputFrom<M>) {
    this.#machine = machine;
    this.#snapshot = $state.raw(this.#start(input));
  }

  get snapshot(): SnapshotFrom<M> {
    return this.#snapshot;
  }

  /** Takes an event; one that the state does not know changes nothing. */
  send(event: EventFromLogic<M>): void {
    this.#snapshot = transition(this.#machine, this.#snapshot, event)[0] as SnapshotFrom<M>;
  }

  /** Begins again, from another input. */
  restart(input?: InputFrom<M>): void {
    this.#snapshot = this.#start(input);
  }

  #start(input?: InputFrom<M>): SnapshotFrom<M> {
    // The signature asks for an input or forbids it by the machine's type, which is open here.
    const start = initialTransition as (machine: M, input?: InputFrom<M>) => [unknown, unknown];
    return start(this.#machine, input)[0] as SnapshotFrom<M>;
  }
}
