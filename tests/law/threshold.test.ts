import { conduct, ownConduct } from '../../src/law/threshold/conduct.rule.ts';
import { foreseeability, ownForeseeability } from '../../src/law/threshold/foreseeability.rule.ts';
import { harm } from '../../src/law/threshold/harm.rule.ts';
import { link } from '../../src/law/threshold/link.rule.ts';
import { ownPrevention, prevention } from '../../src/law/threshold/prevention.rule.ts';
import { scope } from '../../src/law/threshold/scope.rule.ts';
import { norm13c } from '../../src/law/norm/norm13c.rule.ts';
import { allMeasures, learnedOf, table } from './given.ts';

const unseen = { 'knowledge.learned': [], 'state.detectionRun': false };
/** A State at the minimum standard that kept watch and saw nothing. */
const watched = { 'knowledge.learned': [], 'state.detectionRun': true, 'state.level': 1.5 };
/** Evidence that no CERT sees before the launch: few devices, no lead, an expert. */
const faint = { 'link.devices': 20, 'attack.leadHours': 0, 'attack.sophistication': 1 };

table(scope, [
  ['is met by an availability attack on critical infrastructure', {}, 'met', 'within'],
  ['leaves other kinds of attack outside the proposal', { 'act.kind': 'integrity' }, 'not-met', 'other-kind'],
  [
    'leaves other targets outside the proposal',
    { 'act.criticalInfrastructure': false },
    'not-met',
    'not-critical',
  ],
  ['leaves the State’s own organ to attribution', { 'act.author': 'own-organ' }, 'not-met', 'own-organ'],
  ['stays unknown where the kind is', { 'act.kind': 'unknown' }, 'unknown', 'kind-unknown'],
  [
    'stays unknown where the target is',
    { 'act.criticalInfrastructure': 'unknown' },
    'unknown',
    'infrastructure-unknown',
  ],
]);

table(link, [
  ['is met by activity from the territory', {}, 'met', 'from'],
  ['is met by infrastructure controlled abroad', { 'link.path': 'abroad' }, 'met', 'abroad'],
  [
    'is arguable for traffic that only passes through',
    { 'link.path': 'through' },
    'contestable',
    'passed-through',
  ],
  ['is not met without a link', { 'link.path': 'none' }, 'not-met', 'none'],
  ['stays unknown where the path is', { 'link.path': 'unknown' }, 'unknown', 'unknown'],
]);

table(foreseeability, [
  ['is met by a State that foresaw it', {}, 'met', 'foreseen'],
  ['is met at the minimum standard by a State whose own CERT saw nothing', unseen, 'met', 'ought-to-have'],
  [
    'is not met where even the minimum standard sees too little',
    { ...unseen, ...faint },
    'not-met',
    'invisible',
  ],
  [
    'is not met where the minimum standard sees something, but all of it below the bar',
    { ...unseen, 'attack.leadHours': 0.1 },
    'not-met',
    'not-visible',
  ],
  [
    'is contestable where the band lies across the bar',
    { ...unseen, 'attack.leadHours': 1 },
    'contestable',
    'band-across',
  ],
  [
    'stays unknown where unknown evidence would decide',
    { ...unseen, 'link.devices': 'unknown' },
    'unknown',
    'evidence-unknown',
  ],
  [
    'holds a better State to its own capacity',
    { ...unseen, 'attack.leadHours': 1.6, 'state.level': 1 },
    'met',
    'ought-to-have',
  ],
  [
    'holds a State of unknown level to the minimum',
    { ...unseen, 'state.level': 'unknown' },
    'met',
    'ought-to-have',
  ],
  [
    'is arguable from suspicion where the attack itself was not visible',
    { ...faint, 'knowledge.learned': learnedOf('bots', -20) },
    'contestable',
    'suspicion',
  ],
  [
    'is arguable where a feed lay unread that would have shown it',
    { ...unseen, 'attack.leadHours': 0.7, 'state.feed': 'unread' },
    'contestable',
    'unread-feed',
  ],
  [
    'finds no argument in an unread feed that would not have shown it',
    { ...unseen, ...faint, 'state.feed': 'unread' },
    'not-met',
    'invisible',
  ],
  [
    'is arguable where the telephone rang while the attack ran',
    { ...faint, 'knowledge.learned': learnedOf('attack', 0.5), 'attack.floodHours': 9 },
    'contestable',
    'after-launch',
  ],
  [
    'is not met where it learned only afterwards',
    { ...faint, 'knowledge.learned': learnedOf('attack', 10) },
    'not-met',
    'invisible',
  ],
  [
    'stays unknown where it was not visible and the record is silent on knowledge',
    { ...faint, 'knowledge.learned': 'unknown' },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'stays unknown where a moment of knowledge is',
    { ...faint, 'knowledge.learned': learnedOf('attack', 'unknown') },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'stays unknown where bots were known, but not whether before the launch',
    { ...faint, 'knowledge.learned': learnedOf('bots', 'unknown') },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'stays unknown where a call came during an attack of unknown length',
    { ...faint, 'knowledge.learned': learnedOf('attack', 1), 'attack.floodHours': 'unknown' },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'holds a State of unknown level to no less than the minimum, and asks whether it owed more',
    { ...unseen, 'attack.leadHours': 1.2, 'state.level': 'unknown' },
    'unknown',
    'evidence-unknown',
  ],
  [
    'reads a silent record by the minimum standard',
    { 'knowledge.learned': 'unknown' },
    'met',
    'ought-to-have',
  ],
]);

