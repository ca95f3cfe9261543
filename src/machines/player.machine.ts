/**
 * Where the visitor is on the time axis, and whether it moves. `position` is a share of the axis, 0 to 1, so
 * every phase gets the screen time that its width gives it. The clock is the caller's: `time.passed` says how
 * far to move, which under reduced motion is a whole step.
 */
import { assign, setup } from 'xstate';

export type PlayerEvent =
  | { type: 'play.pressed' }
  | { type: 'pause.pressed' }
  | { type: 'rewind.pressed' }
  | { type: 'step.pressed'; to: number }
  | { type: 'scrub.begun' }
  | { type: 'scrub.moved'; to: number }
  | { type: 'scrub.ended' }
  | { type: 'time.passed'; by: number }
  | { type: 'speed.chosen'; speed: number }
  | { type: 'loop.chosen'; loop: boolean };

export interface PlayerContext {
  position: number;
  speed: number;
  loop: boolean;
  /** Where the picture stands before anything is played; playing begins at the start all the same. */
  opening: number;
}

/** Places on the axis nearer than this are one: its columns add up to a rounding error. */
const SAME = 1e-9;

const within = (position: number) => Math.min(1, Math.max(0, position));

export const playerMachine = setup({
  types: { context: {} as PlayerContext, events: {} as PlayerEvent, input: {} as Partial<PlayerContext> },
  guards: {
    reachesEnd: ({ context, event }) =>
      (event.type === 'time.passed' && context.position + event.by * context.speed >= 1) ||
      (event.type === 'step.pressed' && event.to >= 1),
    loops: ({ context }) => context.loop,
    atOpening: ({ context }) => Math.abs(context.position - context.opening) < SAME,
    atEnd: ({ context }) => context.position === 1,
  },
  actions: {
    toStart: assign({ position: 0 }),
    toOpening: assign({ position: ({ context }) => context.opening }),
    toEnd: assign({ position: 1 }),
    moveOn: assign({
      position: ({ context, event }) =>
        event.type === 'time.passed' ? within(context.position + event.by * context.speed) : context.position,
    }),
    moveTo: assign({
      position: ({ context, event }) =>
        event.type === 'step.pressed' || event.type === 'scrub.moved' ? within(event.to) : context.position,
    }),
  },
}).createMachine({
  id: 'player',
  context: ({ input }) => ({ position: 0, speed: 1, loop: false, opening: 0, ...input }),
  initial: 'resting',
  on: {
    'rewind.pressed': { target: '.resting', actions: 'toStart' },
    'scrub.begun': '.scrubbing',
    'step.pressed': [
      { guard: 'reachesEnd', target: '.finished', actions: 'toEnd' },
      { target: '.paused', actions: 'moveTo' },
    ],
    'speed.chosen': { actions: assign({ speed: ({ event }) => event.speed }) },
    'loop.chosen': { actions: assign({ loop: ({ event }) => event.loop }) },
  },
  states: {
    /** Where a position from a link or a scrub belongs. */
    resting: {
      always: [
        { guard: 'atOpening', target: 'idle', actions: 'toOpening' },
        { guard: 'atEnd', target: 'finished' },
        { target: 'paused' },
      ],
    },
    idle: { on: { 'play.pressed': { target: 'playing', actions: 'toStart' } } },
    playing: {
      on: {
        'pause.pressed': 'paused',
        'time.passed': [{ guard: 'reachesEnd', target: 'ended', actions: 'toEnd' }, { actions: 'moveOn' }],
      },
    },
    ended: {
      always: [{ guard: 'loops', target: 'playing', actions: 'toStart' }, { target: 'finished' }],
    },
    paused: { on: { 'play.pressed': 'playing' } },
    scrubbing: { on: { 'scrub.moved': { actions: 'moveTo' }, 'scrub.ended': 'resting' } },
    finished: { on: { 'play.pressed': { target: 'playing', actions: 'toStart' } } },
  },
});
