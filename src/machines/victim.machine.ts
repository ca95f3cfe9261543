/** The service in State B. Blocking may bring it back while the flood goes on, and the flood may outgrow it again. */
import { setup } from 'xstate';

export type VictimEvent = { type: 'service.degraded' | 'service.denied' | 'service.restored' };

export const victimMachine = setup({ types: { events: {} as VictimEvent } }).createMachine({
  id: 'victim',
  initial: 'serving',
  states: {
    serving: { on: { 'service.degraded': 'degraded', 'service.denied': 'denied' } },
    degraded: { on: { 'service.denied': 'denied', 'service.restored': 'recovered' } },
    denied: { on: { 'service.degraded': 'degraded', 'service.restored': 'recovered' } },
    recovered: { on: { 'service.degraded': 'degraded', 'service.denied': 'denied' } },
  },
});
