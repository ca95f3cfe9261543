/** docs/model.md §10: how devices and levels are dealt out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStates, levelsFor, zipfDevices } from '../../src/model/worldDraw.ts';
import { textbookWorld } from '../given.ts';

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('Devices', () => {
  it('of the textbook world fall as Zipf says, from about 48,000 to about 4,000', () => {
    const devices = zipfDevices(150_000, 12, 1);
    expect([devices[0], devices[1], devices[2], devices[11]]).toEqual([48337, 24169, 16112, 4028]);
  });

  it('are whole, add up to the total exactly, and never rise from one State to the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (all, states, exponent) => {
          const devices = zipfDevices(all, states, exponent);
          expect(devices).toHaveLength(states);
          expect(total(devices)).toBe(all);
          // Equal shares may differ by the one device that does not divide.
          devices.forEach((count, i) => {
            expect(Number.isInteger(count) && count >= 0).toBe(true);
            if (i > 0) expect(count).toBeLessThanOrEqual(devices[i - 1]! + 1);
          });
        },
      ),
    );
  });
});

describe('Levels', () => {
  it.each([
    [12, [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3]],
    [4, [1, 2, 3, 3]],
    [1, [2]],
  ])('keep their shares among %i States', (states, levels) => {
    expect(levelsFor(states, [3, 3, 6])).toEqual(levels);
  });

  it('are as many as the States, in any shares', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).filter((each) => total(each) > 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), counts, (states, shares) => {
        const levels = levelsFor(states, shares);
        expect(levels).toHaveLength(states);
        shares.forEach((share, i) => {
          const dealt = levels.filter((level) => level === i + 1).length;
          expect(Math.abs(dealt - (share * states) / total(shares))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('are dealt fairly: each State has each level as often as there are such States', () => {
    const deal = { ...textbookWorld, devices: zipfDevices(150_000, 12, 1) };
    const worlds = 6000;
    const ones = Array<number>(12).fill(0);
    for (let seed = 0; seed < worlds; seed += 1)
      for (const { index, drawnLevel } of drawStates(deal, seed)) if (drawnLevel === 1) ones[index]! += 1;
    // A quarter of the worlds each; 5.5 standard deviations for the dozen of them.
    for (const count of ones)
      expect(Math.abs(count - worlds / 4)).toBeLessThan(5.5 * Math.sqrt(worlds * 0.1875));
  });

  it('stay the same twelve when the largest State is given one of them', () => {
    const deal = { ...textbookWorld, devices: zipfDevices(150_000, 12, 1), mainLevel: 1 };
    for (let seed = 0; seed < 50; seed += 1) {
      const levels = drawStates(deal, seed).map(({ drawnLevel }) => drawnLevel);
      expect(levels[0]).toBe(1);
      expect(levels.toSorted()).toEqual(textbookWorld.levels);
    }
  });

  it('are all that a floor changes', () => {
    const deal = { ...textbookWorld, devices: zipfDevices(150_000, 12, 1) };
    const [free, bound] = [3, 1.5].map((floor) => drawStates({ ...deal, floor }, 7));
    expect(bound!.map(({ level, ...rest }) => rest)).toEqual(free!.map(({ level, ...rest }) => rest));
    expect(bound!.map(({ level }) => level)).toEqual(free!.map(({ level }) => Math.min(level, 1.5)));
  });
});
