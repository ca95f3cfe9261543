/** The Threshold page as state: what is set, what the model and the law make of it, and what the last move changed. */
import { court } from 'content:court';
import { findingOf } from '../../charts/levelCurve.layout.ts';
import { changesBetween, type Changed } from './changes.ts';
import { foreseenAt, foreseenCurve } from './foreseen.ts';
import { DEFAULTS, scenarioOf, type ThresholdSettings } from './settings.ts';
import { allFacts, asRows, assessed, courtWith, type Row } from './verdicts.ts';

export type Field = keyof ThresholdSettings | 'reset';

/** One move of a control, from where it began to where it stands. */
export interface Change {
  readonly field: Field;
  readonly before: ThresholdSettings;
  readonly after: ThresholdSettings;
  /** Shares foreseen at the minimum. */
  readonly foreseen: readonly [before: number, after: number];
  readonly conclusions: readonly Changed[];
}

type Attack = Omit<ThresholdSettings, 'minimum' | 'bar'>;

interface Beginning {
  readonly field: Field;
  readonly settings: ThresholdSettings;
  readonly foreseen: number;
  readonly rows: readonly Row[];
}

const attackOf = ({ minimum: _minimum, bar: _bar, ...attack }: ThresholdSettings): Attack => attack;

export class Threshold {
  /** Kept apart, since each asks for less than all to be reckoned anew: the attack for the curve and all facts, … */
  #attack = $state.raw<Attack>(attackOf(DEFAULTS));
  /** … the minimum for the fixed threshold alone, the bar for both of the essay's columns. */
  #minimum = $state.raw(DEFAULTS.minimum);
  #bar = $state.raw(DEFAULTS.bar);
  #beginning = $state.raw<Beginning | undefined>(undefined);
  #kept = $state.raw<Change | undefined>(undefined);
  #changing = false;

  readonly scenario = $derived(scenarioOf({ ...DEFAULTS, ...this.#attack }));
  readonly curve = $derived(foreseenCurve(this.scenario));
  readonly facts = $derived(allFacts(this.scenario));
  readonly atMinimum = $derived(foreseenAt(this.scenario, this.#minimum));
  readonly finding = $derived(findingOf(this.atMinimum, this.#bar));

  readonly #fixed = $derived(assessed('fixed', this.facts, courtWith(this.#minimum, this.#bar)));
  readonly #own = $derived(assessed('own', this.facts, courtWith(court.minimum, this.#bar)));
  readonly #tallinn = $derived(assessed('tallinn', this.facts, court));
  readonly rows = $derived(asRows({ fixed: this.#fixed, own: this.#own, tallinn: this.#tallinn }));

  /** The last move; undefined until something has been moved since the page or a link was opened. */
  readonly change = $derived.by((): Change | undefined => {
    if (!this.#beginning) return undefined;
    const { field, settings: before, foreseen, rows } = this.#beginning;
    return {
      field,
      before,
      after: this.settings,
      foreseen: [foreseen, this.atMinimum.central],
      conclusions: changesBetween(rows, this.rows),
    };
  });

  get settings(): ThresholdSettings {
    return { ...this.#attack, minimum: this.#minimum, bar: this.#bar };
  }

  /** Where the last move changed no conclusion: the last one before it that did. */
  get kept(): Change | undefined {
    return this.change && this.change.conclusions.length === 0 ? this.#kept : undefined;
  }

  /** Replaces every setting, as a link does. */
  open(settings: ThresholdSettings): void {
    this.#assign(settings);
    this.#beginning = undefined;
    this.#kept = undefined;
    this.#changing = false;
  }

  /** Sets some fields. Until `settled`, further changes of one field are one move, compared with its beginning. */
  set(field: Field, values: Partial<ThresholdSettings>): void {
    if (!this.#changing || this.#beginning?.field !== field) this.#begin(field);
    this.#changing = true;
    this.#assign({ ...this.settings, ...values });
  }

  settled(): void {
    this.#changing = false;
  }

  #begin(field: Field): void {
    if (this.change && this.change.conclusions.length > 0) this.#kept = this.change;
    const { settings, rows } = this;
    this.#beginning = { field, settings, rows, foreseen: this.atMinimum.central };
  }

  #assign(settings: ThresholdSettings): void {
    const attack = attackOf(settings);
    const fields = Object.keys(attack) as (keyof Attack)[];
    if (fields.some((field) => attack[field] !== this.#attack[field])) this.#attack = attack;
    this.#minimum = settings.minimum;
    this.#bar = settings.bar;
  }
}
