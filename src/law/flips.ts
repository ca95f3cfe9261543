/** The smallest changes of a single fact that change a conclusion (LAW: flip points). */
import { assess } from './assess.ts';
import {
  ABILITIES,
  ACT_KINDS,
  AUTHORS,
  MEASURES,
  PATHS,
  SENT,
  SYSTEMS,
  TRAFFIC,
  learnedIn,
  type FactPath,
  type Facts,
} from './facts.ts';
import type { Conclusion } from './findings.ts';
import type { Court } from './rule.ts';
import type { StandardId } from './standards.ts';

/** One fact, what it is, what it would have to be, and what would then follow. */
export interface Flip {
  readonly fact: FactPath;
  readonly from: unknown;
  readonly to: unknown;
  readonly conclusion: Conclusion;
}

const YES_NO = [true, false];
const CHARACTER = ['yes', 'no', 'disputed'];

/** Learned of the attack by a notice, an hour before or half an hour into it. */
const NOTICES = [-1, 0.5].map((at) => [{ of: 'attack', by: 'notice', at }]);

/** What each fact might be instead. Numbers are round steps; the nearest that changes anything is named. */
export const ALTERNATIVES: Readonly<Record<FactPath, readonly unknown[]>> = {
  'act.kind': ACT_KINDS,
  'act.criticalInfrastructure': YES_NO,
  'act.author': AUTHORS.filter((author) => author !== 'unknown'),
  'act.affectsRight': CHARACTER,
  'act.unlawfulIfState': CHARACTER,
  'link.path': PATHS,
  'link.system': SYSTEMS,
  'link.traffic': TRAFFIC,
  'link.devices': [100, 500, 2000, 10_000, 50_000, 200_000],
  'link.onlySource': YES_NO,
  'attack.leadHours': [1 / 3600, 0.25, 1, 3, 12, 24],
  'attack.floodHours': [69 / 3600, 0.5, 1, 3, 9, 24],
  'attack.sophistication': [0, 0.25, 0.5, 0.75, 1],
  'state.level': [1, 1.5, 2, 3],
  'state.detectionRun': YES_NO,
  'state.feed': ['none', 'unread', 'read'],
  'state.cutsEssentialNetworks': YES_NO,
  'knowledge.learned': [[], ...NOTICES],
  'knowledge.publicAndEasy': YES_NO,
  'knowledge.firstUse': YES_NO,
  'knowledge.notifiedBefore': YES_NO,
  'conduct.sent': SENT,
  'conduct.taken': [[], MEASURES],
  'conduct.shareOfFound': [0.5, 1],
  'harm.gravity': ['none', 'measurable', 'disputed', 'serious'],
  'harm.abroad': YES_NO,
  'harm.aloneSuffices': YES_NO,
  ...Object.fromEntries(
    MEASURES.map((measure) => [
      `state.measures.${measure}`,
      ABILITIES.filter((ability) => ability !== 'unknown'),
    ]),
  ),
};

type Tree = { readonly [key: string]: unknown };

/** What a path into the facts leads to. */
export const read = (facts: Facts, path: FactPath): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Tree)[key], facts);

function replaced(tree: Tree, [key, ...rest]: readonly string[], value: unknown): Tree {
  return { ...tree, [key!]: rest.length === 0 ? value : replaced(tree[key!] as Tree, rest, value) };
}

/** A few minutes after the State learned of the attack; an hour before the launch where it did not. */
function promptly(facts: Facts): number {
  const moments = learnedIn(facts).flatMap(({ of, at }) => (of === 'attack' && at !== 'unknown' ? [at] : []));
  return moments.length > 0 ? Math.min(...moments) + 0.1 : -1;
}

/** The facts with one of them changed. What was sent carries its time with it, and nothing sent has none. */
export function withFact(facts: Facts, path: FactPath, value: unknown): Facts {
  const changed = replaced(facts as unknown as Tree, path.split('.'), value) as unknown as Facts;
  if (path !== 'conduct.sent' || value === facts.conduct.sent) return changed;
  const sends = value !== 'nothing';
  const firstSentAt = sends ? promptly(facts) : 'never';
  return { ...changed, conduct: { ...changed.conduct, firstSentAt, shareOfFound: sends ? 1 : 0 } };
}

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** How far a value lies from the present one: numbers by their ratio, everything else in the order of the list. */
function distance(from: unknown, to: unknown, index: number): number {
  if (typeof from === 'number' && typeof to === 'number' && from > 0 && to > 0)
    return Math.abs(Math.log(to / from));
  return index;
}

/** Single changes of fact that change the conclusion, fact by fact: whoever must not be kept waiting can pause. */
export function* flipsByFact(facts: Facts, standard: StandardId, court: Court): Generator<Flip[], void> {
  const now = assess(facts, standard, court).conclusion;
  for (const [fact, values] of Object.entries(ALTERNATIVES)) {
    const from = read(facts, fact);
    const nearest = values
      .map((to, index) => ({ to, far: distance(from, to, index) }))
      .filter(({ to }) => !same(to, from))
      .sort((a, b) => a.far - b.far);
    const found = new Map<Conclusion, Flip>();
    for (const { to } of nearest) {
      const { conclusion } = assess(withFact(facts, fact, to), standard, court);
      if (conclusion !== now && !found.has(conclusion)) found.set(conclusion, { fact, from, to, conclusion });
    }
    yield [...found.values()];
  }
}

/** All of them, the nearest for each fact and conclusion. */
export const flips = (facts: Facts, standard: StandardId, court: Court): Flip[] =>
  [...flipsByFact(facts, standard, court)].flat();
