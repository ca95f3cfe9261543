/** Where the player stands, in words. */
import { phases } from 'content:phases';
import { say } from '../../content/words.ts';
import { moment } from '../../ui/durations.ts';
import type { Playback } from './playback.svelte.ts';

type Place = Pick<Playback, 'column' | 't'>;

/** "Delivery": the kill-chain step of the column the player is in. */
export function stepName({ column }: Pick<Place, 'column'>): string {
  const phase = phases.find(({ id }) => id === column.phase)!;
  return phase.steps[column.part]?.name ?? phase.name;
}

/** "Delivery, 42 min before launch". */
export const positionWords = (place: Place) =>
  say('player.position', { phase: stepName(place), moment: moment(place.t) });

/** After so many of its time constants a flood has risen to nineteen parts of twenty. */
const RISEN = 3;

/** "Delivery, 42 min before launch. Orders go from the command server to the bots." `ramp` is the flood's, in hours. */
export function momentWords(place: Place, ramp: number): string {
  const { caption, captionRisen } = phases.find(({ id }) => id === place.column.phase)!;
  return say('frame.moment', {
    position: positionWords(place),
    caption: (place.t > RISEN * ramp && captionRisen) || caption,
  });
}
