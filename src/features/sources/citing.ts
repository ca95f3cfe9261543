/** Works in a few words. */
import type { Edition } from '../../content/record/bibliography.ts';
import { language, say } from '../../content/words.ts';

interface Work {
  readonly authors?: string;
  readonly title: string;
  readonly year?: number;
}

/** "Krebs 2025"; the title where nobody is named. The year is no amount, so it takes no comma. */
export const shortName = ({ authors, title, year }: Work) =>
  authors ? say('sources.short', { authors, year: String(year ?? '') }).trim() : title;

/** "31 January 2026", of a date without a time and so without a time zone. */
const longDate = (date: string) =>
  new Intl.DateTimeFormat(`${language}-GB`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** The site as a work in one line, without its address. */
export const citation = ({ authors, title, version, date }: Edition) =>
  say('sources.cite.text', { authors: authors.join(', '), title, version, date: longDate(date) });
