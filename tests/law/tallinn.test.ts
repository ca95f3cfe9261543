import { gravity } from '../../src/law/tallinn/gravity.rule.ts';
import { knowledge } from '../../src/law/tallinn/knowledge.rule.ts';
import { link } from '../../src/law/tallinn/link.rule.ts';
import { measures } from '../../src/law/tallinn/measures.rule.ts';
import { right } from '../../src/law/tallinn/right.rule.ts';
import { unlawful } from '../../src/law/tallinn/unlawful.rule.ts';
import { MEASURES } from '../../src/law/facts.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMeasures, court, learnedOf, table, where, type Row } from './given.ts';

const watched = { 'knowledge.learned': [], 'state.detectionRun': true };
const unseen = { 'knowledge.learned': [], 'state.detectionRun': false };

table(right, [
  ['is met where a right of the victim State is affected', {}, 'met', 'affected'],
  ['is not met where no right is affected', { 'act.affectsRight': 'no' }, 'not-met', 'unaffected'],
  [
    'is contestable for a short denial of service',
    { 'act.affectsRight': 'disputed' },
    'contestable',
    'disputed',
  ],
  ['stays unknown where the file does not say', { 'act.affectsRight': 'unknown' }, 'unknown', 'unknown'],
  ['leaves the State’s own organ to attribution', { 'act.author': 'own-organ' }, 'not-met', 'own-organ'],
  ['asks nobody to name the author', { 'act.author': 'unknown' }, 'met', 'affected'],
]);

table(unlawful, [
  ['is met where the State could not lawfully have done it', {}, 'met', 'unlawful'],
  ['is not met where it could', { 'act.unlawfulIfState': 'no' }, 'not-met', 'lawful'],
  [
    'is contestable where the State would have broken a rule and been excused, since nobody says that an excuse counts',
    { 'act.unlawfulIfState': 'excused' },
    'contestable',
    'excused',
  ],
  ['is contestable where experts split', { 'act.unlawfulIfState': 'disputed' }, 'contestable', 'disputed'],
  ['stays unknown where the file does not say', { 'act.unlawfulIfState': 'unknown' }, 'unknown', 'unknown'],
]);

table(link, [
  ['is met by bots on the territory', {}, 'met', 'from'],
  [
    'is met by infrastructure that the government controls abroad',
    { 'link.path': 'abroad' },
    'met',
    'abroad',
  ],
  ['is not met without a link', { 'link.path': 'none' }, 'not-met', 'none'],
  ['stays unknown where the path is', { 'link.path': 'unknown' }, 'unknown', 'unknown'],
  ['reaches transit only with knowledge and means', { 'link.path': 'through' }, 'met', 'transit-knowing'],
  [
    'does not reach transit without knowledge',
    { 'link.path': 'through', ...watched },
    'not-met',
    'transit-unknowing',
  ],
  [
    'reaches transit only arguably where knowledge of the operation is only arguable',
    { 'link.path': 'through', 'knowledge.learned': learnedOf('bots', -5) },
    'contestable',
    'transit-arguable',
  ],
  [
    'needs to know what the transit State knew',
    { 'link.path': 'through', 'knowledge.learned': 'unknown', 'knowledge.firstUse': true },
    'unknown',
    'transit-knowledge-unknown',
  ],
  [
    'does not reach transit without means',
    { 'link.path': 'through', ...allMeasures('unable') },
    'not-met',
    'transit-unable',
  ],
  [
    'needs to know the transit State’s means',
    { 'link.path': 'through', ...allMeasures('unknown') },
    'unknown',
    'transit-means-unknown',
  ],
]);

table(gravity, [
  ['is met by serious adverse consequences abroad', {}, 'met', 'serious'],
  ['is not met by harm that is only measurable', { 'harm.gravity': 'measurable' }, 'not-met', 'measurable'],
  ['is not met without harm', { 'harm.gravity': 'none' }, 'not-met', 'none'],
  ['is not met by harm at home', { 'harm.abroad': false }, 'not-met', 'domestic'],
  ['stays unknown where the harm is', { 'harm.gravity': 'unknown' }, 'unknown', 'unknown'],
  ['stays unknown where the place of the harm is', { 'harm.abroad': 'unknown' }, 'unknown', 'where-unknown'],
  [
    'is contestable where only several States together do serious harm',
    { 'link.onlySource': false, 'harm.aloneSuffices': false },
    'contestable',
    'combined',
  ],
  [
    'stays unknown where the State’s part is',
    { 'link.onlySource': 'unknown', 'harm.aloneSuffices': 'unknown' },
    'unknown',
    'part-unknown',
  ],
  ['is not met by a loss too slight to measure', { 'harm.gravity': 'slight' }, 'not-met', 'slight'],
  [
    'is contestable where the harm was probably not serious, since the Manual gives no figure',
    { 'harm.gravity': 'doubtful' },
    'contestable',
    'doubtful',
  ],
  [
    'is contestable where it is disputed how serious the harm was',
    { 'harm.gravity': 'disputed' },
    'contestable',
    'disputed',
  ],
]);

