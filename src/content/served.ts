/** What `content/` is served as: each module holds only what the pages that import it show. */
import { courtLines } from './court.ts';
import { foldedToHtml, toHtml, toInlineHtml, toText } from './markdown.ts';
import { parametersFrom, textbookFrom } from './parameters.ts';
import { proseFrom } from './prose.ts';
import { positionsFrom, recordFrom } from './record/record.ts';
import type { Content } from './schema.ts';
import { storyFrom } from './story.ts';
import { WORD_MODULES } from './wordsServed.ts';
import { WORLD_MODULES } from './worldServed.ts';

/** The phases as every picture with the time axis names them. */
export const phasesFrom = (content: Content) =>
  content.phases.map(({ id, name, caption, captionRisen, captionHeld, steps }) => ({
    id,
    name,
    caption,
    captionRisen,
    captionHeld,
    steps,
  }));

/** Names, order and settings that the Watch's controls and labels show. */
export function namesFrom(content: Content) {
  return {
    levels: content['cert-levels'].map(({ level, name, short }) => ({ level, name, short })),
    scales: content.scales.map(({ id, short }) => ({ id, name: short })),
    presets: content.presets.map(({ id, name, lesson, set }) => ({ id, name, lesson, set })),
    /** Real attacks that a link to the Watch may name; what is told of them is loaded for it. */
    incidents: content.incidents.map(({ id }) => id),
  };
}

/** Moments that controls switch on, in hours from the launch. */
export function signalTimesFrom(content: Content) {
  const { testHours, announcementHours } = content.settings[0]!;
  return { tests: testHours.value, announcement: announcementHours.value };
}

/** The invented States of the Threshold page, without their notes. */
export function statesFrom(content: Content) {
  return content.states.map(({ id, letter, level, conduct, able }) => ({ id, letter, level, conduct, able }));
}

/** Names of tests and standards for counts and columns, without their reasons. */
export function testsFrom(content: Content) {
  return {
    tests: Object.fromEntries(content.rules.map(({ id, name }) => [id, name])),
    sides: Object.fromEntries(content.standards.map(({ id, short }) => [id, short])) as Record<
      Content['standards'][number]['id'],
      string
    >,
  };
}

/** What the law says, as plain HTML sentences: standards, rules, their reasons, and the objections these name. */
export function lawFrom(content: Content) {
  const named = new Set(
    content.rules.flatMap(({ objections, reasons }) => [
      ...objections,
      ...Object.values(reasons).flatMap((reason) => reason.objections),
    ]),
  );
  return {
    standards: content.standards.map(({ id, name, short }) => ({ id, name, short })),
    rules: content.rules.map(({ id, name, question, objections, reasons }) => ({
      id,
      name,
      question,
      objections,
      reasons: Object.fromEntries(
        Object.entries(reasons).map(([reason, { text, sources, objections: beside }]) => [
          reason,
          { text: toInlineHtml(text), sources, objections: beside },
        ]),
      ),
    })),
    objections: content.objections
      .filter(({ id }) => named.has(id))
      .map(({ id, claim, stance, text }) => ({ id, claim, stance, text: toHtml(text) })),
    sources: content.sources.map(({ id, authors, title, year }) => ({ id, authors, title, year })),
  };
}

/** A case as the moot court shows it, its prose as HTML. */
export function caseFrom(entry: Content['cases'][number]) {
  const expected = Object.entries(entry.expected).map(([standard, expectation]) => [
    standard,
    { ...expectation, why: toHtml(expectation.why) },
  ]);
  return {
    ...entry,
    story: foldedToHtml(entry.story),
    notes: foldedToHtml(entry.notes),
    exhibits: entry.exhibits.map((exhibit) => ({ ...exhibit, text: toInlineHtml(exhibit.text) })),
    expected: Object.fromEntries(expected) as typeof entry.expected,
  };
}

/** The first sentence of a story: it says what the case is about and nothing of what follows from it. */
const openingOf = (story: string): string => toText(story).split(/(?<=[.?!]”?) (?=\p{Lu}|“)/u)[0]!;

/** A list of all cases without their texts, and a way to load each: one chunk a case. */
function casesModule(content: Content): string {
  const list = content.cases.map(({ id, order, title, real, minutes, difficulty, story }) => ({
    id,
    order,
    title,
    real,
    minutes,
    difficulty,
    opening: openingOf(story),
  }));
  const loaders = content.cases.map(({ id }) => `${JSON.stringify(id)}: () => import('content:case/${id}')`);
  return `export const list = ${JSON.stringify(list)};\nexport const loaders = {${loaders.join(',')}};`;
}

/** A case by its id: `content:case/<id>`. */
export const CASE = 'content:case/';

/** Name of a module → its code. */
export const MODULES: Record<string, (content: Content) => string> = {
  'content:parameters': (content) =>
    [
      `export const parameters = ${JSON.stringify(parametersFrom(content))};`,
      `export const textbook = ${JSON.stringify(textbookFrom(content))};`,
      `export const signalTimes = ${JSON.stringify(signalTimesFrom(content))};`,
    ].join('\n'),
  // What the court shares with the model's own module is sent once.
  'content:court': (content) =>
    `import { parameters, textbook } from 'content:parameters';
    export const court = { parameters, textbook, ...${JSON.stringify(courtLines(content))} };`,
  'content:states': (content) => `export const states = ${JSON.stringify(statesFrom(content))};`,
  ...WORLD_MODULES,
  'content:tests': (content) => {
    const { tests, sides } = testsFrom(content);
    return `export const tests = ${JSON.stringify(tests)};\nexport const sides = ${JSON.stringify(sides)};`;
  },
  'content:law': (content) => `export const law = ${JSON.stringify(lawFrom(content))};`,
  'content:cases': casesModule,
  ...WORD_MODULES,
  'content:phases': (content) => `export const phases = ${JSON.stringify(phasesFrom(content))};`,
  'content:names': (content) => `export const names = ${JSON.stringify(namesFrom(content))};`,
  'content:positions': (content) => `export const positions = ${JSON.stringify(positionsFrom(content))};`,
  'content:record': (content) => `export const record = ${JSON.stringify(recordFrom(content))};`,
  'content:story': (content) => `export const chapters = ${JSON.stringify(storyFrom(content))};`,
  'content:incidents': (content) => `export const incidents = ${JSON.stringify(content.incidents)};`,
  'content:prose': (content) => `export const prose = ${JSON.stringify(proseFrom(content))};`,
};
