/** A case in which every test is met, to change one fact at a time. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { courtFrom } from '../../src/content/court.ts';
import { factsSchema } from '../../src/content/factsSchema.ts';
import { loadContent } from '../../src/content/load.ts';
import { MEASURES, type Facts } from '../../src/law/facts.ts';
import type { Finding } from '../../src/law/findings.ts';
import { withFact } from '../../src/law/flips.ts';
import type { Rule } from '../../src/law/rule.ts';

export const content = loadContent();
export const court = courtFrom(content);

/** Fifty thousand bots in State A, a Level 3 CERT that was told of the attack and did nothing. */
export const BREACH: Facts = v.parse(factsSchema, {
  act: {
    kind: 'availability',
    criticalInfrastructure: true,
    author: 'non-state',
    affectsRight: 'yes',
    unlawfulIfState: 'yes',
  },
  link: { path: 'from', system: 'private', traffic: 'botnet', devices: 50_000, onlySource: true },
  attack: { leadHours: 3, floodHours: 3, sophistication: 0.5 },
  state: {
    level: 3,
    detectionRun: false,
    feed: 'none',
    measures: {
      'warn-victim': 'able',
      'send-lists': 'able',
      'order-isp': 'able',
      'cut-c2': 'able',
      investigate: 'able',
      'seek-help': 'able',
    },
    cutsEssentialNetworks: false,
    helpRefused: false,
  },
  knowledge: {
    learned: [{ of: 'attack', by: 'notice', at: -2 }],
    publicAndEasy: false,
    firstUse: false,
    notifiedBefore: false,
  },
  conduct: { sent: 'nothing', firstSentAt: 'never', shareOfFound: 0, taken: [] },
  harm: { gravity: 'serious', abroad: true, aloneSuffices: true },
});

export const NOTHING_KNOWN: Facts = v.parse(factsSchema, {});

/** The case with some facts changed, by path. */
export const where = (changes: Readonly<Record<string, unknown>>, facts = BREACH): Facts =>
  Object.entries(changes).reduce((changed, [path, value]) => withFact(changed, path, value), facts);

export const allMeasures = (ability: string) =>
  Object.fromEntries(MEASURES.map((measure) => [`state.measures.${measure}`, ability]));
export const learnedOf = (of: string, at: unknown) => [{ of, by: 'notice', at }];

/** A sentence, what is changed in the case above, and what the rule then finds and why. */
export type Row = [title: string, changes: Record<string, unknown>, finding: Finding, reason: string];

export function table(rule: Rule, rows: Row[]): void {
  describe(rule.id, () => {
    it.each(rows)('%s', (_title, changes, finding, reason) => {
      expect(rule.decide(where(changes), court)).toMatchObject({ finding, reason });
    });
  });
}
