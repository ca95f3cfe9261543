/** What one national CERT knows and does. Moments are kept in hours from the launch. */
import { assign, setup } from 'xstate';

export type CertEvent =
  | { type: 'suspicion.raised'; at: number }
  | { type: 'attack.detected'; at: number }
  | { type: 'list.sent'; at: number }
  | { type: 'list.completed'; at: number }
  | { type: 'watch.ended'; at: number };

export interface CertContext {
  suspectedAt: number | null;
  detectedAt: number | null;
  sentAt: number | null;
  completedAt: number | null;
}

export const certMachine = setup({
  types: { context: {} as CertContext, events: {} as CertEvent },
  actions: {
    noteSuspicion: assign({ suspectedAt: ({ event }) => event.at }),
    noteDetection: assign({ detectedAt: ({ event }) => event.at }),
    noteSending: assign({ sentAt: ({ event }) => event.at }),
    noteCompletion: assign({ completedAt: ({ event }) => event.at }),
  },
}).createMachine({
  id: 'cert',
  context: { suspectedAt: null, detectedAt: null, sentAt: null, completedAt: null },
  initial: 'monitoring',
  states: {
    monitoring: {
      on: {
        'suspicion.raised': { target: 'suspicious', actions: 'noteSuspicion' },
        'attack.detected': { target: 'detected', actions: 'noteDetection' },
        'watch.ended': 'missed',
      },
    },
    suspicious: {
      on: {
        'attack.detected': { target: 'detected', actions: 'noteDetection' },
        'watch.ended': 'missed',
      },
    },
    detected: {
      on: {
        'list.sent': { target: 'reporting', actions: 'noteSending' },
        'watch.ended': 'done',
      },
    },
    reporting: {
      on: {
        'list.completed': { target: 'done', actions: 'noteCompletion' },
        'watch.ended': 'done',
      },
    },
    done: { type: 'final' },
    missed: { type: 'final' },
  },
});
