import fc from 'fast-check';
import { createActor, initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { playerMachine, type PlayerContext, type PlayerEvent } from '../../src/machines/player.machine.ts';

type Player = SnapshotFrom<typeof playerMachine>;

const begin = (input: Partial<PlayerContext> = {}): Player => initialTransition(playerMachine, input)[0];
const after = (player: Player, ...events: PlayerEvent[]): Player =>
  events.reduce((snapshot, event) => transition(playerMachine, snapshot, event)[0], player);
const seen = (player: Player) => [player.value, player.context.position];

const play: PlayerEvent = { type: 'play.pressed' };
const pause: PlayerEvent = { type: 'pause.pressed' };
const rewind: PlayerEvent = { type: 'rewind.pressed' };
const grab: PlayerEvent = { type: 'scrub.begun' };
const release: PlayerEvent = { type: 'scrub.ended' };
const move = (to: number): PlayerEvent => ({ type: 'scrub.moved', to });
const step = (to: number): PlayerEvent => ({ type: 'step.pressed', to });
const pass = (by: number): PlayerEvent => ({ type: 'time.passed', by });

const inState: Record<string, Player> = {
  idle: begin(),
  playing: after(begin(), play),
  paused: begin({ position: 0.4 }),
  scrubbing: after(begin({ position: 0.4 }), grab),
  finished: begin({ position: 1 }),
};
const STATES = Object.keys(inState);

const anyEvent: fc.Arbitrary<PlayerEvent> = fc.oneof(
  fc.constantFrom(play, pause, rewind, grab, release),
  fc.double({ min: -2, max: 3, noNaN: true }).map(step),
  fc.double({ min: -2, max: 3, noNaN: true }).map(move),
  fc.double({ min: 0, max: 1.5, noNaN: true }).map(pass),
  fc.constantFrom(0.5, 1, 2, 4).map((speed): PlayerEvent => ({ type: 'speed.chosen', speed })),
  fc.boolean().map((loop): PlayerEvent => ({ type: 'loop.chosen', loop })),
);

describe('The player', () => {
  it('can be in each of its five states, and never rests in one between them', () => {
    const events: PlayerEvent[] = [
      play,
      pause,
      rewind,
      grab,
      release,
      move(0.4),
      step(0.6),
      step(1),
      pass(0.5),
    ];
    const paths = getShortestPaths(playerMachine, { events, limit: 2000, input: {} });
    expect([...new Set(paths.map(({ state }) => String(state.value)))].sort()).toEqual([...STATES].sort());
  });

  it('stays on the axis and in a known state, whatever is pressed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let player = begin();
        for (const event of events) {
          player = after(player, event);
          const { position } = player.context;
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(1);
          expect(STATES).toContain(player.value);
          if (player.value === 'idle') expect(position).toBe(0);
          if (player.value === 'finished') expect(position).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('moves with time only while it plays', () => {
    for (const state of STATES.filter((each) => each !== 'playing'))
      expect(seen(after(inState[state]!, pass(0.2)))).toEqual(seen(inState[state]!));
    expect(seen(after(inState.playing!, pass(0.2)))).toEqual(['playing', 0.2]);
  });

  it('moves twice as far at twice the speed', () => {
    const fast = after(begin(), { type: 'speed.chosen', speed: 2 }, play, pass(0.1));
    expect(fast.context.position).toBeCloseTo(0.2, 12);
  });

  it('keeps speed and loop through rewinding', () => {
    const player = after(begin({ position: 0.3, speed: 4, loop: true }), rewind);
    expect(player.context).toEqual({ position: 0, speed: 4, loop: true, opening: 0 });
    expect(player.value).toBe('idle');
  });

  it('that opens elsewhere plays from the start all the same, and rewinds to the start', () => {
    const opened = begin({ position: 0.6, opening: 0.6 });
    expect(seen(opened)).toEqual(['idle', 0.6]);
    expect(seen(after(opened, play))).toEqual(['playing', 0]);
    expect(seen(after(opened, rewind))).toEqual(['paused', 0]);
    expect(seen(after(opened, step(0.8), play))).toEqual(['playing', 0.8]);
  });

  it('finishes exactly at the end, and plays again from the start', () => {
    const end = after(begin({ position: 0.9 }), play, pass(0.5));
    expect(seen(end)).toEqual(['finished', 1]);
    expect(seen(after(end, play))).toEqual(['playing', 0]);
  });

  it('that loops goes on from the start instead of finishing', () => {
    expect(seen(after(begin({ position: 0.9, loop: true }), play, pass(0.5)))).toEqual(['playing', 0]);
  });

  it('that is told to stop looping in the middle finishes', () => {
    const player = after(
      begin({ loop: true }),
      play,
      pass(0.5),
      { type: 'loop.chosen', loop: false },
      pass(0.5),
    );
    expect(seen(player)).toEqual(['finished', 1]);
  });

  it('pauses where it is, and goes on from there', () => {
    const paused = after(begin(), play, pass(0.3), pause);
    expect(seen(paused)).toEqual(['paused', 0.3]);
    expect(seen(after(paused, play))).toEqual(['playing', 0.3]);
  });

  it.each([
    ['a step', [step(0.6)], ['paused', 0.6]],
    ['a step while it plays', [play, step(0.6)], ['paused', 0.6]],
    ['a step to the end', [step(1)], ['finished', 1]],
    ['a step past the end', [step(7)], ['finished', 1]],
    ['a step back to the start', [step(0)], ['paused', 0]],
    ['a step back from the end', [step(1), step(0.8)], ['paused', 0.8]],
    ['a scrub', [grab, move(0.7), release], ['paused', 0.7]],
    ['a scrub off the left edge', [grab, move(-3), release], ['idle', 0]],
    ['a scrub off the right edge', [grab, move(9), release], ['finished', 1]],
    ['a scrub while it plays', [play, pass(0.2), grab, move(0.5), release], ['paused', 0.5]],
    ['a scrub that does not move', [step(0.4), grab, release], ['paused', 0.4]],
    ['a scrub interrupted by play', [grab, move(0.7), play, pass(0.5)], ['scrubbing', 0.7]],
  ] as [string, PlayerEvent[], [string, number]][])(
    'after %s is where it should be',
    (_, events, expected) => {
      expect(seen(after(begin(), ...events))).toEqual(expected);
    },
  );

  it('is not moved by a scrub that has not begun', () => {
    for (const state of STATES.filter((each) => each !== 'scrubbing')) {
      expect(seen(after(inState[state]!, move(0.9)))).toEqual(seen(inState[state]!));
      expect(seen(after(inState[state]!, release))).toEqual(seen(inState[state]!));
    }
  });

  it('is not paused unless it plays', () => {
    for (const state of STATES.filter((each) => each !== 'playing'))
      expect(seen(after(inState[state]!, pause))).toEqual(seen(inState[state]!));
  });

  it.each([
    [undefined, 'idle'],
    [0, 'idle'],
    [0.25, 'paused'],
    [1, 'finished'],
  ])('opened by a link at %s is %s', (position, state) => {
    expect(begin(position === undefined ? {} : { position }).value).toBe(state);
  });

  it('as a running actor does the same as the pure transition', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const actor = createActor(playerMachine, { input: {} }).start();
        for (const event of events) actor.send(event);
        expect(seen(actor.getSnapshot())).toEqual(seen(after(begin(), ...events)));
      }),
    );
  });
});
