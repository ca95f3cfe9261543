import { describe, expect, it } from 'vitest';
import { workedFor } from '../../src/scenes/sources/worked.ts';
import { detectionFor, scenario } from '../given.ts';

describe('The count by hand', () => {
  const { strength, phases } = workedFor(3);

  it('ends at the golden number of Level 3', () => {
    expect(phases.at(-1)!.detected).toBeCloseTo(0.1219, 4);
    expect(phases.at(-1)!.detected).toBe(detectionFor(scenario(), 3).foreseen);
  });

  it('can be followed from row to row with the formulas beside it', () => {
    expect(strength).toBeCloseTo(50_000 / 70_000, 12);
    let [unaware, suspicious] = [1, 0];
    for (const row of phases) {
      // At this level a phase gives one hazard or the other, so both shares are plain exponentials.
      const k = row.phase === 'delivery' ? 2 : 1;
      const left = unaware * Math.exp(-(row.suspicion + row.detection));
      suspicious = suspicious * Math.exp(-k * row.detection) + (row.suspicion > 0 ? unaware - left : 0);
      unaware = left;
      expect(row.unaware).toBeCloseTo(unaware, 12);
      expect(row.suspicious).toBeCloseTo(suspicious, 12);
    }
  });
});
