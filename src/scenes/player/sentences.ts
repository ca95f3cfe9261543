/** Where the player stands, in words. */
import { phases } from 'content:phases';
import { say } from '../../content/words.ts';
import { moment } from '../../ui/durations.ts';
import type { Service } from '../../model/flood.ts';
import type { Playback } from './playback.svelte.ts';

interface Place extends Pick<Playback, 'column' | 't' | 'scene'> {
  /** What reaches the victim, where the page asks the model for one flood. */
  readonly service?: Pick<Service, 'trafficAt'>;
}

/** "Delivery": the kill-chain step of the column the player is in. */
export function stepName({ column }: Pick<Place, 'column'>): string {
  const phase = phases.find(({ id }) => id === column.phase)!;
  return phase.steps[column.part]?.name ?? phase.name;
}

/** "Delivery, 42 min before launch". */
export const positionWords = (place: Pick<Place, 'column' | 't'>) =>
  say('player.position', { phase: stepName(place), moment: moment(place.t) });

/** After so many of its time constants a flood has risen to nineteen parts of twenty. */
const RISEN = 3;

/** What happens at a moment; `ramp` is the time constant of the flood's rise, in hours. */
function captionOf({ column, t, scene, service }: Place, ramp: number): string {
  // The end itself still lies in the last column of the attack.
  const id = scene.attack.value === 'over' ? 'aftermath' : column.phase;
  const { caption, captionRisen, captionHeld } = phases.find((phase) => phase.id === id)!;
  const held = scene.victim.value === 'recovered' || (t > 0 && service?.trafficAt(t) === 0);
  return (held && captionHeld) || (t > RISEN * ramp && captionRisen) || caption;
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
