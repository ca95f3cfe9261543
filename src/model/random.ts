/** A small seeded source of numbers (mulberry32): the same seed gives the same numbers in every browser. */
export type Random = () => number;

/** Uniform numbers in [0, 1) from a whole-number seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw from the exponential distribution with mean 1. */
export function exponential(random: Random): number {
  return -Math.log1p(-random());
}
