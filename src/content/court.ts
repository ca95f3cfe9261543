/** The court of this site: the model's content, and the two settings of the fixed threshold. */
import type { Court } from '../law/rule.ts';
import { parametersFrom, textbookFrom } from './parameters.ts';
import type { Content } from './schema.ts';

export function courtFrom(content: Content): Court {
  const { minimumStandard, bar } = content.settings[0]!;
  return {
    parameters: parametersFrom(content),
    textbook: textbookFrom(content),
    minimum: minimumStandard.value,
    bar: bar.value,
  };
}
