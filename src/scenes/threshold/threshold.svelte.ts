/** The Threshold page as state: what is set, what the model and the law make of it, and what the last move changed. */
import { findingOf } from '../../charts/levelCurve.layout.ts';
import type { Conclusion } from '../../law/findings.ts';
import { foreseenAt, foreseenCurve } from './foreseen.ts';
import { DEFAULTS, scenarioOf, type ThresholdSettings } from './settings.ts';
import { allFacts, courtWith, rowsOf, SIDES, type Row, type Side } from './verdicts.ts';

/** A conclusion that the last move changed. */
export interface Changed {
  readonly id: string;
  readonly letter: string;
  readonly side: Side;
  readonly before: Conclusion;
  readonly after: Conclusion;
}

type Attack = Omit<ThresholdSettings, 'minimum' | 'bar'>;
type Lines = Pick<ThresholdSettings, 'minimum' | 'bar'>;

const attackOf = ({ minimum: _minimum, bar: _bar, ...attack }: ThresholdSettings): Attack => attack;
const linesOf = ({ minimum, bar }: ThresholdSettings): Lines => ({ minimum, bar });

export class Threshold {
  /** Kept apart: only a change of the attack asks the model for the whole curve anew. */
  #attack = $state.raw<Attack>(attackOf(DEFAULTS));
  #lines = $state.raw<Lines>(linesOf(DEFAULTS));
  #before = $state.raw<readonly Row[] | undefined>(undefined);
  #field: keyof ThresholdSettings | 'reset' | undefined;
  #changing = false;

  readonly scenario = $derived(scenarioOf({ ...DEFAULTS, ...this.#attack }));
  readonly curve = $derived(foreseenCurve(this.scenario));
  readonly facts = $derived(allFacts(this.scenario));
  readonly atMinimum = $derived(foreseenAt(this.scenario, this.#lines.minimum));
  readonly finding = $derived(findingOf(this.atMinimum, this.#lines.bar));
  readonly rows = $derived(rowsOf(this.facts, courtWith(this.#lines.minimum, this.#lines.bar)));
  readonly changed = $derived(this.#before ? changesBetween(this.#before, this.rows) : []);
  /** Something has been moved since the page or a link was opened. */
  readonly moved = $derived(this.#before !== undefined);

  get settings(): ThresholdSettings {
    return { ...this.#attack, ...this.#lines };
  }

  /** Replaces every setting, as a link does. */
  open(settings: ThresholdSettings): void {
    this.#assign(settings);
    this.#before = undefined;
    this.#changing = false;
  }

  /** Sets some fields. Until `settled`, further changes of one field are one move, compared with its beginning. */
  set(field: keyof ThresholdSettings | 'reset', values: Partial<ThresholdSettings>): void {
    if (!this.#changing || this.#field !== field) this.#before = this.rows;
    this.#field = field;
    this.#changing = true;
    this.#assign({ ...this.settings, ...values });
  }

  settled(): void {
    this.#changing = false;
  }

  #assign(settings: ThresholdSettings): void {
    const attack = attackOf(settings);
    const fields = Object.keys(attack) as (keyof Attack)[];
    if (fields.some((field) => attack[field] !== this.#attack[field])) this.#attack = attack;
    const { minimum, bar } = this.#lines;
    if (settings.minimum !== minimum || settings.bar !== bar) this.#lines = linesOf(settings);
  }
}

function changesBetween(before: readonly Row[], after: readonly Row[]): Changed[] {
  return after.flatMap(({ state, verdicts }, i) =>
    SIDES.flatMap((side): Changed[] => {
      const was = before[i]!.verdicts[side].conclusion;
      const is = verdicts[side].conclusion;
      return was === is ? [] : [{ id: state.id, letter: state.letter, side, before: was, after: is }];
    }),
  );
}
