/** The memo: what the student ruled and why, as lines that are shown, printed or copied. */
import { say } from '../../content/words.ts';
import type { StandardId } from '../../law/standards.ts';
import { openTests, rulingsOf, type Answer, type CaseFile } from '../../machines/rulings.ts';
import type { CaseText } from './cases.ts';
import { mark, type Bench, type Mark } from './marking.ts';
import { verdictWord } from './verdicts.ts';
import {
  authorities,
  exhibitName,
  exhibitsFor,
  factName,
  plain,
  reasonHtml,
  ruleText,
  standardText,
  valueWords,
} from './words.ts';
import type { Flip } from '../../law/flips.ts';

/** One test as the memo applies it. */
export interface Application {
  readonly rule: string;
  readonly name: string;
  readonly answer: Answer;
  readonly mark: Mark;
  /** The reason that speaks for the ruling; where the ruling was wrong, the one that the code gives instead. */
  readonly reason: string;
  readonly exhibits: readonly string[];
  readonly authorities: readonly string[];
  readonly words: string;
}

export function applications(file: CaseFile, text: CaseText, bench: Bench): Application[] {
  const { answers, words } = rulingsOf(file);
  return openTests(file).flatMap((rule): Application[] => {
    const answer = answers[rule];
    if (!answer) return [];
    const found = mark(rule, answer, bench);
    return [
      {
        rule,
        name: ruleText(rule).name,
        answer,
        mark: found,
        reason: reasonHtml(rule, found.decision),
        exhibits:
          found.decision.finding === 'unknown'
            ? []
            : exhibitsFor(text, found.decision.facts).map(exhibitName),
        authorities: authorities(rule, found.decision).map((source) => source.text),
        words: words[rule] ?? '',
      },
    ];
  });
}

/** "gravity of the harm: none (here: serious)". */
export const flipWords = ({ fact, from, to }: Flip): string =>
  say('moot.flip', { fact: factName(fact), from: valueWords(fact, from), to: valueWords(fact, to) });

/** Flips by the conclusion they lead to. */
export function byConclusion(
  flips: readonly Flip[],
  standard: StandardId,
): { title: string; flips: readonly Flip[] }[] {
  const conclusions = [...new Set(flips.map(({ conclusion }) => conclusion))];
  return conclusions.map((conclusion) => ({
    title: say('moot.flips.to', { conclusion: verdictWord(conclusion, standard).toLowerCase() }),
    flips: flips.filter((flip) => flip.conclusion === conclusion),
  }));
}

/** Facts in the order in which a lawyer would reach for them. */
const WEIGHT = ['state.level', 'knowledge', 'conduct', 'harm', 'link', 'state', 'attack', 'act'];
const weight = ({ fact }: Flip) => WEIGHT.findIndex((prefix) => fact.startsWith(prefix));

/** For each other conclusion the flips that say most; one for each fact. */
export function tellingFlips(flips: readonly Flip[], most: number): Flip[] {
  const seen = new Set<string>();
  return [...flips]
    .sort((a, b) => weight(a) - weight(b))
    .filter(({ fact, conclusion }) => {
      const group = `${fact.split('.')[0]} ${conclusion}`;
      if (seen.has(group) || seen.has(fact)) return false;
      seen.add(group).add(fact);
      return true;
    })
    .slice(0, most);
}

/** The memo as plain text. */
export function memoText(file: CaseFile, text: CaseText, bench: Bench, flips: readonly Flip[]): string {
  const standard = standardText(file.standard as StandardId).name;
  const own = rulingsOf(file).conclusion!;
  const lines = applications(file, text, bench).map(
    ({ name, answer, reason, exhibits, authorities: by, words }, i) =>
      `${i + 1}. ${name}: ${say(`moot.memo.answer.${answer}`)}. ${words ? `${words} ` : ''}${plain(reason)} (${[...exhibits, ...by].join('; ')})`,
  );
  return [
    `${say('moot.memo')}: ${text.title}`,
    `${say('moot.memo.issue')}. ${say('moot.memo.issue.text', { standard })}`,
    `${say('moot.memo.rule')}. ${say(`moot.standard.${file.standard}.rule`)}`,
    `${say('moot.memo.application')}.`,
    ...lines,
    `${say('moot.memo.conclusion')}. ${verdictWord(own, file.standard)}.`,
    ...(flips.length > 0
      ? [
          `${say('moot.flips')}.`,
          ...byConclusion(flips, file.standard).map((group) =>
            [group.title, ...group.flips.map((flip) => `– ${flipWords(flip)}`)].join('\n'),
          ),
        ]
      : []),
    say('moot.memo.caution'),
  ].join('\n\n');
}
