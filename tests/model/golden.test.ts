import { describe, expect, it } from 'vitest';
import { detectionFor, scenario, withHours } from '../given.ts';

const LEVELS = [1, 1.5, 2, 3] as const;
const rounded = (value: number) => Number(value.toFixed(4));

/** docs/model.md §9: share detected before the launch, Levels 1, 1.5, 2, 3. */
const FORESEEN = [
  ['the textbook botnet', scenario(), [0.874, 0.7655, 0.5699, 0.1219]],
  ['the textbook botnet on ICD 203', scenario({ scale: 'icd203' }), [0.8951, 0.8023, 0.63, 0.1001]],
  ['a Delivery of 3.6 s', withHours({ delivery: 0.001 }), [0.2994, 0.1723, 0.0243, 0]],
  ['a Delivery of 1 h', withHours({ delivery: 1 }), [0.615, 0.4659, 0.264, 0.0425]],
  ['500 devices', scenario({ devices: 500 }), [0.7563, 0.4339, 0.1304, 0.004]],
  ['the cloud', scenario({ infrastructure: 'cloud' }), [0.2118, 0.1539, 0.0933, 0.0176]],
  [
    'the cloud with its provider engaged',
    scenario({ infrastructure: 'cloud-engaged' }),
    [0.6828, 0.5506, 0.3707, 0.0721],
  ],
  ['the feed read', scenario({ feed: 'read' }), [0.8996, 0.8122, 0.6486, 0.1773]],
  ['a test at −72 h', scenario({ signals: [{ at: -72, kind: 'test' }] }), [0.8996, 0.8014, 0.6051, 0.1234]],
  [
    'an announcement at −144 h',
    scenario({ signals: [{ at: -144, kind: 'announcement' }] }),
    [0.8918, 0.7928, 0.6062, 0.1347],
  ],
] as const;

describe('The share of runs foreseen', () => {
  it.each(FORESEEN)('for %s is what docs/model.md §9 says at Levels 1, 1.5, 2 and 3', (_, of, expected) => {
    expect(LEVELS.map((level) => rounded(detectionFor(of, level).foreseen))).toEqual(expected);
  });

  it.each([
    [1, 0.784, 0.9388],
    [1.5, 0.6666, 0.8506],
    [2, 0.489, 0.6451],
    [3, 0.0774, 0.1697],
  ])('at Level %s runs from the lowest to the highest reading of the words', (level, lo, hi) => {
    const range = [0, 1].map((u) => rounded(detectionFor(scenario(), level, u).foreseen));
    expect(range).toEqual([lo, hi]);
  });
});

describe('The share of runs detected in the textbook attack', () => {
  it.each([
    [1, [0.299, 0.9983, 1]],
    [2, [0.0241, 0.9514, 0.9986]],
    [3, [0, 0.4496, 0.7506]],
  ])('at Level %s is right three hours before, one and three hours after the launch', (level, expected) => {
    const { at } = detectionFor(scenario(), level);
    expect([-3, 1, 3].map((t) => rounded(at(t).detected))).toEqual(expected);
  });
});