table(ownForeseeability, [
  ['is not met at the capacity of a Level 3 State', unseen, 'not-met', 'not-visible'],
  ['is met at the capacity of a Level 1 State', { ...unseen, 'state.level': 1 }, 'met', 'ought-to-have'],
  [
    'stays unknown where the level is',
    { ...unseen, 'state.level': 'unknown' },
    'unknown',
    'evidence-unknown',
  ],
]);

table(prevention, [
  ['is met where lists could have reached someone in time', { 'state.level': 1 }, 'met', 'in-time'],
  [
    'presumes the means to list and send, and says so',
    { 'state.level': 1, 'state.measures.send-lists': 'unable' },
    'met',
    'in-time-presumed',
  ],
  [
    'measures a State below the minimum by the means of the minimum, and says so',
    {},
    'met',
    'in-time-presumed',
  ],
  [
    'is not met where the flood was over first',
    { ...unseen, ...faint, 'attack.floodHours': 0.01 },
    'not-met',
    'too-late',
  ],
  [
    'is contestable where the listed addresses are innocent',
    { 'link.traffic': 'reflection' },
    'contestable',
    'reflection',
  ],
  [
    'is contestable where the State’s own law forbids',
    { 'state.measures.send-lists': 'barred-by-own-law' },
    'contestable',
    'legally-preventable',
  ],
  [
    'is contestable where human rights forbid',
    { 'state.measures.send-lists': 'barred-by-rights' },
    'contestable',
    'legally-preventable',
  ],
  [
    'stays unknown where the end of the attack is',
    { 'attack.floodHours': 'unknown' },
    'unknown',
    'end-unknown',
  ],
  [
    'stays unknown where unknown evidence would decide',
    { ...unseen, 'attack.leadHours': 'unknown', 'link.devices': 'unknown', 'attack.floodHours': 0.2 },
    'unknown',
    'evidence-unknown',
  ],
  [
    'is contestable where the band lies across the end',
    { ...unseen, 'attack.leadHours': 0, 'attack.floodHours': 0.4 },
    'contestable',
    'band-across',
  ],
  [
    'is not met where the flood was over first, whoever owns the listed addresses and whatever the law',
    {
      ...unseen,
      ...faint,
      'attack.floodHours': 0.01,
      'link.traffic': 'reflection',
      'state.measures.send-lists': 'barred-by-own-law',
    },
    'not-met',
    'too-late',
  ],
  [
    'stays unknown where the listed addresses may be innocent',
    { 'link.traffic': 'unknown' },
    'unknown',
    'traffic-unknown',
  ],
  [
    'stays unknown where lists came too late unless the State learned of the attack earlier',
    { ...faint, 'attack.floodHours': 0.01, 'knowledge.learned': learnedOf('attack', 'unknown') },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'stays unknown where lists came too late and the record is silent on knowledge',
    { ...faint, 'attack.floodHours': 0.01, 'knowledge.learned': 'unknown' },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'reads a silent record by when it ought to have seen',
    { 'state.level': 1, 'knowledge.learned': 'unknown' },
    'met',
    'in-time',
  ],
]);

