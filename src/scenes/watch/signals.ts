/** Signals that the attacker gives before the launch, as marks in its lane. */
import type { Signal } from '../../charts/attacker.layout.ts';
import type { Axis } from '../../charts/axis.layout.ts';
import { say } from '../../content/words.ts';
import type { Frame } from './frames.ts';

/** Moments days apart stand close on this axis, so tests are named once, at the middle one. */
export function signalsOf(
  signals: readonly { readonly at: number; readonly kind: string }[],
  axis: Axis,
  { labels, size }: Frame,
): Signal[] {
  const tests = signals.filter(({ kind }) => kind === 'test');
  const named = tests[Math.floor(tests.length / 2)];
  return signals.map((signal) => ({
    x: axis.x(signal.at),
    text:
      signal.kind !== 'test'
        ? say('watch.announced')
        : signal === named
          ? say('watch.tests', { n: tests.length })
          : '',
    // Where the lane's name and note stand above it, words of a signal stand within.
    place: signal.kind !== 'test' ? 'foot' : labels === 'line' && size !== 'narrow' ? 'head' : 'above',
  }));
}
