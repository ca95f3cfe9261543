/** What a step sets on the two pictures that only the story has. */
import { incidents } from 'content:incidents';
import { among, number, readLink, type Codecs, type Ignored } from '../linkCodec.ts';

/** Parts of the two chains that can be spoken of. */
const STAGES = [1, 4] as const;
const CHAINS: Codecs<{ at: number }> = { at: number('at', STAGES, 0) };

export const ORDERS = ['lead', 'length'] as const;
export type Order = (typeof ORDERS)[number];

/** The real attacks: how they are sorted, and which one is open. */
export interface IncidentSettings {
  readonly by: Order;
  readonly one: string;
}
const INCIDENTS: Codecs<IncidentSettings> = {
  by: among('by', ORDERS),
  one: among('one', ['', ...incidents.map(({ id }) => id)]),
};

const UNSORTED: IncidentSettings = { by: 'lead', one: '' };

const read = {
  chains: (show: string) => readLink(CHAINS, { at: 1 }, show),
  incidents: (show: string) => readLink(INCIDENTS, UNSORTED, show),
};

export const stageFrom = (show: string): number => read.chains(show).settings.at;
export const incidentsFrom = (show: string): IncidentSettings => read.incidents(show).settings;

/** Parts of such a scene that are not valid. */
export const ignoredIn = (picture: 'chains' | 'incidents', show: string): readonly Ignored[] =>
  read[picture](show).ignored;
