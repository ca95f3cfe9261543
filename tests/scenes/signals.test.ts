import { expect, it } from 'vitest';
import { axisLayout } from '../../src/charts/axis.layout.ts';
import { FRAMES } from '../../src/scenes/watch/frames.ts';
import { signalsOf } from '../../src/scenes/watch/signals.ts';
import { Watch } from '../../src/scenes/watch/watch.svelte.ts';

it('Tests that stand close on the axis are named once, and a single one by its own name', () => {
  const axis = axisLayout(new Watch().figures.spans, FRAMES.wide.axis);
  const named = (kinds: string[]) =>
    signalsOf(
      kinds.map((kind, i) => ({ kind, at: -240 + 24 * i })),
      axis,
      FRAMES.wide,
    ).map(({ text }) => text);
  expect(named(['test', 'test', 'test', 'announcement'])).toEqual(['', '3 tests', '', 'announced']);
  expect(named(['test'])).toEqual(['test']);
});
