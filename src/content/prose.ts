/** All prose as HTML, for the prerender. The visitor's browser never loads it as a script. */
import { toHtml, toInlineHtml } from './markdown.ts';
import type { Content } from './schema.ts';

/** Content with its Markdown rendered, in the order in which pages show it. */
export function proseFrom(content: Content) {
  return {
    phases: content.phases.map((phase) => ({ ...phase, what: toHtml(phase.what), sees: toHtml(phase.sees) })),
    levels: content['cert-levels'].map((level) => ({
      ...level,
      summary: toHtml(level.summary),
      sees: Object.fromEntries(
        Object.entries(level.sees).map(([phase, cell]) => [phase, { ...cell, reading: toHtml(cell.reading) }]),
      ) as typeof level.sees,
    })),
    scales: content.scales.map((scale) => ({ ...scale, note: toHtml(scale.note) })),
    settings: content.settings[0]!,
    presets: content.presets.map((preset) => ({ ...preset, note: toInlineHtml(preset.note) })),
    objections: content.objections.map((objection) => ({ ...objection, text: toHtml(objection.text) })),
    sources: content.sources,
    terms: content.terms.map((term) => ({ ...term, meaning: toInlineHtml(term.meaning) })),
    pages: Object.fromEntries(
      content.pages.map((page) => [
        page.id,
        {
          ...page,
          blocks: Object.fromEntries(Object.entries(page.blocks).map(([name, text]) => [name, toHtml(text)])),
        },
      ]),
    ),
  };
}

export type Prose = ReturnType<typeof proseFrom>;
