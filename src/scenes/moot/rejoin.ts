/** A link says what was ruled; first answers, own words and finished cases come from what this browser remembers. */
import type { QuizContext } from '../../machines/quizContext.ts';
import type { CaseFile, Rulings } from '../../machines/rulings.ts';
import { STANDARD_IDS } from '../../law/standards.ts';
import type { Progress } from './progress.ts';

const NOTHING: Rulings = { answers: {}, first: {}, words: {} };

/** Also where the link, one step back, says nothing of a standard: what was typed and answered first is not lost. */
const rejoined = (linked: CaseFile, stored: CaseFile): CaseFile => ({
  ...linked,
  rulings: Object.fromEntries(
    STANDARD_IDS.flatMap((standard) => {
      const kept = stored.rulings[standard];
      const said = linked.rulings[standard] ?? (kept && NOTHING);
      if (!said) return [];
      return [
        [
          standard,
          kept ? { ...said, words: kept.words, first: { ...said.first, ...kept.first } } : said,
        ] as const,
      ];
    }),
  ),
});

/** Where the quiz begins: what is remembered, and over it what the link says. */
export function beginningFrom(progress: Progress, linked: Partial<QuizContext>): Partial<QuizContext> {
  const { file = progress.file, session = progress.session, ...rest } = linked;
  const stored =
    progress.file?.id === file?.id ? progress.file : progress.session?.done.find(({ id }) => id === file?.id);
  return {
    ...progress,
    ...rest,
    file: linked.file && stored ? rejoined(linked.file, stored) : file,
    session: session && progress.session?.seed === session.seed ? progress.session : session,
  };
}
