/** What findings are called: a voluntary norm is observed, and a test that asks for a failure finds one. */
import { say } from '../../content/words.ts';
import type { Finding } from '../../law/findings.ts';
import type { RuleFlip } from '../../law/ruleFlips.ts';
import type { StandardId } from '../../law/standards.ts';
import type { Answer } from '../../machines/rulings.ts';
import { answerWord, factName, reasonHtml, valueWords } from './words.ts';

/** What the essay asks after its tests: no test, but whether the State failed. */
const LAST_QUESTIONS = ['threshold-conduct', 'own-conduct'];
export const isLastQuestion = (rule: string) => LAST_QUESTIONS.includes(rule);

/** Where "met" means that the State failed. */
const OF_FAILURE = ['tallinn-measures', ...LAST_QUESTIONS];

/** "met", "observed", "not met: no failure". */
export function findingWord(finding: Finding, rule: string): string {
  if (finding !== 'met' && finding !== 'not-met') return say(`finding.${finding}`);
  if (rule.startsWith('norm-')) return say(`finding.norm.${finding}`);
  return say(OF_FAILURE.includes(rule) ? `finding.failure.${finding}` : `finding.${finding}`);
}

/** The same where nobody rules "met" or "not met": the last question is answered as it is asked. "Did not fail". */
export function plainFinding(finding: Finding, rule: string): string {
  const answers = isLastQuestion(rule) && (finding === 'met' || finding === 'not-met');
  return answers ? say(`finding.last.${finding}`) : findingWord(finding, rule);
}

/** Points of law: what is found there is no fact. */
const OF_LAW = ['act.affectsRight', 'act.unlawfulIfState'];

/** What would have to be otherwise for an answer to fit, as HTML; with the reason where that speaks of it. */
export function insteadHtml(answer: Answer, rule: string, flip: RuleFlip, standard: StandardId): string {
  const { fact, to, decision, explains } = flip;
  const values = {
    answer: answerWord(answer, standard),
    fact: factName(fact),
    value: valueWords(fact, to),
  };
  const law = OF_LAW.includes(fact) || to === 'disputed';
  const otherwise = law ? say('moot.instead.finding', values) : say('moot.instead', values);
  return explains ? `${otherwise} ${reasonHtml(rule, decision)}` : otherwise;
}
