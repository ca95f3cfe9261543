import { describe, expect, it } from 'vitest';
import { parameters } from 'content:parameters';
import { chainOf } from '../../src/model/chain.ts';
import { detectionOf } from '../../src/model/detection.ts';
import { POLICIES } from '../../src/model/reporting.ts';
import { reportingFor, servicesFor, timelineFor, watchFigures } from '../../src/scenes/watch/figures.ts';
import { DEFAULTS, presetAttack } from '../../src/scenes/watch/settings.ts';
import { PRESETS } from '../given.ts';

const figures = watchFigures(DEFAULTS);
const countsOf = (changes: Partial<typeof DEFAULTS>) =>
  watchFigures({ ...DEFAULTS, ...changes }).levels.map(({ foreseen }) => foreseen.count);

describe('The figures of the textbook attack', () => {
  it('are 87, 57 and 12 of 100 foreseen, with the ranges that the words leave', () => {
    expect(figures.levels.map(({ level, foreseen }) => [level, foreseen])).toEqual([
      [1, { count: 87, lo: 78, hi: 94 }],
      [2, { count: 57, lo: 49, hi: 65 }],
      [3, { count: 12, lo: 8, hi: 17 }],
    ]);
  });

  it('place the launch where Exploitation begins and the end three hours later', () => {
    expect(figures.end).toBeCloseTo(3, 12);
    expect(figures.spans.map(({ to }) => to)[2]).toBe(0);
  });

  it('play a run that Level 2 detects at its median moment', () => {
    const two = figures.levels[1]!;
    expect(Math.abs(two.run.detectedAt - two.central.quantile(0.5))).toBeLessThan(1e-6);
  });
});

describe('The figures of any preset', () => {
  it.each(PRESETS)('%s: 100 moments a level, in order, as many before the launch as are counted', (id) => {
    for (const { moments, foreseen } of watchFigures({ ...DEFAULTS, ...presetAttack(id) }).levels) {
      expect(moments).toHaveLength(100);
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      expect(moments.filter((moment) => moment <= 0)).toHaveLength(foreseen.count);
    }
  });

  it.each(PRESETS)('%s: the count lies within its range and is the rounded share', (id) => {
    for (const { central, foreseen } of watchFigures({ ...DEFAULTS, ...presetAttack(id) }).levels) {
      expect(foreseen.lo).toBeLessThanOrEqual(foreseen.count);
      expect(foreseen.count).toBeLessThanOrEqual(foreseen.hi);
      expect(Math.abs(foreseen.count - 100 * central.foreseen)).toBeLessThanOrEqual(0.5 + 1e-6);
    }
  });

  it.each(PRESETS)('%s: a better CERT never sees the played run later', (id) => {
    for (const run of [0, 1, 2, 3, 77]) {
      const detected = watchFigures({ ...DEFAULTS, ...presetAttack(id), run }).levels.map(
        (each) => each.run.detectedAt,
      );
      expect(detected).toEqual(detected.toSorted((a, b) => a - b));
    }
  });

  it.each(PRESETS)('%s: batches are never worse than one list, nor that than nothing, at any level', (id) => {
    const of = watchFigures({ ...DEFAULTS, ...presetAttack(id) });
    for (const { level } of of.levels) {
      const services = servicesFor(of, level);
      const [batches, list, nothing] = POLICIES.map((policy) => services[policy].lostHours);
      expect(batches!).toBeLessThanOrEqual(list! + 1e-9);
      expect(list!).toBeLessThanOrEqual(nothing! + 1e-9);
    }
  });
});

describe('A change of one setting', () => {
  it.each([
    ['no lead at all', { deliverySeconds: 1 }],
    ['few devices', { devices: 500 }],
    ['the cloud', { infrastructure: 'cloud' as const }],
    ['an expert attacker', { sophistication: 1 }],
  ])('%s leaves every level with fewer foreseen', (_, change) => {
    const [before, after] = [countsOf({}), countsOf(change)];
    for (const [i, count] of after.entries()) expect(count).toBeLessThan(before[i]!);
  });

  it('of what State A sends changes no count of foreseen runs', () => {
    expect(countsOf({ sends: 'nothing', level: 3, view: 'curve', at: 0.7 })).toEqual(countsOf({}));
  });

  it('of the run changes no count, only the run that is played', () => {
    expect(countsOf({ run: 12 })).toEqual(countsOf({}));
    expect(watchFigures({ ...DEFAULTS, run: 12 }).levels[1]!.run).not.toEqual(figures.levels[1]!.run);
  });

  it('that leaves more evidence never makes the typical run look worse', () => {
    const detected = (changes: Partial<typeof DEFAULTS>) =>
      watchFigures({ ...DEFAULTS, devices: 2000, ...changes }).levels.map(({ run }) => run.detectedAt);
    const before = detected({});
    for (const change of [
      { devices: 50_000 },
      { tests: 3 },
      { announced: true },
      { feed: 'read' },
      { sophistication: 0 },
    ] as const)
      for (const [i, moment] of detected(change).entries()) expect(moment).toBeLessThanOrEqual(before[i]!);
  });

  it('of the yardstick gives what the other yardstick says', () => {
    expect(countsOf({ scale: 'icd203' })).toEqual([90, 63, 10]);
  });
});

describe('What a State reports and the victim feels', () => {
  it('follows from the played run of its own level', () => {
    for (const { level, run } of figures.levels) {
      const told = reportingFor(figures, level, 'batches');
      expect(told.firstAt).toBeGreaterThan(run.detectedAt);
      expect(told.completeAt).toBeGreaterThanOrEqual(told.firstAt);
    }
  });

  it('begins with three watching CERTs and ends with a service that is whole again', () => {
    const timeline = timelineFor(
      figures,
      figures.levels.map(({ level }) => reportingFor(figures, level, 'nothing')),
      servicesFor(figures, 1).nothing,
    );
    const [first, last] = [timeline.sceneAt(-1000), timeline.sceneAt(Infinity)];
    expect(first.certs.map(({ value }) => value)).toEqual(['monitoring', 'monitoring', 'monitoring']);
    expect(first.victim.value).toBe('serving');
    expect(last.victim.value).toBe('recovered');
    expect(last.attack.value).toBe('over');
  });

  it('draws the envelope from the lowest and the highest reading of the words', () => {
    const { scenario, levels } = figures;
    for (const { level, lo, hi } of levels) {
      expect(lo.foreseen).toBe(detectionOf(chainOf(scenario, parameters, level, 0)).foreseen);
      expect(hi.foreseen).toBe(detectionOf(chainOf(scenario, parameters, level, 1)).foreseen);
    }
  });
});
