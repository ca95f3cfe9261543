/** Why a State is in breach or free: the sentences of the deciding elements. Loaded when somebody asks. */
import type { Assessment } from '../../law/findings.ts';
import { plainFinding } from '../moot/findingWords.ts';
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
    finding: plainFinding(element.finding, element.rule),
    html: reasonHtml(element.rule, element),
  }));