table(ownPrevention, [
  [
    'presumes nothing of a State without the means',
    { 'state.measures.send-lists': 'unable' },
    'not-met',
    'unable',
  ],
  [
    'does not ask whose the addresses are of a State that cannot list any',
    { 'state.measures.send-lists': 'unable', 'link.traffic': 'reflection' },
    'not-met',
    'unable',
  ],
  ['needs to know the means', { 'state.measures.send-lists': 'unknown' }, 'unknown', 'ability-unknown'],
  ['is met where it could have sent lists in time', { 'state.level': 1 }, 'met', 'in-time'],
]);

table(harm, [
  ['is met by measurable harm abroad', { 'harm.gravity': 'measurable' }, 'met', 'measurable'],
  ['is met by serious harm abroad', {}, 'met', 'measurable'],
  ['is not met without harm', { 'harm.gravity': 'none' }, 'not-met', 'none'],
  [
    'is not met by a loss below what we count as measurable',
    { 'harm.gravity': 'slight' },
    'not-met',
    'slight',
  ],
  ['is met by harm that was probably not serious', { 'harm.gravity': 'doubtful' }, 'met', 'measurable'],
  ['is not met by harm at home', { 'harm.abroad': false }, 'not-met', 'domestic'],
  ['stays unknown where the harm is', { 'harm.gravity': 'unknown' }, 'unknown', 'unknown'],
  ['stays unknown where its place is', { 'harm.abroad': 'unknown' }, 'unknown', 'where-unknown'],
]);

const sent = (at: unknown, share: unknown = 1) => ({
  'conduct.sent': 'batches',
  'conduct.firstSentAt': at,
  'conduct.shareOfFound': share,
});

