/** One count of the model, phase by phase, as it can be followed by hand (docs/model.md §4, §5). */
import { parameters, textbook } from 'content:parameters';
import { certAt } from '../../model/cert.ts';
import { chainOf, strength } from '../../model/chain.ts';
import { detectionOf } from '../../model/detection.ts';
import { clock, type PhaseId } from '../../model/phases.ts';

/** A phase before the launch: hazards spent in it (Λ·M), and the shares of runs at its end. */
export interface WorkedPhase {
  readonly phase: PhaseId;
  readonly suspicion: number;
  readonly detection: number;
  readonly unaware: number;
  readonly suspicious: number;
  readonly detected: number;
}

const CENTRAL = 0.5;

/** The textbook attack past a CERT of `level` (1 to 3), at the middle of every band. */
export function workedFor(level: number): {
  readonly strength: number;
  readonly phases: readonly WorkedPhase[];
} {
  const cert = certAt(parameters, level, textbook.scale, CENTRAL);
  const m = strength(textbook, cert.halfVisibility, parameters.blend[textbook.infrastructure]);
  const detection = detectionOf(chainOf(textbook, parameters, level, CENTRAL));
  const phases = clock(textbook.hours)
    .filter(({ to }) => to <= 0)
    .map(({ phase, to }) => ({
      phase,
      suspicion: cert.sees[phase].suspicious * m,
      detection: cert.sees[phase].detected * m,
      ...detection.at(to),
    }));
  return { strength: m, phases };
}