table(knowledge, [
  ['is met by actual knowledge of the operation before the launch', {}, 'met', 'actual'],
  [
    'is met by a telephone call while the attack runs',
    { 'knowledge.learned': learnedOf('attack', 0.5), 'attack.floodHours': 9 },
    'met',
    'actual',
  ],
  [
    'is not met by knowledge after the end, where the State had kept watch',
    { 'knowledge.learned': learnedOf('attack', 5), 'state.detectionRun': true },
    'not-met',
    'watched-unseen',
  ],
  [
    'is arguable after the end of a first use by a State that had not watched: two scholars are no rule',
    { 'knowledge.learned': learnedOf('attack', 5), 'knowledge.firstUse': true },
    'contestable',
    'first-use',
  ],
  [
    'is arguable from what it ought to have known, where it learned after the end and had not watched',
    { 'knowledge.learned': learnedOf('attack', 5) },
    'contestable',
    'equipped-state',
  ],
  [
    'counts late knowledge for nothing, but not against what it ought to have known',
    {
      'knowledge.learned': learnedOf('attack', 5),
      'knowledge.publicAndEasy': true,
      'link.system': 'governmental',
    },
    'met',
    'public-governmental',
  ],
  [
    'stays unknown where the moment is',
    { 'knowledge.learned': learnedOf('attack', 'unknown') },
    'unknown',
    'time-unknown',
  ],
  [
    'stays unknown where a call came during an attack of unknown length',
    { 'knowledge.learned': learnedOf('attack', 1), 'attack.floodHours': 'unknown' },
    'unknown',
    'time-unknown',
  ],
  [
    'is only arguable from knowledge of bots',
    { 'knowledge.learned': learnedOf('bots', -50) },
    'contestable',
    'bots-only',
  ],
  [
    'is met by public, easily detected means on governmental systems',
    { ...unseen, 'knowledge.publicAndEasy': true, 'link.system': 'governmental' },
    'met',
    'public-governmental',
  ],
  [
    'is arguable from public, easily detected means',
    { ...unseen, 'knowledge.publicAndEasy': true },
    'contestable',
    'public',
  ],
  [
    'is arguable after an earlier notice of the same system',
    { ...unseen, 'knowledge.notifiedBefore': true },
    'contestable',
    'notified-before',
  ],
  [
    'is at least contestable with an unread feed',
    { ...unseen, 'state.feed': 'unread' },
    'contestable',
    'unread-feed',
  ],
  [
    'is arguable for governmental systems',
    { ...unseen, 'link.system': 'governmental' },
    'contestable',
    'governmental',
  ],
  [
    'is arguable at the first use of an unknown private system, from which scholars, not the Manual, infer nothing',
    { ...unseen, 'knowledge.firstUse': true },
    'contestable',
    'first-use',
  ],
  [
    'is not met where the State watched and saw nothing',
    { 'knowledge.learned': [], 'state.detectionRun': true },
    'not-met',
    'watched-unseen',
  ],
  [
    'is only arguable where a State so equipped would probably have noticed',
    unseen,
    'contestable',
    'equipped-state',
  ],
  [
    'stays arguable where, by the model alone, a State so equipped could not have seen it in time',
    { ...unseen, 'attack.floodHours': 0.02, 'link.devices': 10 },
    'contestable',
    'unwatched',
  ],
  [
    'is as arguable where the model cannot say, since the model does not decide',
    { ...unseen, 'attack.floodHours': 'unknown' },
    'contestable',
    'unwatched',
  ],
  [
    'stays unknown where bots were known, but not whether in time',
    { ...watched, 'knowledge.learned': learnedOf('bots', 'unknown') },
    'unknown',
    'grounds-unknown',
  ],
  [
    'stays unknown where it is not known whether the State watched',
    { ...unseen, 'state.detectionRun': 'unknown' },
    'unknown',
    'grounds-unknown',
  ],
  [
    'is as arguable where nobody knows whether this was a first use, since that decides nothing',
    { ...unseen, 'knowledge.firstUse': 'unknown' },
    'contestable',
    'equipped-state',
  ],
  ...(['knowledge.publicAndEasy', 'knowledge.notifiedBefore', 'state.feed', 'link.system'] as const).map(
    (ground): Row => [
      `never takes silence on ${ground} for a no, not even of a State that watched`,
      { ...watched, [ground]: 'unknown' },
      'unknown',
      'grounds-unknown',
    ],
  ),
  [
    'needs no word on earlier notices of a system that was never used before',
    { ...unseen, 'knowledge.firstUse': true, 'knowledge.notifiedBefore': 'unknown' },
    'contestable',
    'first-use',
  ],
  [
    'looks at its own watch before a first use, which is a point of scholars only',
    { ...watched, 'knowledge.firstUse': true },
    'not-met',
    'watched-unseen',
  ],
  [
    'is met by what it ought to have known, whenever it learned in fact',
    {
      'knowledge.learned': learnedOf('attack', 'unknown'),
      'knowledge.publicAndEasy': true,
      'link.system': 'governmental',
    },
    'met',
    'public-governmental',
  ],
  [
    'stays unknown where the record is silent and no ground is left',
    { 'knowledge.learned': 'unknown', 'knowledge.firstUse': true },
    'unknown',
    'unknown',
  ],
]);