table(conduct, [
  ['finds a failure in silence', {}, 'met', 'silence'],
  ['is discharged by lists sent as they were found', sent(-1.9), 'not-met', 'sent-as-found'],
  [
    'is discharged by one full list sent in time',
    { ...sent(-1.9), 'conduct.sent': 'list', 'conduct.firstSentAt': -1.9, 'conduct.shareOfFound': 1 },
    'not-met',
    'sent-as-found',
  ],
  ['finds a failure in a list sent after the end', sent(4), 'met', 'after-the-end'],
  ['is contestable where the list left long after finding', sent(2), 'contestable', 'late'],
  ['is contestable where only a part was sent', sent(-1.9, 0.5), 'contestable', 'part-sent'],
  ['stays unknown where it is not known what was sent', { 'conduct.sent': 'unknown' }, 'unknown', 'unknown'],
  ['stays unknown where the moment is', sent('unknown'), 'unknown', 'time-unknown'],
  ['stays unknown where the share is', sent(-1.9, 'unknown'), 'unknown', 'share-unknown'],
  [
    'asks nothing of the end where that is unknown',
    { ...sent(-1.9), 'attack.floodHours': 'unknown' },
    'not-met',
    'sent-as-found',
  ],
  [
    'stays unknown where a list left while an attack of unknown length may have ended',
    { ...sent(2), 'attack.floodHours': 'unknown' },
    'unknown',
    'time-unknown',
  ],
  [
    'stays unknown where a prompt list may have left long after the State found something',
    { 'knowledge.learned': 'unknown', ...sent(-1.9) },
    'unknown',
    'found-unknown',
  ],
  [
    'stays unknown where the list is prompt for one level that the State may have, and late for another',
    {
      'state.level': 'unknown',
      'state.detectionRun': true,
      'knowledge.learned': learnedOf('attack', -1),
      ...sent(-0.5),
    },
    'unknown',
    'found-unknown',
  ],
  [
    'is open where a State that watched with less than it must sent on at once what it found too late',
    {
      'state.level': 3,
      'state.detectionRun': true,
      'knowledge.learned': learnedOf('attack', 1.5),
      ...sent(2),
    },
    'contestable',
    'late-by-watch',
  ],
  [
    'finds no failure where a State that watched as it must sent on at once what it found too late',
    {
      'state.level': 1,
      'state.detectionRun': true,
      'knowledge.learned': learnedOf('attack', 2.95),
      ...sent(3.02),
    },
    'not-met',
    'sent-as-found',
  ],
  [
    'stays unknown where a State that watched may have left a feed unread',
    { ...watched, 'state.feed': 'unknown' },
    'unknown',
    'watch-unknown',
  ],
  [
    'stays unknown where nobody knows whether a State that watched learned of the attack in time',
    { ...watched, 'knowledge.learned': learnedOf('attack', 'unknown') },
    'unknown',
    'knowledge-unknown',
  ],
  ['finds no failure in a diligent miss', { ...watched }, 'not-met', 'diligent-miss'],
  [
    'needs to know whether a State that saw nothing was watching',
    { ...watched, 'state.detectionRun': 'unknown' },
    'unknown',
    'watch-unknown',
  ],
  [
    'finds no failure where a State that watched learned only after the end',
    { ...watched, 'knowledge.learned': learnedOf('attack', 9) },
    'not-met',
    'diligent-miss',
  ],
  [
    'is contestable where a State that watched left a feed unread',
    { ...watched, 'state.feed': 'unread' },
    'contestable',
    'unread-feed',
  ],
  [
    'stays unknown where the record is silent and the watch was kept',
    { ...watched, 'knowledge.learned': 'unknown' },
    'unknown',
    'knowledge-unknown',
  ],
  [
    'starts the clock at suspicion where nothing more is recorded',
    { 'knowledge.learned': learnedOf('bots', -9), ...sent(-1) },
    'contestable',
    'late-after-suspicion',
  ],
  ['finds a failure in a State that did not watch, and so saw and sent nothing', unseen, 'met', 'no-watch'],
  [
    'calls it silence where a State that did not watch was told in time',
    { ...unseen, 'knowledge.learned': learnedOf('attack', 0.5) },
    'met',
    'silence',
  ],
  [
    'measures delay from when it ought to have found, where it learned nothing',
    { ...unseen, ...sent(2) },
    'contestable',
    'late-by-model',
  ],
  [
    'measures delay so too where the record is silent',
    { 'knowledge.learned': 'unknown', ...sent(2) },
    'contestable',
    'late-by-model',
  ],
  [
    'measures delay so too where the moment of its own finding is unknown',
    { 'knowledge.learned': learnedOf('attack', 'unknown'), ...sent(2) },
    'contestable',
    'late-by-model',
  ],
  [
    'finds a failure where a State watched with less than the minimum and saw nothing',
    { ...watched, 'state.level': 3 },
    'met',
    'below-minimum',
  ],
  [
    'calls it silence where that State did learn of the attack in time',
    { ...watched, 'state.level': 3, 'knowledge.learned': learnedOf('attack', -1) },
    'met',
    'silence',
  ],
  [
    'calls it silence where nothing shows that a State below the minimum watched at all',
    { ...watched, 'state.level': 3, 'state.detectionRun': 'unknown' },
    'met',
    'silence',
  ],
  [
    'calls it silence where the record does not say what a State below the minimum saw',
    { ...watched, 'state.level': 3, 'knowledge.learned': 'unknown' },
    'met',
    'silence',
  ],
  [
    'asks whether the watch of a State of unknown level was good enough',
    { ...watched, 'state.level': 'unknown' },
    'unknown',
    'watch-unknown',
  ],
  [
    'does not excuse a State below the minimum by an unread feed',
    { ...watched, 'state.level': 2, 'state.feed': 'unread' },
    'met',
    'below-minimum',
  ],
  [
    'asks what was sent, also of a State below the minimum',
    { ...watched, 'state.level': 3, 'conduct.sent': 'unknown' },
    'unknown',
    'unknown',
  ],
]);

