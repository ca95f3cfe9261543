/** The facts of a case as a file or the command line gives them: what is left out is unknown. */
import * as v from 'valibot';
import {
  ABILITIES,
  ACT_KINDS,
  AUTHORS,
  GRAVITIES,
  KNOWN_BY,
  KNOWN_OBJECTS,
  MEASURES,
  PATHS,
  SENT,
  SYSTEMS,
  TRAFFIC,
} from '../law/facts.ts';
import { FEEDS } from '../model/parameters.ts';

const unknown = v.literal('unknown');
const known = <T extends v.GenericSchema>(schema: T) => v.optional(v.union([unknown, schema]), 'unknown');
const among = <T extends readonly string[]>(values: T) =>
  v.optional(v.picklist(['unknown', ...values]), 'unknown');
const yesNo = known(v.boolean());
const hours = v.pipe(v.number(), v.finite());
const length = v.pipe(hours, v.gtValue(0, 'give hours above 0'));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1, 'a share lies between 0 and 1'));
const level = v.pipe(v.number(), v.minValue(1), v.maxValue(3, 'a level lies between 1 (highest) and 3'));
const devices = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));
/** Facts that belong together; every one of them may be left out, so the whole group may. */
const group = <T extends v.ObjectEntries>(entries: T) => {
  const schema = v.strictObject(entries);
  return v.optional(schema, {} as v.InferInput<typeof schema>);
};
const ability = v.optional(v.picklist(ABILITIES), 'unknown');

const learned = v.strictObject({
  of: v.picklist(KNOWN_OBJECTS),
  by: v.picklist(KNOWN_BY),
  at: v.optional(v.union([unknown, hours]), 'unknown'),
});

/** Facts as written; the output has every field. */
export const factsSchema = v.strictObject({
  act: group({
    kind: among(ACT_KINDS),
    criticalInfrastructure: yesNo,
    author: v.optional(v.picklist(AUTHORS), 'unknown'),
    affectsRight: among(['yes', 'no', 'disputed'] as const),
    unlawfulIfState: among(['yes', 'no', 'disputed', 'excused'] as const),
  }),
  link: group({
    path: among(PATHS),
    system: among(SYSTEMS),
    traffic: among(TRAFFIC),
    devices: known(devices),
    onlySource: yesNo,
  }),
  attack: group({
    leadHours: known(v.pipe(hours, v.minValue(0))),
    floodHours: known(length),
    sophistication: known(share),
    tests: v.optional(v.array(hours), []),
    announcements: v.optional(v.array(hours), []),
  }),
  state: group({
    level: known(level),
    detectionRun: yesNo,
    feed: among(FEEDS),
    measures: group({
      'warn-victim': ability,
      'send-lists': ability,
      'order-isp': ability,
      'cut-c2': ability,
      investigate: ability,
      'seek-help': ability,
    }),
    cutsEssentialNetworks: yesNo,
    helpRefused: yesNo,
  }),
  knowledge: group({
    learned: known(v.array(learned)),
    publicAndEasy: yesNo,
    firstUse: yesNo,
    notifiedBefore: yesNo,
  }),
  conduct: group({
    sent: among(SENT),
    firstSentAt: known(v.union([v.literal('never'), hours])),
    shareOfFound: known(share),
    taken: known(v.array(v.picklist(MEASURES))),
  }),
  harm: group({ gravity: among(GRAVITIES), abroad: yesNo, aloneSuffices: yesNo }),
});
