/** How often CERTs of each level foresee the attack that is set. */
import { parameters } from 'content:parameters';
import type { LevelPoint } from '../../charts/levelCurve.layout.ts';
import { chainOf } from '../../model/chain.ts';
import { detectionOf } from '../../model/detection.ts';
import type { Scenario } from '../../model/parameters.ts';

/** From 3 to 1 in tenths: between them the curve bends too little to be seen. */
const LEVELS = Array.from({ length: 21 }, (_, i) => (30 - i) / 10);

/** Shares foreseen by a CERT of `level`, for the draws 0, ½ and 1. */
export function foreseenAt(scenario: Scenario, level: number): LevelPoint {
  const at = (u: number) => detectionOf(chainOf(scenario, parameters, level, u)).foreseen;
  return { level, lo: at(0), central: at(0.5), hi: at(1) };
}

/** The whole curve, from level 3 to level 1. */
export const foreseenCurve = (scenario: Scenario): LevelPoint[] =>
  LEVELS.map((level) => foreseenAt(scenario, level));
