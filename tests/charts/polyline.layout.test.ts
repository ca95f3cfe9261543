import { describe, expect, it } from 'vitest';
import { polyline, strip } from '../../src/charts/polyline.layout.ts';

describe('Straight lines', () => {
  it('pass through every point, to a tenth', () => {
    expect(
      polyline([
        [0, 0],
        [1.26, -2],
        [3, 4.04],
      ]),
    ).toBe('M0,0L1.3,-2L3,4');
    expect(polyline([])).toBe('');
  });

  it('enclose the area between two of them once around', () => {
    const [upper, lower] = [
      [
        [0, 1],
        [2, 1],
      ] as const,
      [
        [0, 5],
        [2, 5],
      ] as const,
    ];
    expect(strip(upper, lower)).toBe('M0,1L2,1L2,5L0,5Z');
  });
});
