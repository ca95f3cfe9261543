/** The dividend of the textbook world, counted at build: the page shows it before anything is computed. */
import { dividendOf, type DividendPoint, type Figure } from '../law/dividend.ts';
import { worldOf } from '../model/world.ts';
import { courtFrom } from './court.ts';
import type { Content } from './schema.ts';
import { worldSettingsFrom } from './world.ts';

/** What every State sends where the textbook's breaches are counted. */
const POLICY = 'batches';

/** Two modules are made of it, and it takes a while. */
const counted = new WeakMap<Content, DividendPoint[]>();

/** The figures floor by floor, over as many worlds as the content says, from seed 1 on. */
export function textbookDividend(content: Content): DividendPoint[] {
  const known = counted.get(content) ?? count(content);
  counted.set(content, known);
  return known;
}

/** The hours averted in many worlds, their mean and the middle 90 of 100: what stands beside the picture. */
export interface AvertedPoint {
  readonly floor: number;
  readonly averted: Readonly<Record<'batches' | 'list', Pick<Figure, 'mean' | 'lo' | 'hi'>>>;
}

export function textbookAverted(content: Content): AvertedPoint[] {
  const bounds = ({ mean, lo, hi }: Figure) => ({ mean, lo, hi });
  return textbookDividend(content).map(({ floor, averted: { batches, list } }) => ({
    floor,
    averted: { batches: bounds(batches), list: bounds(list) },
  }));
}

/** Share of the devices in States that foresee the attack, in the textbook worlds with warnings and without. */
export function warningsWorth(content: Content): { readonly with: number; readonly without: number } {
  const { parameters } = courtFrom(content);
  const seeds = Array.from({ length: content.world[0]!.worlds.value }, (_, i) => i + 1);
  const foreseen = (warnings: boolean) => {
    const world = worldOf({ ...worldSettingsFrom(content), warnings }, parameters);
    return seeds.reduce((sum, seed) => sum + world.run(seed).foreseen, 0) / seeds.length;
  };
  return { with: foreseen(true), without: foreseen(false) };
}

function count(content: Content): DividendPoint[] {
  const { floors, worlds, means } = content.world[0]!;
  const court = courtFrom(content);
  const dividend = dividendOf(worldSettingsFrom(content), court.parameters, floors.value, {
    court,
    able: means.able,
    policy: POLICY,
  });
  for (let seed = 1; seed <= worlds.value; seed += 1) dividend.add(seed);
  return dividend.points();
}
