/** The chain unaware → suspicious → detected as rates that are constant within each stretch (docs/model.md §4, §5). */
import { certAt, hazardOf } from './cert.ts';
import type { Parameters, Scenario } from './parameters.ts';
import { clock } from './phases.ts';

/** A stretch of constant rates, per hour. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Unaware → suspicious. */
  readonly suspicion: number;
  /** Unaware → detected. */
  readonly detection: number;
  /** Suspicious → detected. */
  readonly confirmation: number;
  /** Integrated hazard that a signal spends on suspicion at `from`, all at once. */
  readonly jump: number;
}

export type Chain = readonly Stretch[];

/** Strength of the evidence `M`: how much of it shows, with how much craft hidden, in how much other traffic. */
export function strength(scenario: Scenario, halfVisibility: number, blend: number): number {
  const visibility = scenario.devices / (scenario.devices + halfVisibility);
  const craft = 2 ** (1 - 2 * scenario.sophistication);
  return visibility * craft * blend;
}

/**
 * The chain of a CERT of `level` watching `scenario`, for the draw `u` (0 and 1 bound the envelope, ½ is
 * central). Stretches without length are left out. Throws a RangeError for a signal outside the clock.
 */
export function chainOf(scenario: Scenario, parameters: Parameters, level: number, u: number): Chain {
  const cert = certAt(parameters, level, scenario.scale, u);
  const m = strength(scenario, cert.halfVisibility, parameters.blend[scenario.infrastructure]);
  const fed =
    scenario.feed === 'read' ? hazardOf(parameters.feedWord, parameters.scales[scenario.scale], u) : 0;
  const spans = clock(scenario.hours);
  const [start, end] = [spans[0]!.from, spans[spans.length - 1]!.to];
  for (const signal of scenario.signals) {
    if (!(signal.at >= start && signal.at < end))
      throw new RangeError(`a signal at ${signal.at} h lies outside the clock (${start} to ${end} h)`);
  }

  return spans.flatMap(({ phase, from, to }) => {
    if (to <= from) return [];
    const reference = parameters.referenceHours[phase];
    const { suspicious, detected } = cert.sees[phase];
    const extra = phase === 'weaponization' ? fed / reference : 0;
    const detection = (detected * m) / reference;
    const rates = {
      suspicion: (suspicious * m) / reference + extra,
      detection,
      confirmation: detection * parameters.afterSuspicion[phase],
    };
    const here = scenario.signals.filter((signal) => signal.at >= from && signal.at < to);
    const cuts = [...new Set([from, ...here.map((signal) => signal.at)])].sort((a, b) => a - b);
    return cuts.map((cut, i) => ({
      ...rates,
      from: cut,
      to: cuts[i + 1] ?? to,
      jump: here
        .filter((signal) => signal.at === cut)
        .reduce((sum, { kind }) => sum + cert.signals[kind] * (kind === 'test' ? m : 1), 0),
    }));
  });
}
