/** Many runs from one stream of chance, for the model's closed form to be held against. */
import type { Chain } from '../src/model/chain.ts';
import { exponential, randomFrom } from '../src/model/random.ts';
import { runOf } from '../src/model/sampling.ts';

/** `count` runs from one seed: two arrays of moments in hours. */
export function sampleRuns(
  chain: Chain,
  count: number,
  seed: number,
): { suspectedAt: Float64Array; detectedAt: Float64Array } {
  const random = randomFrom(seed);
  const suspectedAt = new Float64Array(count);
  const detectedAt = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const suspicion = exponential(random);
    const run = runOf(chain, { suspicion, detection: exponential(random) });
    suspectedAt[i] = run.suspectedAt;
    detectedAt[i] = run.detectedAt;
  }
  return { suspectedAt, detectedAt };
}
