/** What the law's code says to the answers in the open case. Loaded with the first case, not with the list. */
import { court } from 'content:court';
import type { Answer } from '../../machines/rulings.ts';
import type { CaseText } from './cases.ts';
import { markConclusion } from './concluding.ts';
import { mark, type Bench } from './marking.ts';
import type { Moot } from './moot.svelte.ts';

export class Hearing {
  readonly moot: Moot;
  readonly text: CaseText;

  constructor(moot: Moot, text: CaseText) {
    this.moot = moot;
    this.text = text;
  }

  readonly bench: Bench = $derived.by(() => {
    const { asked, standard } = this.moot.file!;
    const toAsk = this.text.exhibits.map((exhibit, i) => ({ ...exhibit, handed: asked.includes(i) }));
    const facts = (handed: boolean) =>
      toAsk
        .filter((exhibit) => exhibit.asked !== undefined && exhibit.handed === handed)
        .flatMap((exhibit) => exhibit.facts);
    return { facts: this.text.facts, court, standard, withheld: facts(false), handed: facts(true) };
  });

  mark = (rule: string, answer: Answer) => mark(rule, answer, this.bench);

  readonly end = $derived.by(() => {
    const { file, rulings } = this.moot;
    return file && rulings?.conclusion
      ? markConclusion(rulings.conclusion, file, this.bench, this.text.real)
      : undefined;
  });
}