table(measures, [
  ['is met where a feasible measure was not taken', {}, 'met', 'omitted'],
  ['is no answer that its own law forbids', { ...allMeasures('barred-by-own-law') }, 'met', 'own-law'],
  [
    'is contestable where human rights stand in the way',
    { ...allMeasures('barred-by-rights') },
    'contestable',
    'rights',
  ],
  ['is not met where the State could do nothing', { ...allMeasures('unable') }, 'not-met', 'unable'],
  [
    'does not ask it to accept the help of others',
    { ...allMeasures('unable'), 'state.measures.seek-help': 'able', 'state.helpRefused': true },
    'not-met',
    'unable',
  ],
  [
    'is discharged by all that was feasible, done in vain',
    { 'conduct.taken': [...MEASURES] },
    'not-met',
    'all-done',
  ],
  [
    'is met where lists were sent but C2 left running',
    { 'conduct.sent': 'batches', 'conduct.taken': ['warn-victim', 'order-isp', 'investigate'] },
    'met',
    'omitted',
  ],
  [
    'does not count a list sent after the end',
    {
      ...allMeasures('unable'),
      'state.measures.send-lists': 'able',
      'conduct.sent': 'list',
      'conduct.firstSentAt': 9,
    },
    'met',
    'omitted',
  ],
  [
    'needs to know whether acting would cut its essential networks',
    { ...allMeasures('unable'), 'state.measures.cut-c2': 'able', 'state.cutsEssentialNetworks': 'unknown' },
    'unknown',
    'ability-unknown',
  ],
  [
    'is not held against a State that could do nothing, whatever it did',
    { ...allMeasures('unable'), 'conduct.taken': 'unknown' },
    'not-met',
    'unable',
  ],
  [
    'is met where lists were sent in time and only the command server was left running',
    {
      'conduct.sent': 'batches',
      'conduct.taken': ['order-isp', 'investigate'],
    },
    'met',
    'omitted',
  ],
  [
    'is contestable where lists told the victim’s State in time and nobody told the victim',
    { 'conduct.sent': 'batches', 'conduct.taken': ['order-isp', 'cut-c2', 'investigate'] },
    'contestable',
    'lists-as-warning',
  ],
  [
    'takes no list for a warning that left after the end',
    {
      'conduct.sent': 'list',
      'conduct.firstSentAt': 9,
      'conduct.taken': ['order-isp', 'cut-c2', 'investigate'],
    },
    'met',
    'omitted',
  ],
  [
    'needs to know whether lists left, where they might have been the warning',
    { 'conduct.sent': 'unknown', 'conduct.taken': ['send-lists', 'order-isp', 'cut-c2', 'investigate'] },
    'unknown',
    'conduct-unknown',
  ],
  [
    'hangs on knowledge where the State knew nothing and had watched: nobody can warn of what nobody knows',
    watched,
    'contestable',
    'unaware',
  ],
  [
    'hangs on knowledge where the State learned of the attack only after its end',
    { 'knowledge.learned': learnedOf('attack', 9), 'knowledge.firstUse': true },
    'contestable',
    'unaware',
  ],
  [
    'hangs on knowledge where it knew of bots and not of the operation',
    { 'knowledge.learned': learnedOf('bots', -9) },
    'contestable',
    'unaware',
  ],
  [
    'is met where the State ought to have known beyond argument, and did nothing',
    { ...unseen, 'knowledge.publicAndEasy': true, 'link.system': 'governmental' },
    'met',
    'omitted',
  ],
  [
    'stays unknown where nobody knows what the State knew',
    { 'knowledge.learned': 'unknown' },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'stays unknown where the record of knowledge is silent, though it is argued that the State ought to have known',
    { 'knowledge.learned': 'unknown', 'knowledge.publicAndEasy': true },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'asks no State to warn itself: where the harm is at home, other measures are named',
    { 'harm.abroad': false },
    'met',
    'omitted',
  ],
  [
    'finds nothing to do for a State that could only warn, and is its own victim',
    { ...allMeasures('unable'), 'state.measures.warn-victim': 'able', 'harm.abroad': false },
    'not-met',
    'unable',
  ],
  [
    'needs to know where the harm fell before it asks for a warning',
    { ...allMeasures('unable'), 'state.measures.warn-victim': 'able', 'harm.abroad': 'unknown' },
    'unknown',
    'ability-unknown',
  ],
  [
    'is arguable of the State’s own organ: nobody expects an attacker to warn its victim',
    { 'act.author': 'own-organ' },
    'contestable',
    'own-organ',
  ],
  [
    'is discharged by what it did before it could do no more',
    { ...allMeasures('unable'), 'conduct.taken': ['warn-victim'] },
    'not-met',
    'all-done',
  ],
  [
    'does not ask it to cut its own essential networks',
    { ...allMeasures('unable'), 'state.measures.cut-c2': 'able', 'state.cutsEssentialNetworks': true },
    'not-met',
    'unable',
  ],
  [
    'stays unknown where it is not known what was done',
    { 'conduct.taken': 'unknown', 'conduct.sent': 'unknown' },
    'unknown',
    'conduct-unknown',
  ],
  ['stays unknown where abilities are', { ...allMeasures('unknown') }, 'unknown', 'ability-unknown'],
  [
    'does not count what may have been sent as omitted',
    { ...allMeasures('unable'), 'state.measures.send-lists': 'able', 'conduct.sent': 'unknown' },
    'unknown',
    'conduct-unknown',
  ],
]);

