import { describe, expect, it } from 'vitest';
import { tallyLayout } from '../../src/charts/tally.layout.ts';

describe('A bar of counts', () => {
  it('sets its parts side by side, each as wide as its share of all', () => {
    const parts = [
      { kind: 'met', count: 50 },
      { kind: 'contestable', count: 25 },
    ];
    expect(tallyLayout(parts, 100, 400)).toEqual([
      { kind: 'met', count: 50, x: 0, width: 200 },
      { kind: 'contestable', count: 25, x: 200, width: 100 },
    ]);
  });

  it('leaves out what is empty, and divides nothing by nothing', () => {
    const empty = [{ kind: 'met', count: 0 }];
    expect(tallyLayout(empty, 100, 400)).toEqual([]);
    expect(tallyLayout([{ kind: 'met', count: 3 }], 0, 400)).toMatchObject([{ width: 0 }]);
  });
});
