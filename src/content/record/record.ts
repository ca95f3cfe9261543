/** Everything the Sources page records, for the prerender. Links to terms and sources are anchors on that page. */
import { foldedToHtml, toHtml, toInlineHtml } from '../markdown.ts';
import type { Content } from '../schema.ts';
import { bibliographyFiles, bibtexOf, cslOfEdition } from './bibliography.ts';
import { readEdition } from './edition.ts';
import { factsListed } from './facts.ts';
import { mentionsIn } from './mentions.ts';
import { numbersIn } from './numbers.ts';

const ANCHORS = { anchors: true } as const;
const inline = (text: string) => toInlineHtml(text, ANCHORS);

/** The record of all content. */
export function recordFrom(content: Content) {
  const mentions = mentionsIn(content);
  const edition = readEdition();
  const page = content.pages.find(({ id }) => id === 'sources')!;
  return {
    blocks: Object.fromEntries(
      Object.entries(page.blocks).map(([name, text]) => [name, toHtml(text, ANCHORS)]),
    ),
    claims: content.claims.map((claim) => ({
      ...claim,
      reading: inline(claim.reading),
      change: inline(claim.change),
    })),
    numbers: numbersIn(content),
    labels: Object.fromEntries(content.scales[0] ? Object.entries(content.scales[0].words) : []),
    scales: content.scales.map(({ id, name, short }) => ({ id, name, short })),
    phases: content.phases.map(({ id, name }) => ({ id, name })),
    levels: content['cert-levels'].map(({ id, name, level }) => ({ id, name, level })),
    formulas: content.formulas.map((formula) => ({ ...formula, words: inline(formula.words) })),
    objections: content.objections.map((objection) => ({
      ...objection,
      text: foldedToHtml(objection.text, ANCHORS),
      touches: mentions('objection', objection.id),
    })),
    terms: content.terms
      .map(({ id, name, meaning }) => ({ id, name, meaning: inline(meaning) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    sources: content.sources
      .map((source) => ({ ...source, usedIn: mentions('source', source.id) }))
      .sort((a, b) => (a.authors ?? a.title).localeCompare(b.authors ?? b.title, 'en')),
    facts: factsListed(),
    edition,
    bibtex: bibtexOf(cslOfEdition(edition)),
    files: bibliographyFiles(content.sources, edition),
  };
}

/** States' positions for the living part of the page: summaries as HTML, sources by name. */
export function positionsFrom(content: Content) {
  return content.positions.map(({ id, name, group, kind, year, summary }) => ({
    id,
    name,
    group,
    kind,
    ...(year ? { year } : {}),
    summary: inline(summary),
  }));
}
