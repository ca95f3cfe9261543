/** What one State's flood does to the victim, less what its lists block (docs/model.md §8). */
import { certAt } from './cert.ts';
import { serviceUnder, type Flood, type Service } from './flood.ts';
import type { Parameters, Scenario } from './parameters.ts';
import { clock, spanOf } from './phases.ts';
import type { Reporting } from './reporting.ts';

/** When the attack ends, in hours from the launch. */
export function attackEnd(scenario: Scenario): number {
  return spanOf(clock(scenario.hours), 'underway').to;
}

/** What takes effect before the launch, and after it, of what one State sends. `lag` is relay and block delay. */
export function blockedOf(
  reporting: Reporting,
  lag: number,
  end: number,
): Pick<Flood, 'blockedBefore' | 'blockings'> {
  return {
    blockedBefore: reporting.sentBy(-lag),
    blockings: reporting.sendings(-lag, end - lag).map(({ at, addresses }) => ({ at: at + lag, addresses })),
  };
}

/** The victim's service when `reporting` is what State A sends. */
export function serviceOf(scenario: Scenario, parameters: Parameters, reporting: Reporting): Service {
  const end = attackEnd(scenario);
  const victim = certAt(parameters, parameters.victimLevel, scenario.scale, 0.5);
  const blocked = blockedOf(reporting, parameters.relayHours + victim.blockWithinHours, end);
  const { devices, rampHours } = scenario;
  return serviceUnder({ devices, rampHours, end, ...blocked }, parameters.flood);
}
