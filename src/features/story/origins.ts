/** Where a step's claims come from, in one line. */
import { prose } from 'content:prose';
import { language, say } from '../../content/words.ts';

const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** Paragraphs of the essay that a step tells. */
const paragraphsOf = (id: string) =>
  prose.coverage.paragraphs.filter(({ steps }) => steps.includes(id)).map(({ paragraph }) => paragraph);

function wordsOf(origin: string, id: string): string {
  if (origin === 'essay') {
    const paragraphs = paragraphsOf(id).map(String);
    return paragraphs.length === 0
      ? say('story.origin.essay')
      : say('story.origin.paragraphs', { list: list.format(paragraphs) });
  }
  if (!origin.startsWith('source: ')) return say(`story.origin.${origin}`);
  const { authors, title, year } = prose.sources.find(({ id: source }) => source === origin.slice(8))!;
  const name = authors ?? title;
  return year && authors ? `${name} ${year}` : name;
}

/** "The essay, paragraphs 14 and 15; our assumption." */
export const originWords = ({ id, origin }: { id: string; origin: readonly string[] }) =>
  say('story.origin', { list: origin.map((each) => wordsOf(each, id)).join('; ') });
