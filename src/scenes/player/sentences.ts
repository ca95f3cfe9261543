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

/** What happens at a moment; `ramp` is the time constant of the flood's rise, in hours. */
function captionOf({ column, t }: Place, ramp: number): string {
  const { caption, captionRisen } = phases.find(({ id }) => id === column.phase)!;
  return (t > RISEN * ramp && captionRisen) || caption;
}

/** "42 min before launch. Orders go from the command server to the bots." */
export const plainMomentWords = (place: Place, ramp: number) =>
  say('story.caption.moment', { moment: moment(place.t), caption: captionOf(place, ramp) });

/** "Delivery, 42 min before launch. Orders go from the command server to the bots." */
export const momentWords = (place: Place, ramp: number) =>
  say('frame.moment', {
    position: positionWords(place),
    caption: captionOf(place, ramp),
  });
