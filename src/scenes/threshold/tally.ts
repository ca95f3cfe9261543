/** Counts of cases under each standard: test by test, and what follows. */
import type { Conclusion, Finding } from '../../law/findings.ts';
import type { Facts } from '../../law/facts.ts';
import { STANDARDS } from '../../law/standards.ts';
import type { Court } from '../../law/rule.ts';
import { judged, SIDES, type Side } from './verdicts.ts';

export interface TestCount {
  readonly rule: string;
  readonly counts: Readonly<Record<Finding, number>>;
  /** Why it was not met: ids of reasons, and how many cases failed for each. */
  readonly reasons: Readonly<Record<string, number>>;
}
export interface SideTally {
  readonly tests: readonly TestCount[];
  readonly conclusions: Readonly<Partial<Record<Conclusion, number>>>;
}
export interface Tally {
  readonly cases: number;
  readonly minimum: number;
  readonly bar: number;
  readonly sides: Readonly<Record<Side, SideTally>>;
}

interface Growing {
  readonly counts: Record<Finding, number>;
  readonly reasons: Record<string, number>;
}
const none = (): Growing => ({
  counts: { met: 0, 'not-met': 0, contestable: 0, unknown: 0, 'not-reached': 0 },
  reasons: {},
});

/** A tally that grows by one case at a time. */
export class Counter {
  readonly #lines: Court;
  #cases = 0;
  readonly #tests: Record<Side, Record<string, Growing>>;
  readonly #conclusions: Record<Side, Partial<Record<Conclusion, number>>>;

  constructor(lines: Court) {
    this.#lines = lines;
    const each = <T>(of: (side: Side) => T) =>
      Object.fromEntries(SIDES.map((side) => [side, of(side)])) as Record<Side, T>;
    this.#tests = each((side) => Object.fromEntries(STANDARDS[side].rules.map(({ id }) => [id, none()])));
    this.#conclusions = each(() => ({}));
  }

  get cases(): number {
    return this.#cases;
  }

  add(facts: Facts): void {
    this.#cases += 1;
    for (const side of SIDES) {
      const { elements, conclusion } = judged(side, facts, this.#lines);
      for (const { rule, finding, reason } of elements) {
        const { counts, reasons } = this.#tests[side][rule]!;
        counts[finding] += 1;
        if (finding === 'not-met') reasons[reason] = (reasons[reason] ?? 0) + 1;
      }
      const conclusions = this.#conclusions[side];
      conclusions[conclusion] = (conclusions[conclusion] ?? 0) + 1;
    }
  }

  get tally(): Tally {
    const side = (of: Side): SideTally => ({
      tests: Object.entries(this.#tests[of]).map(([rule, { counts, reasons }]) => ({
        rule,
        counts: { ...counts },
        reasons: { ...reasons },
      })),
      conclusions: { ...this.#conclusions[of] },
    });
    return {
      cases: this.#cases,
      minimum: this.#lines.minimum,
      bar: this.#lines.bar,
      sides: { fixed: side('fixed'), own: side('own'), tallinn: side('tallinn') },
    };
  }
}
