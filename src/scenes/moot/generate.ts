/**
 * Endless practice: an invented case with one to three of its facts changed within stated bounds. The seed alone
 * decides; a case that asks nothing (outside scope or link, or the same under all standards) is refused.
 */
import { assess } from '../../law/assess.ts';
import type { FactPath, Facts } from '../../law/facts.ts';
import { read, withFact } from '../../law/flips.ts';
import type { Court } from '../../law/rule.ts';
import { randomFrom } from '../../model/random.ts';

/** One fact of the varied case. */
export interface Change {
  readonly fact: FactPath;
  readonly from: unknown;
  readonly to: unknown;
}

const notice = (at: number) => [{ of: 'attack', by: 'notice', at }];

/** What may be varied, and to which values. */
export const BOUNDS: Readonly<Record<FactPath, readonly unknown[]>> = {
  'state.level': [1, 1.5, 2, 3],
  'state.detectionRun': [true, false],
  'state.feed': ['none', 'unread', 'read'],
  'state.measures.send-lists': ['able', 'unable'],
  'state.measures.warn-victim': ['able', 'unable'],
  'attack.leadHours': [1 / 3600, 1, 3, 12],
  'attack.floodHours': [0.5, 2, 6, 12],
  'link.devices': [2000, 10_000, 50_000],
  'link.onlySource': [true, false],
  'knowledge.learned': [[], notice(-2), notice(0.5)],
  'conduct.sent': ['batches', 'nothing'],
  'harm.gravity': ['measurable', 'serious'],
};

const MOST_CHANGES = 3;
const TRIES = 40;

/** Nobody sends what it has not found, or acts on what it does not know. */
export function consistent({ knowledge, conduct, state }: Facts): boolean {
  if (knowledge.learned === 'unknown') return false;
  const moments = knowledge.learned.map(({ at }) => (at === 'unknown' ? Infinity : at));
  const first = Math.min(Infinity, ...moments);
  const sent = typeof conduct.firstSentAt === 'number' ? conduct.firstSentAt : Infinity;
  if (sent < first) return false;
  if (sent < Infinity && state.measures['send-lists'] === 'unable') return false;
  return first < Infinity || conduct.taken === 'unknown' || conduct.taken.length === 0;
}

/** Does the case ask nothing: it is not reached at all, or every standard says the same. */
export function trivial(facts: Facts, court: Court): boolean {
  const [tallinn, fixed, own] = (['tallinn', 'fixed', 'own'] as const).map((id) => assess(facts, id, court));
  const [scope, link] = fixed!.elements;
  if (scope!.finding !== 'met' || link!.finding === 'not-met') return true;
  return tallinn!.conclusion === fixed!.conclusion && fixed!.conclusion === own!.conclusion;
}

/** The bases of a seed, the one to try first in front. */
export function basesOf(ids: readonly string[], seed: number): string[] {
  const first = Math.floor(randomFrom(seed)() * ids.length);
  return [...ids.slice(first), ...ids.slice(0, first)];
}

function attempt(facts: Facts, random: () => number): { facts: Facts; changes: Change[] } {
  const paths = Object.keys(BOUNDS);
  const count = 1 + Math.floor(random() * MOST_CHANGES);
  const changes: Change[] = [];
  let varied = facts;
  for (let i = 0; i < count; i += 1) {
    const fact = paths[Math.floor(random() * paths.length)]!;
    const from = read(facts, fact);
    const values = BOUNDS[fact]!.filter((value) => JSON.stringify(value) !== JSON.stringify(from));
    const to = values[Math.floor(random() * values.length)];
    if (changes.some((change) => change.fact === fact)) continue;
    varied = withFact(varied, fact, to);
    changes.push({ fact, from, to });
  }
  return { facts: varied, changes };
}

/** The facts varied by a seed; undefined where no try gives a case worth deciding. */
export function vary(
  facts: Facts,
  seed: number,
  court: Court,
): { facts: Facts; changes: Change[] } | undefined {
  // Apart from the draw that chooses the base.
  const random = randomFrom(seed ^ 0x5f37);
  for (let i = 0; i < TRIES; i += 1) {
    const found = attempt(facts, random);
    if (consistent(found.facts) && !trivial(found.facts, court)) return found;
  }
  return undefined;
}
