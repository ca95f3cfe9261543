/**
 * A world of invented States that one attack uses at once: who foresaw it, what they sent, what the victim lost
 * (docs/model.md §10). Pure and seeded: one seed is one world, in every browser.
 */
import { certAt, type Cert } from './cert.ts';
import { chainOf, type Chain } from './chain.ts';
import { attackEnd } from './harm.ts';
import type { Parameters, Scenario } from './parameters.ts';
import { clock } from './phases.ts';
import type { Run } from './sampling.ts';
import { drawStates, zipfDevices, type DrawnState } from './worldDraw.ts';
import { warnedRuns } from './worldRun.ts';

export interface WorldSettings {
  /** The attack that all States meet; its `devices` are those of the whole world. */
  readonly attack: Scenario;
  /** Levels to deal out, one for each State. */
  readonly levels: readonly number[];
  /** Zipf exponent of the devices: 0 gives every State as many, more gives the first State more. */
  readonly exponent: number;
  /** Level of the largest State; `null` leaves it to the seed. */
  readonly mainLevel: number | null;
  /** The level that everyone complies with, 3 (none) to 1: weaker States are raised to it. */
  readonly floor: number;
  /** Does each State's first detection warn the others? */
  readonly warnings: boolean;
  /** How much longer the time between two batches is than each level's own, and how much faster it lists. */
  readonly intervalFactor: number;
  readonly listingFactor: number;
  /** Hours within which the victim's State blocks a batch; `null` is what its level takes. */
  readonly blockHours: number | null;
  /** Share of every list that is wrong, below 1. */
  readonly wrongShare: number;
  /** Do lists name innocent reflectors? Then they cut these off, the bots turn to others, and no bot is stopped. */
  readonly reflected: boolean;
}

/** A State with what it came to see. */
export interface WorldState extends DrawnState, Run {
  /** When its own warning reaches the others; Infinity if it sends none. */
  readonly warnsAt: number;
}

/** One seed's course of detection, the same whatever is then sent. Hours from the launch. */
export interface WorldRun {
  readonly seed: number;
  readonly states: readonly WorldState[];
  /** Arrivals of all warnings, in order. Each reaches every State but its sender. */
  readonly warnings: Float64Array;
  /** Share of all devices that sit in States that detected before the launch. */
  readonly foreseen: number;
}

/** A world ready to be run with any seed. */
export interface World {
  readonly settings: WorldSettings;
  readonly parameters: Parameters;
  /** Devices by State, the largest first. */
  readonly devices: readonly number[];
  /** When the attack ends, and when the clock does. */
  readonly end: number;
  readonly clockEnd: number;
  /** From sending to blocking: the relay, and the victim's State's own time. */
  readonly lag: number;
  /** The attack as the State of this index meets it. */
  attackOn(index: number): Scenario;
  /** A CERT of `level` at this world's pace. */
  certOf(level: number): Cert;
  run(seed: number): WorldRun;
}

/** Keeps the answer for each level: a world has few levels and is run thousands of times. */
function byLevel<T>(make: (level: number) => T): (level: number) => T {
  const made = new Map<number, T>();
  return (level) => {
    const kept = made.get(level) ?? make(level);
    made.set(level, kept);
    return kept;
  };
}

/** Prepares a world. Throws a RangeError where a level or a signal of the attack is impossible. */
export function worldOf(settings: WorldSettings, given: Parameters): World {
  const { attack, exponent, levels } = settings;
  const parameters = { ...given, wrongShare: settings.wrongShare };
  const spans = clock(attack.hours);
  const clockEnd = spans[spans.length - 1]!.to;
  const devices = zipfDevices(attack.devices, levels.length, exponent);
  const attacks = devices.map((count): Scenario => ({ ...attack, devices: count }));
  const chains = attacks.map((each) => byLevel((level): Chain => chainOf(each, parameters, level, 0.5)));
  const certOf = byLevel((level): Cert => {
    const cert = certAt(parameters, level, attack.scale, 0.5);
    return {
      ...cert,
      batchEveryHours: cert.batchEveryHours * settings.intervalFactor,
      addressesPerHour: cert.addressesPerHour * settings.listingFactor,
    };
  });
  const blocks =
    settings.blockHours ?? certAt(parameters, parameters.victimLevel, attack.scale, 0.5).blockWithinHours;

  return {
    settings,
    parameters,
    devices,
    end: attackEnd(attack),
    clockEnd,
    lag: parameters.relayHours + blocks,
    attackOn: (index) => attacks[index]!,
    certOf,
    run(seed) {
      const drawn = drawStates({ ...settings, devices }, seed);
      const listeners = drawn.map(({ index, level, draws }) => ({
        chain: chains[index]!(level),
        draws,
        warning: certOf(level).signals.warning,
        warnsAfter: certOf(level).firstBatchHours + parameters.relayHours,
      }));
      const { runs, warnings } = warnedRuns(listeners, clockEnd, settings.warnings);
      const states = drawn.map((state, i): WorldState => {
        const run = runs[i]!;
        const warnsAt = settings.warnings ? run.detectedAt + listeners[i]!.warnsAfter : Infinity;
        return { ...state, ...run, warnsAt };
      });
      const seen = states.reduce((sum, { detectedAt, devices: n }) => sum + (detectedAt < 0 ? n : 0), 0);
      return { seed, states, warnings, foreseen: seen / attack.devices };
    },
  };
}
