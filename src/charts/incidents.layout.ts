/**
 * Real attacks on one axis: both ways from the launch, each tenfold of time as wide as the next. Hours, and shares of
 * the width from 0 to 1, so that every row fits any size.
 */

/** Hours before the launch at the left edge and beside the line; after it beside the line and at the right edge. */
const BEFORE = { far: 12_000, near: 1 } as const;
const AFTER = { near: 1 / 60, far: 1000 } as const;

/** The launch, and the free strip on both sides of it, where the scale begins. */
export const LAUNCH = 0.52;
const STRIP = 0.015;

const DAY = 24;
const MONTH = 730.5;

/** Moments that the axis names, in hours from the launch. `name` is the last part of a word's key. */
export const TICKS = [
  { at: -12 * MONTH, name: 'year' },
  { at: -MONTH, name: 'month' },
  { at: -DAY, name: 'day' },
  { at: 0, name: 'launch' },
  { at: 1 / 6, name: 'minutes' },
  { at: 1, name: 'hour' },
  { at: DAY, name: 'day' },
  { at: MONTH, name: 'month' },
] as const;

const shareOf = (hours: number, near: number, far: number) => {
  const within = Math.min(far, Math.max(near, hours));
  return Math.log(within / near) / Math.log(far / near);
};

/** Place of a moment in hours from the launch; what lies beyond an edge stands at it. */
export function placeOf(at: number): number {
  if (at === 0) return LAUNCH;
  if (at < 0) return LAUNCH - STRIP - (LAUNCH - STRIP) * shareOf(-at, BEFORE.near, BEFORE.far);
  return LAUNCH + STRIP + (1 - LAUNCH - STRIP) * shareOf(at, AFTER.near, AFTER.far);
}

/** What a row draws of one attack. */
export interface IncidentRow {
  readonly signals: readonly { readonly x: number; readonly rough: boolean }[];
  /** From the launch to these places; undefined where no length is on record. */
  readonly flood: number | undefined;
  readonly campaign: number | undefined;
  /** The bar shows a length only: that flood did not begin with the launch, or nobody says so. */
  readonly later: boolean;
}

interface Lengths {
  readonly signals: readonly { readonly hoursBefore: number; readonly rough: boolean }[];
  readonly flood: { readonly hours: number; readonly later: boolean } | null;
  readonly campaign: { readonly hours: number } | null;
}

export function incidentRow({ signals, flood, campaign }: Lengths): IncidentRow {
  return {
    signals: signals.map(({ hoursBefore, rough }) => ({ x: placeOf(-hoursBefore), rough })),
    flood: flood ? placeOf(flood.hours) : undefined,
    campaign: campaign ? placeOf(campaign.hours) : undefined,
    later: flood?.later === true,
  };
}

/** Hours from the earliest sign to the launch; 0 where none is on record. */
export const leadOf = ({ signals }: Lengths) => Math.max(0, ...signals.map(({ hoursBefore }) => hoursBefore));

/** Hours of the longest flood; undefined where no source says. A campaign of many floods is not compared with one. */
export const lengthOf = ({ flood }: Lengths) => flood?.hours;

/** Longest first; what has no length on record stands last. Equal ones keep their order. */
export const sorted = <T extends Lengths>(attacks: readonly T[], by: 'lead' | 'length'): T[] =>
  groupsOf(attacks, by).flatMap(({ rows }) => rows);

/**
 * The same in groups that are not compared with each other: `known` by what is sorted for, then those of which only the
 * `campaign` is on record, by that, and those of which `none` of it is. A group without attacks is left out.
 */
export function groupsOf<T extends Lengths>(attacks: readonly T[], by: 'lead' | 'length') {
  const known = (attack: T) => (by === 'lead' ? leadOf(attack) : (lengthOf(attack) ?? 0));
  const campaign = (attack: T) => (by === 'length' ? (attack.campaign?.hours ?? 0) : 0);
  const longest = (of: (attack: T) => number, among: readonly T[]) =>
    among.filter((each) => of(each) > 0).sort((a, b) => of(b) - of(a));
  const rest = attacks.filter((each) => known(each) === 0);
  return [
    { id: 'known' as const, rows: longest(known, attacks) },
    { id: 'campaign' as const, rows: longest(campaign, rest) },
    { id: 'none' as const, rows: rest.filter((each) => campaign(each) === 0) },
  ].filter(({ rows }) => rows.length > 0);
}