it('finds knowledge no more and no less, whatever the model says of the attack', () => {
  const file = fc.record({
    'knowledge.learned': fc.constantFrom([], 'unknown', learnedOf('bots', -9), learnedOf('attack', 99)),
    'knowledge.publicAndEasy': fc.constantFrom(true, false, 'unknown'),
    'knowledge.firstUse': fc.constantFrom(true, false, 'unknown'),
    'knowledge.notifiedBefore': fc.constantFrom(true, false, 'unknown'),
    'state.feed': fc.constantFrom('none', 'unread', 'read', 'unknown'),
    'state.detectionRun': fc.constantFrom(true, false, 'unknown'),
    'link.system': fc.constantFrom('private', 'governmental', 'unknown'),
  });
  const attack = fc.record({
    'link.devices': fc.constantFrom(10, 2000, 200_000, 'unknown'),
    'link.traffic': fc.constantFrom('botnet', 'cloud', 'unknown'),
    'attack.leadHours': fc.constantFrom(0, 3, 24, 'unknown'),
    'attack.floodHours': fc.constantFrom(0.02, 1, 24),
    'attack.sophistication': fc.constantFrom(0, 1, 'unknown'),
    'state.level': fc.constantFrom(1, 2, 3, 'unknown'),
  });
  fc.assert(
    fc.property(file, attack, attack, (told, one, other) => {
      const found = (of: Record<string, unknown>) =>
        knowledge.decide(where({ ...told, ...of }), court).finding;
      expect(found(one)).toBe(found(other));
    }),
  );
});

it('names every measure left undone, and no warning where lists were one', () => {
  const values = (changes: Record<string, unknown>) => measures.decide(where(changes), court).values;
  expect(values({})).toEqual({ measure: 'warn-victim send-lists order-isp cut-c2 investigate' });
  expect(values({ 'conduct.sent': 'batches', 'conduct.taken': ['investigate'] })).toEqual({
    measure: 'order-isp cut-c2',
  });
  expect(values({ 'harm.abroad': false })).toEqual({ measure: 'send-lists order-isp cut-c2 investigate' });
});

it('names the fact that would show what a State could do', () => {
  const lacking = (changes: Record<string, unknown>) => measures.decide(where(changes), court).facts;
  const unable = allMeasures('unable');
  expect(lacking({ ...unable, 'state.measures.cut-c2': 'unknown' })).toEqual(['state.measures.cut-c2']);
  expect(lacking({ ...unable, 'state.measures.warn-victim': 'able', 'harm.abroad': 'unknown' })).toEqual([
    'harm.abroad',
  ]);
  expect(
    lacking({ ...unable, 'state.measures.cut-c2': 'able', 'state.cutsEssentialNetworks': 'unknown' }),
  ).toEqual(['state.cutsEssentialNetworks']);
});
