import { expect, it } from 'vitest';
import { axisLayout } from '../../src/charts/axis.layout.ts';
import { clock } from '../../src/model/phases.ts';
import { phaseLengths } from '../../src/scenes/axisWords.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { lowFrames } from '../../src/scenes/story/frames.ts';
import { WORLD_FRAMES } from '../../src/scenes/world/frames.ts';
import { SIZES } from '../../src/ui/sizes.svelte.ts';
import { textbook } from '../given.ts';

const AXES = [
  ...SIZES.map((size) => FRAMES[size].axis),
  ...SIZES.map((size) => WORLD_FRAMES[size].lanes.axis),
  ...lowFrames().map(({ axis }) => axis),
];

it('A length is measured from the first border of its phase to the last, and its words never touch the next', () => {
  for (const frame of AXES) {
    for (const delivery of [1 / 3600, 3, 24]) {
      const hours = { ...textbook.hours, delivery };
      const lengths = phaseLengths(axisLayout(clock(hours), frame), hours);
      expect(lengths.map(({ x0 }) => x0).slice(1)).toEqual(lengths.map(({ x1 }) => x1).slice(0, -1));
      for (const { text, x0, x1 } of lengths)
        expect(text.length * 6.9 + 8).toBeLessThan(Math.max(8.1, x1 - x0));
    }
  }
});

it('Weeks are said in full where there is room, and short on a phone', () => {
  const texts = (frame: (typeof AXES)[number]) =>
    phaseLengths(axisLayout(clock(textbook.hours), frame), textbook.hours).map(({ text }) => text);
  expect(texts(FRAMES.wide.axis)).toEqual(['2 weeks', '3 weeks', '3 h', '1 h', '2 h']);
  expect(texts(WORLD_FRAMES.narrow.lanes.axis)).toEqual(['2 wk', '3 wk', '3 h', '1 h', '2 h']);
});
