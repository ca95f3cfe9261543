/** The moot court as one reactive thing: the machine and the texts of the open case. */
import { quizMachine } from '../../machines/quiz.machine.ts';
import type { QuizContext, QuizEvent } from '../../machines/quizContext.ts';
import { mayConclude, nextTest, openTests, rulesOf, rulingsOf } from '../../machines/rulings.ts';
import { Machine } from '../../ui/machine.svelte.ts';
import { CASES, loadCase, type CaseText } from './cases.ts';

export class Moot {
  readonly machine = new Machine(quizMachine, {});
  /** The open case, once its texts are here. */
  text: CaseText | undefined = $state.raw(undefined);
  failed = $state.raw(false);

  readonly context: QuizContext = $derived(this.machine.snapshot.context);
  readonly file = $derived(this.context.file);
  readonly rulings = $derived(this.file ? rulingsOf(this.file) : undefined);
  readonly open = $derived(this.file ? openTests(this.file) : []);
  readonly mayConclude = $derived(this.file !== undefined && mayConclude(this.file));
  /** How many tests the standard has. */
  readonly tests = $derived(this.file ? rulesOf(this.file.standard).length : 0);
  readonly entry = $derived(CASES.find(({ id }) => id === this.text?.id));

  /** Where the student is: "choosing", "reading", … */
  get state(): string {
    const { value } = this.machine.snapshot;
    return typeof value === 'string' ? value : String(Object.values(value)[0]);
  }

  /** The test to rule or to hear now; none where it is time to conclude. */
  get now(): string | undefined {
    if (!this.file || this.state === 'concluding' || this.state === 'memo') return undefined;
    return this.context.element ?? nextTest(this.file);
  }

  /** The same as a link says it. */
  get place(): QuizContext['place'] {
    if (this.state === 'choosing') return 'list';
    return this.state === 'memo' || this.state === 'result' ? this.state : 'case';
  }

  send(event: QuizEvent): void {
    this.machine.send(event);
    void this.fetch();
  }

  begin(context: Partial<QuizContext>): void {
    this.machine.restart(context);
    void this.fetch();
  }

  /** Gets the texts of the open case. */
  async fetch(): Promise<void> {
    const id = this.file?.id;
    if (!id || this.state === 'choosing' || this.text?.id === id) return;
    this.text = undefined;
    this.failed = false;
    try {
      const text = await loadCase(id);
      if (this.file?.id === id) this.text = text;
    } catch {
      if (this.file?.id === id) this.failed = true;
    }
  }
}
