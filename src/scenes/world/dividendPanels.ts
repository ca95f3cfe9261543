/** The three panels of the dividend: what they show, and up to which value. */
import { world as names } from 'content:world';
import { highest, ticksTo, type Trend } from '../../charts/trend.layout.ts';
import { say, showNumber } from '../../content/words.ts';
import type { DividendPoint, Figure } from '../../law/dividend.ts';
import { WORLD_STANDARDS } from '../../law/world.ts';
import { POLICIES, type Policy } from '../../model/reporting.ts';

export interface Panel {
  readonly title: string;
  readonly trends: readonly Trend[];
  /** The trend whose band is drawn. */
  readonly banded: string;
  /** Round values from 0 up to the top. */
  readonly ticks: readonly number[];
}

/** Names of the floors below each panel. */
export const FLOORS = names.floors.map((level) => ({
  level,
  text: level === 3 ? say('dividend.none') : showNumber(level),
}));

/** `sends` is what the States send where breaches are counted. */
export function panelsOf(points: readonly DividendPoint[], sends: Policy): Panel[] {
  const trend = (id: string, name: string, of: (point: DividendPoint) => Figure, factor = 1): Trend => ({
    id,
    name,
    points: points.map((point) => {
      const { mean, lo, hi } = of(point);
      return { level: point.floor, mean: mean * factor, lo: lo * factor, hi: hi * factor };
    }),
  });
  const lost = POLICIES.map((policy) => trend(policy, say(`sends.${policy}`), (point) => point.lost[policy]));
  const all = names.states.length;
  return [
    {
      title: say('dividend.foreseen'),
      banded: 'foreseen',
      trends: [trend('foreseen', '', ({ foreseen }) => foreseen, 100)],
      ticks: ticksTo(100),
    },
    {
      title: say('dividend.lost', { victim: names.victim.name }),
      banded: sends,
      trends: lost,
      ticks: ticksTo(highest(lost)),
    },
    {
      title: say('dividend.breaches', { n: all }),
      banded: 'fixed',
      trends: WORLD_STANDARDS.map((standard) =>
        trend(standard, say(`states.standard.${standard}`), ({ breaches }) => breaches[standard]),
      ),
      ticks: ticksTo(all),
    },
  ];
}
