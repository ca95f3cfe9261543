import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClear, sendingPlace } from '../../src/charts/words.layout.ts';
import { FRAMES, upright } from '../../src/scenes/watch/frames.ts';

const axis = { launch: 741, over: 1136 };
const RIGHT = 1238;
const pixel = fc.integer({ min: 226, max: 1238 });
const WIDTH = 75;

describe('The word of a list on its way', () => {
  it('is never cut by the playhead, crossed by the launch, or beyond the end of the attack', () => {
    fc.assert(
      fc.property(pixel, pixel, (sent, playhead) => {
        const x = sendingPlace(axis, sent, WIDTH, playhead);
        if (x === undefined) return;
        expect(playhead).toBeGreaterThanOrEqual(x + WIDTH);
        expect(isClear(x, WIDTH, axis.launch)).toBe(true);
        expect(x + WIDTH).toBeLessThan(axis.over);
      }),
    );
  });

  it('stands where the sending begins once it has been played, and before the end of the attack', () => {
    expect(sendingPlace(axis, 300, WIDTH, 500)).toBe(300);
    expect(sendingPlace(axis, 735, WIDTH, 900)).toBeGreaterThan(axis.launch);
    for (const sent of [1130, 1140, 1230])
      expect(sendingPlace(axis, sent, WIDTH, RIGHT)! + WIDTH).toBeLessThan(axis.over);
  });
});

it('The launch and the playhead leave rows of words free, and run through where words stand beside', () => {
  expect(upright(FRAMES.wide, 500).match(/M/g)).toHaveLength(1);
  for (const frame of [FRAMES.medium, FRAMES.narrow]) {
    const stretches = [...upright(frame, 100).matchAll(/M100 ([\d.]+)V([\d.]+)/g)];
    const crossed = (y: number) => stretches.some(([, top, bottom]) => y > Number(top) && y < Number(bottom));
    for (const { baseline, height } of [...frame.lanes, frame.victim]) {
      expect(crossed(baseline - height / 2)).toBe(true);
      expect(crossed(baseline - height - 8)).toBe(false);
      expect(crossed(baseline - height - 30)).toBe(false);
    }
  }
});