table(ownConduct, [
  ['finds a failure in silence at the State’s own capacity too', {}, 'met', 'silence'],
  [
    'finds a diligent miss at any level, since it asks for the State’s own watch alone',
    { ...watched, 'state.level': 3 },
    'not-met',
    'diligent-miss',
  ],
  [
    'does not ask for the level of a State that kept its own watch',
    { ...watched, 'state.level': 'unknown' },
    'not-met',
    'diligent-miss',
  ],
  [
    'gives a Level 3 CERT its own time for a first list',
    { 'knowledge.learned': learnedOf('attack', -9), ...sent(-1) },
    'not-met',
    'sent-as-found',
  ],
]);

table(norm13c, [
  ['is not observed by a State that knew, could and did nothing', {}, 'not-met', 'no-steps'],
  ['is observed by reasonable steps', { 'conduct.taken': ['warn-victim'] }, 'met', 'steps'],
  ['is observed by lists', { 'conduct.sent': 'list' }, 'met', 'steps'],
  ['is not engaged without a link', { 'link.path': 'none' }, 'not-met', 'no-link'],
  ['is not engaged by a lawful act', { 'act.unlawfulIfState': 'no' }, 'not-met', 'not-wrongful'],
  [
    'is contestable where the act’s wrongfulness is disputed',
    { 'act.unlawfulIfState': 'disputed' },
    'contestable',
    'wrongfulness-disputed',
  ],
  ['is contestable with an unread feed', { ...unseen, 'state.feed': 'unread' }, 'contestable', 'unread-feed'],
  [
    'is contestable where a list left only after the end: the norm asks for steps and names no hour',
    { 'conduct.sent': 'list', 'conduct.firstSentAt': 9 },
    'contestable',
    'late',
  ],
  [
    'is contestable where the State itself would have been excused for the act',
    { 'act.unlawfulIfState': 'excused' },
    'contestable',
    'wrongfulness-disputed',
  ],
  ['counts its own law to its capacity', allMeasures('barred-by-own-law'), 'not-met', 'no-steps'],
  ['asks no State to monitor everything', { 'knowledge.learned': [] }, 'met', 'unaware'],
  ['asks nothing beyond capacity', allMeasures('unable'), 'met', 'beyond-capacity'],
  ['stays unknown where awareness is', { 'knowledge.learned': 'unknown' }, 'unknown', 'awareness-unknown'],
  ['stays unknown where the steps are', { 'conduct.taken': 'unknown' }, 'unknown', 'steps-unknown'],
  [
    'stays unknown where it is not known whether lists were sent',
    { 'conduct.sent': 'unknown' },
    'unknown',
    'steps-unknown',
  ],
  [
    'stays unknown where a State that was not told may have left a feed unread',
    { ...unseen, 'state.feed': 'unknown' },
    'unknown',
    'awareness-unknown',
  ],
  [
    'stays unknown where the moment of its awareness is',
    { 'knowledge.learned': learnedOf('attack', 'unknown') },
    'unknown',
    'awareness-unknown',
  ],
  [
    'stays unknown where the moment of a list is',
    { 'conduct.sent': 'list', 'conduct.firstSentAt': 'unknown' },
    'unknown',
    'steps-unknown',
  ],
  [
    'holds idleness against nobody whose link to the act is unknown',
    { 'link.path': 'unknown' },
    'unknown',
    'reach-unknown',
  ],
  [
    'holds idleness against nobody where the file does not show a wrongful act',
    { 'act.unlawfulIfState': 'unknown' },
    'unknown',
    'reach-unknown',
  ],
  ['stays unknown where the capacity is', allMeasures('unknown'), 'unknown', 'ability-unknown'],
  ['leaves the State’s own organ to attribution', { 'act.author': 'own-organ' }, 'not-met', 'own-organ'],
]);
