/** The dividend of the textbook world, counted at build: the page shows it before anything is computed. */
import { dividendOf, type DividendPoint } from '../law/dividend.ts';
import { courtFrom } from './court.ts';
import type { Content } from './schema.ts';
import { stipulationsFrom, worldSettingsFrom } from './world.ts';

/** What every State sends where the textbook's breaches are counted. */
const POLICY = 'batches';

/** The figures floor by floor, over as many worlds as the content says, from seed 1 on. */
export function textbookDividend(content: Content): DividendPoint[] {
  const { floors, worlds } = content.world[0]!;
  const court = courtFrom(content);
  const dividend = dividendOf(worldSettingsFrom(content), court.parameters, floors.value, {
    court,
    stipulations: stipulationsFrom(content),
    policy: POLICY,
  });
  for (let seed = 1; seed <= worlds.value; seed += 1) dividend.add(seed);
  return dividend.points();
}
