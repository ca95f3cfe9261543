/** All prose as HTML, for the prerender. The visitor's browser never loads it as a script. */
import { foldedToHtml, toHtml, toInlineHtml } from './markdown.ts';
import type { Content } from './schema.ts';

/** Renders every `note` below a value: the reasons that stand beside numbers. */
function withNotes<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withNotes) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) =>
    key === 'note' ? [key, toInlineHtml(item as string)] : [key, withNotes(item)],
  );
  return Object.fromEntries(entries) as T;
}

/** Content with its Markdown rendered, in the order in which pages show it. */
export function proseFrom(content: Content) {
  return {
    phases: content.phases.map((phase) => ({
      ...withNotes(phase),
      what: toHtml(phase.what),
      sees: toHtml(phase.sees),
    })),
    levels: content['cert-levels'].map((level) => ({
      ...withNotes(level),
      summary: toHtml(level.summary),
      sees: Object.fromEntries(
        Object.entries(level.sees).map(([phase, cell]) => [
          phase,
          { ...cell, reading: toHtml(cell.reading) },
        ]),
      ) as typeof level.sees,
    })),
    scales: content.scales.map((scale) => ({ ...scale, note: toHtml(scale.note) })),
    settings: withNotes(content.settings[0]!),
    presets: content.presets.map((preset) => ({ ...preset, note: toInlineHtml(preset.note) })),
    objections: content.objections.map((objection) => ({ ...objection, text: toHtml(objection.text) })),
    states: content.states.map((state) => ({ ...state, note: toInlineHtml(state.note) })),
    world: withNotes(content.world[0]!),
    counterScenes: content['counter-scenes'].map((scene) => ({ ...scene, note: toInlineHtml(scene.note) })),
    standards: content.standards.map((standard) => ({ ...standard, text: toInlineHtml(standard.text) })),
    rules: content.rules.map(({ id, name, text }) => ({ id, name, text: toInlineHtml(text) })),
    cases: content.cases.map(({ id, title, real, difficulty, teaches, story, expected }) => ({
      id,
      title,
      real,
      difficulty,
      teaches: toInlineHtml(teaches),
      story: foldedToHtml(story),
      expected: Object.fromEntries(
        Object.entries(expected).map(([standard, { conclusion, why }]) => [
          standard,
          { conclusion, why: toInlineHtml(why) },
        ]),
      ) as Record<keyof typeof expected, { conclusion: string; why: string }>,
    })),
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
