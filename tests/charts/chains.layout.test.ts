import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsLayout, type Box } from '../../src/charts/chains.layout.ts';

const size = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 200, max: 1200 }),
});
const end = ({ x, width }: Box) => x + width;

describe('The two chains', () => {
  it('are seven phases and three, in order, without overlap and inside the picture', () => {
    fc.assert(
      fc.property(size, ({ width, height }) => {
        const { recruiting, striking } = chainsLayout(width, height);
        expect([recruiting.length, striking.length]).toEqual([7, 3]);
        for (const chain of [recruiting, striking]) {
          for (const [i, box] of chain.entries()) {
            expect(box.width).toBeGreaterThan(0);
            if (i > 0) expect(box.x).toBeGreaterThan(end(chain[i - 1]!));
          }
          expect(chain[0]!.x).toBeGreaterThanOrEqual(0);
          expect(end(chain.at(-1)!)).toBeLessThanOrEqual(width);
        }
        expect(striking[0]!.y).toBeGreaterThan(recruiting[0]!.y + recruiting[0]!.height);
      }),
    );
  });

  it('put everything before the launch but the flood', () => {
    fc.assert(
      fc.property(size, ({ width, height }) => {
        const { recruiting, striking, command, launch } = chainsLayout(width, height);
        for (const box of [...recruiting, ...striking.slice(0, 2), command])
          expect(end(box)).toBeLessThanOrEqual(launch);
        expect(striking[2]!.x).toBeGreaterThanOrEqual(launch);
      }),
    );
  });

  it('let the command server stand under the sixth phase and left of the order', () => {
    const { recruiting, striking, command } = chainsLayout(780, 440);
    const sixth = recruiting[5]!;
    expect(command.x + command.width / 2).toBeCloseTo(sixth.x + sixth.width / 2);
    expect(end(command)).toBeLessThan(striking[1]!.x + striking[1]!.width / 2);
  });
});
