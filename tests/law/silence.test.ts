/** An unknown fact never counts as a "no", nor as a "yes": whatever fills a gap in the file, a decided test stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES, type Facts } from '../../src/law/facts.ts';
import type { Rule } from '../../src/law/rule.ts';
import { STANDARDS } from '../../src/law/standards.ts';
import { content, court } from './given.ts';

const gap = <T>(...values: T[]) => fc.constantFrom<T | 'unknown'>('unknown', ...values);
const yesNo = gap(true, false);
const character = gap('yes', 'no', 'disputed');
const ability = fc.constantFrom('able', 'unable', 'barred-by-own-law', 'barred-by-rights', 'unknown');

const learned = fc.record({
  of: fc.constantFrom('bots', 'c2', 'attack'),
  by: fc.constantFrom('own-cert', 'notice'),
  at: gap(-9, -1, 0.5, 40),
});
/** Nobody sends a list at no time, or takes "send lists" as a measure apart from sending one. */
const taken = fc.oneof(
  fc.constant('unknown'),
  fc.subarray(MEASURES.filter((measure) => measure !== 'send-lists')),
);
const conduct = fc.oneof(
  fc.record({
    sent: fc.constant('nothing'),
    firstSentAt: fc.constant('never'),
    shareOfFound: fc.constant(0),
    taken,
  }),
  fc.record({
    sent: fc.constantFrom('batches', 'list'),
    firstSentAt: gap(-5, 0.2, 2, 20),
    shareOfFound: gap(0.5, 1),
    taken,
  }),
);
const files = fc.record({
  act: fc.record({
    kind: gap('availability', 'integrity'),
    criticalInfrastructure: yesNo,
    // Nobody need be named, so that here "unknown" is an answer.
    author: fc.constantFrom('own-organ', 'non-state', 'other-state'),
    affectsRight: character,
    unlawfulIfState: gap('yes', 'no', 'disputed', 'excused'),
  }),
  link: fc.record({
    path: gap('from', 'through', 'abroad', 'none'),
    system: gap('private', 'governmental'),
    traffic: gap('botnet', 'cloud', 'reflection'),
    devices: gap(100, 50_000),
    onlySource: yesNo,
  }),
  attack: fc.record({
    leadHours: gap(0, 3, 12),
    floodHours: gap(0.1, 3, 30),
    sophistication: gap(0, 0.5, 1),
    tests: fc.constant([]),
    announcements: fc.constant([]),
  }),
  state: fc.record({
    level: gap(1, 1.5, 2, 3),
    detectionRun: yesNo,
    feed: gap('none', 'unread', 'read'),
    measures: fc.record({
      'warn-victim': ability,
      // That lists are lawful the essay presumes, unless the file shows a bar.
      'send-lists': fc.constantFrom('able', 'unable', 'unknown'),
      'order-isp': ability,
      'cut-c2': ability,
      investigate: ability,
      'seek-help': ability,
    }),
    cutsEssentialNetworks: yesNo,
    helpRefused: fc.constant(false),
  }),
  knowledge: fc.record({
    learned: fc.oneof(fc.constant('unknown'), fc.array(learned, { maxLength: 2 })),
    publicAndEasy: yesNo,
    // Of a system that was never used before nobody was notified, so the two are not drawn together.
    firstUse: fc.constant(false),
    notifiedBefore: yesNo,
  }),
  conduct,
  harm: fc.record({
    gravity: gap('none', 'slight', 'measurable', 'doubtful', 'disputed', 'serious'),
    abroad: yesNo,
    aloneSuffices: yesNo,
  }),
}) as unknown as fc.Arbitrary<Facts>;

/** The first file with its gaps filled from the second. */
function filled<T>(file: T, from: T): T {
  if (file === 'unknown') return from;
  if (Array.isArray(file))
    return file.map((item) => (item?.at === 'unknown' ? { ...item, at: -1 } : item)) as T;
  if (file === null || typeof file !== 'object') return file;
  const parts = Object.entries(file).map(([key, part]) => [
    key,
    filled(part, (from as Record<string, unknown>)[key] ?? part),
  ]);
  return Object.fromEntries(parts) as T;
}

const rules: Rule[] = [
  ...new Map(Object.values(STANDARDS).flatMap((each) => each.rules.map((rule) => [rule.id, rule]))).values(),
];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('stands, once met or not met, whatever fills the gaps of the file', () => {
    // "Observed" is no charge; it may give way to "the norm does not speak".
    const charges = id === 'norm-13c' ? ['not-met'] : ['met', 'not-met'];
    fc.assert(
      fc.property(files, files, (file, other) => {
        const { finding, reason } = rule.decide(file, court);
        if (!charges.includes(finding)) return;
        const after = rule.decide(filled(file, other), court);
        expect(`${reason}: ${after.finding} (${after.reason})`).toContain(`${reason}: ${finding} `);
      }),
      { numRuns: 600 },
    );
  });

  it('has a sentence for every reason, and names the facts that it rests on or lacks', () => {
    const page = content.rules.find((each) => each.id === id)!;
    fc.assert(
      fc.property(files, (file) => {
        const { reason, facts } = rule.decide(file, court);
        expect(Object.keys(page.reasons)).toContain(reason);
        expect(facts.length).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
  });
});
