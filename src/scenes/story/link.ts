/** A step of the story as a link, and back. The link is also the step's place on the page, so it works without scripts. */
import { among, readLink, writeLink, type Codecs, type Ignored } from '../linkCodec.ts';
import { phaseStep, STEPS, stepOf, type Step } from './steps.ts';

interface Place {
  /** Id of a step; empty is the opening. */
  readonly step: string;
}
const CODECS: Codecs<Place> = { step: among('step', ['', ...STEPS.map(({ id }) => id)]) };
const OPENING: Place = { step: '' };

/** The part of a link after `#`, which is also the id of the step's element. */
export const linkOf = (step: string) => writeLink(CODECS, OPENING, { step });

/** Where the name of a phase leads: to the step that tells it. */
export const phaseLink = (phase: string) => `#${linkOf(phaseStep(phase))}`;

/** The step a link names, and what of it was ignored. Never throws. */
export function stepFrom(hash: string): { step: Step | undefined; ignored: Ignored[] } {
  const { settings, ignored } = readLink(CODECS, OPENING, hash);
  return { step: stepOf(settings.step), ignored };
}
