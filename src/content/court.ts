/** The court of this site: the model's content, and the two settings of the fixed threshold. */
import type { Court } from '../law/rule.ts';
import { parametersFrom, textbookFrom } from './parameters.ts';
import type { Content } from './schema.ts';

/** The two settings alone: with the model's own module they make the court. */
export function courtLines(content: Content): Pick<Court, 'minimum' | 'bar'> {
  const { minimumStandard, bar } = content.settings[0]!;
  return { minimum: minimumStandard.value, bar: bar.value };
}

export const courtFrom = (content: Content): Court => ({
  parameters: parametersFrom(content),
  textbook: textbookFrom(content),
  ...courtLines(content),
});
