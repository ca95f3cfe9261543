/** The clock of one attack: `t` in hours, `t = 0` is the launch (docs/model.md §1: the start of Exploitation). */

export const PHASE_IDS = [
  'reconnaissance',
  'weaponization',
  'delivery',
  'exploitation',
  'underway',
  'aftermath',
] as const;

/** A stretch of the clock. `underway` holds kill-chain phases 5 to 7; `aftermath` follows the attack. */
export type PhaseId = (typeof PHASE_IDS)[number];

/** Length of each phase in hours, ≥ 0. */
export type PhaseHours = Readonly<Record<PhaseId, number>>;

/** One phase on the clock, in hours from the launch. */
export interface Span {
  readonly phase: PhaseId;
  readonly from: number;
  readonly to: number;
}

/** The shortest lead the product draws: one second, labelled "at once". In hours. */
export const AT_ONCE = 1 / 3600;

const LAUNCH = PHASE_IDS.indexOf('exploitation');

/** Lays the phases end to end so that Exploitation starts at 0. */
export function clock(hours: PhaseHours): Span[] {
  // Away from the launch in both directions, so that rounding leaves no phase with a negative length.
  const borders = [0];
  for (const phase of PHASE_IDS.slice(0, LAUNCH).reverse()) borders.unshift(borders[0]! - hours[phase]);
  for (const phase of PHASE_IDS.slice(LAUNCH)) borders.push(borders[borders.length - 1]! + hours[phase]);
  return PHASE_IDS.map((phase, i) => ({ phase, from: borders[i]!, to: borders[i + 1]! }));
}

/** The span of one phase. */
export function spanOf(spans: readonly Span[], phase: PhaseId): Span {
  return spans[PHASE_IDS.indexOf(phase)]!;
}

/** The phase running at `t`; before the clock the first, after it the last. */
export function phaseAt(spans: readonly Span[], t: number): PhaseId {
  const running = spans.find((span) => t < span.to) ?? spans[spans.length - 1]!;
  return running.phase;
}
