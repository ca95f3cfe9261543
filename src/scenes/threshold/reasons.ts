/** Why a State is bound or free: the sentences of the deciding elements. Loaded when somebody asks. */
import { say } from '../../content/words.ts';
import type { Assessment } from '../../law/findings.ts';
import { reasonHtml, ruleText } from '../moot/words.ts';
import { deciding } from './verdicts.ts';

export interface Reason {
  readonly rule: string;
  readonly name: string;
  readonly finding: string;
  /** HTML of our own content. */
  readonly html: string;
}

export const reasonsFor = (assessment: Assessment): Reason[] =>
  deciding(assessment).map((element) => ({
    rule: element.rule,
    name: ruleText(element.rule).name,
    finding: say(`threshold.finding.${element.finding}`),
    html: reasonHtml(element.rule, element),
  }));
