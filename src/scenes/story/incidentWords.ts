/** What an attack's row says, for those who do not see it. */
import type { incidents } from 'content:incidents';
import { say } from '../../content/words.ts';

type Incident = (typeof incidents)[number];

/** Its signs in words, the earliest first; or that none is on record. */
export const signalWords = ({ signals }: Incident) =>
  signals.length === 0 ? say('story.incidents.noSign') : signals.map(({ text }) => text).join(' ');

/** How long it lasted; or that no source says. */
export function lengthWords({ flood, campaign }: Incident): string {
  const known = [flood, campaign].flatMap((length) => (length ? [length.text] : []));
  return known.length === 0 ? say('story.incidents.noLength') : known.join(' ');
}
