/** Where the player stands, in words. */
import { names } from 'content:names';
import { say } from '../../content/words.ts';
import { moment } from '../../ui/durations.ts';
import type { Playback } from './playback.svelte.ts';

type Place = Pick<Playback, 'column' | 't'>;

/** "Delivery": the kill-chain step of the column the player is in. */
export function stepName({ column }: Pick<Place, 'column'>): string {
  const phase = names.phases.find(({ id }) => id === column.phase)!;
  return phase.steps[column.part]?.name ?? phase.name;
}

/** "Delivery, 42 min before launch". */
export const positionWords = (place: Place) =>
  say('player.position', { phase: stepName(place), moment: moment(place.t) });

const captionOf = ({ column }: Place) => names.phases.find(({ id }) => id === column.phase)!.caption;

/** "42 min before launch. Orders go from the command server to the bots." */
export const plainMomentWords = (place: Place) =>
  say('story.caption.moment', { moment: moment(place.t), caption: captionOf(place) });

/** "Delivery, 42 min before launch. Orders go from the command server to the bots." */
export const momentWords = (place: Place) =>
  say('frame.moment', {
    position: positionWords(place),
    caption: captionOf(place),
  });
