/** The story as content: every claim has an origin, every word its meaning, every paragraph of the essay its place. */
import { court } from 'content:court';
import { describe, expect, it } from 'vitest';
import { choicesFrom } from '../../src/scenes/world/link.ts';
import { linksIn } from '../../src/content/markdown.ts';
import { assess } from '../../src/law/assess.ts';
import type { StandardId } from '../../src/law/standards.ts';
import { filled } from '../../src/scenes/story/fill.ts';
import { rightOptions } from '../../src/scenes/story/predictions.ts';
import { ignoredIn } from '../../src/scenes/story/sceneLinks.ts';
import { settingsFrom as thresholdSettings } from '../../src/scenes/threshold/link.ts';
import { factsFrom } from '../../src/scenes/verdict/facts.ts';
import { settingsFrom as watchSettings } from '../../src/scenes/watch/link.ts';
import { Watch } from '../../src/scenes/watch/watch.svelte.ts';
import { content } from '../given.ts';

const { chapters, incidents } = content;
const [{ paragraphs }] = content.coverage as [(typeof content.coverage)[number]];
const steps = chapters.flatMap((chapter) => chapter.steps.map((step) => ({ ...step, chapter: chapter.id })));
type Scene = (typeof steps)[number]['scene'];

/** Everything that a reader reads in a step, its guess included. */
const textsOf = ({ text, title, predict }: (typeof chapters)[number]['steps'][number]) => [
  ...(title ? [title] : []),
  text,
  ...(predict ? [predict.question, predict.text, ...predict.options.map(({ label }) => label)] : []),
];
const plain = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
const wordsOf = (text: string) =>
  plain(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

describe('The chapters', () => {
  it('take the time that the cover names: the steps alone, and with every objection', () => {
    const minutes = (texts: string[]) => texts.flatMap(wordsOf).length / 200;
    const told = minutes(steps.flatMap(textsOf));
    const doubts = minutes(
      content.objections
        .filter(({ id }) => steps.some(({ objections }) => objections.includes(id)))
        .flatMap(({ claim, text }) => [claim, text]),
    );
    const [least, most] = (content.interface[0]!.messages['story.length'] as string)
      .match(/\d+/g)!
      .map(Number);
    expect(told).toBeLessThanOrEqual(least!);
    expect(told + doubts).toBeGreaterThan(least!);
    expect(told + doubts).toBeLessThanOrEqual(most!);
  });

  it('number about a dozen, in an order without gaps', () => {
    expect(chapters.map(({ order }) => order)).toEqual(chapters.map((_, i) => i + 1));
    expect(chapters).toHaveLength(12);
    const words = steps.flatMap(textsOf).flatMap(wordsOf).length;
    expect(words).toBeGreaterThan(2000);
    expect(words).toBeLessThan(4000);
  });

  it('have steps with names of their own', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('each ask for one guess', () => {
    for (const { id, steps: own } of chapters)
      expect(own.filter(({ predict }) => predict).length, id).toBe(1);
  });

  it.each(chapters.map(({ id }) => id))('have short sentences: %s', (id) => {
    const lengths = steps
      .filter(({ chapter }) => chapter === id)
      .flatMap(textsOf)
      .flatMap((text) => plain(text).split(/(?<=[.?:]”?) (?=[“A-Z{0-9])/))
      .map((sentence) => wordsOf(sentence).length);
    expect(median(lengths)).toBeLessThanOrEqual(14);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32);
  });

  it('say each objection beside one claim only', () => {
    const beside = steps.flatMap(({ objections }) => objections);
    expect(beside.length).toBeGreaterThan(20);
    expect(new Set(beside).size).toBe(beside.length);
  });

  it('leave out no objection but the one on notices, which belongs to the cases', () => {
    const beside = new Set(steps.flatMap(({ objections }) => objections));
    expect(content.objections.map(({ id }) => id).filter((id) => !beside.has(id))).toEqual([
      'burden-after-notice',
    ]);
  });
});

describe('A claim of the story', () => {
  it('says where it comes from, and every source in its text is among its origins', () => {
    for (const { id, origin, text } of steps) {
      expect(origin.length, id).toBeGreaterThan(0);
      const named = linksIn(text).flatMap(({ kind, id: target }) =>
        kind === 'source' ? [`source: ${target}`] : [],
      );
      expect(
        named.filter((source) => !(origin as string[]).includes(source)),
        id,
      ).toEqual([]);
    }
  });

  it('rests on no source that is known only from memory', () => {
    const memory = content.sources.flatMap(({ id, mark }) => (mark === 'memory' ? [`source: ${id}`] : []));
    const cited = [
      ...steps.flatMap(({ origin }) => origin),
      ...incidents.flatMap(({ sources }) => sources.map((id) => `source: ${id}`)),
    ];
    expect(cited.filter((origin) => memory.includes(origin))).toEqual([]);
  });

  it('states no percentage: a frequency comes first', () => {
    expect(steps.flatMap(textsOf).filter((text) => /\d\s?(%|per ?cent)/.test(text))).toEqual([]);
  });

  it('never says of a real State that it is in breach', () => {
    const real = /Albania|Estonia|Georgia|Liberia|Lithuania|Russia|Ukrain|United States|Cyprus|Germany/;
    const wrong = [...steps.flatMap(textsOf), ...incidents.flatMap(({ harm, unknown }) => [harm, unknown])]
      .flatMap((text) => plain(text).split(/(?<=[.?]) /))
      .filter((sentence) => real.test(sentence) && /breach|violat|broke its/.test(sentence));
    expect(wrong).toEqual([]);
  });
});

describe('A technical or legal word', () => {
  /** Words as a reader meets them, and the term that explains each. */
  const WORDS: Record<string, RegExp> = {
    cert: /\bCERTs?\b/,
    first: /\bFIRST\b/,
    botnet: /\bbotnets?\b/,
    c2: /\bcommand servers?\b/,
    metadata: /\bmetadata\b/,
    batch: /\bbatches\b/,
    lead: /\blead\b/,
    attribution: /\battribution\b/,
    'strict-liability': /\bstrict liability\b/,
    countermeasure: /\bcountermeasures?\b/,
    sovereignty: /\bsovereignty\b/,
    'minimum-standard': /\bminimum standard\b/,
    'kill-chain': /\bkill chain\b/,
    'ip-address': /\bIP addresses\b/,
    'critical-infrastructure': /\bcritical infrastructure\b/,
    'availability-attack': /\bavailability attacks?\b/,
    sophistication: /\bsophistication\b/i,
    'service-hours': /\bservice-hours\b/,
    'due-diligence': /\bdue diligence\b/i,
  };
  it.each(Object.entries(WORDS))('is explained in each chapter that uses it: %s', (term, pattern) => {
    const using = chapters.filter(({ steps: own }) => own.some(({ text }) => pattern.test(plain(text))));
    expect(using.length).toBeGreaterThan(0);
    for (const { id, steps: own } of using) {
      const links = own.flatMap((step) => [step.text, step.predict?.text ?? '']).flatMap(linksIn);
      expect(
        links.some(({ kind, id: target }) => kind === 'term' && target === term),
        id,
      ).toBe(true);
    }
  });
});

describe('A scene', () => {
  const scenes = steps.flatMap(({ id, scene, predict }) => [
    { id, scene },
    ...(predict ? [{ id, scene: predict.then }] : []),
  ]);
  const ignored = ({ picture, show }: Scene) =>
    picture === 'threshold'
      ? thresholdSettings(show).ignored
      : picture === 'world'
        ? choicesFrom(show).ignored
        : picture === 'chains' || picture === 'incidents'
          ? ignoredIn(picture, show)
          : watchSettings(show).ignored;

  it('is set by a link that its page understands whole', () => {
    expect(scenes.flatMap(({ id, scene }) => ignored(scene).map(({ name }) => `${id}: ${name}`))).toEqual([]);
  });

  /** What the tests show for the facts of a scene, by the name of the rule. */
  const foundIn = (id: string, standard: StandardId) => {
    const watch = new Watch();
    watch.open(watchSettings(scenes.find((each) => each.id === id)!.scene.show).settings);
    const { elements, conclusion } = assess(factsFrom(watch), standard, court);
    return { conclusion, ...Object.fromEntries(elements.map(({ rule, finding }) => [rule, finding])) };
  };

  it('with the tests gives no verdict before the reader has been told facts', () => {
    const before = scenes.slice(
      0,
      scenes.findLastIndex(({ id }) => id === 'guess-effort'),
    );
    const told = before.flatMap(({ scene }) => (scene.picture === 'gates' ? [scene.told] : []));
    expect(told).toEqual(['questions', 'questions']);
  });

  it('that speaks of acts which cannot be stopped shows one', () => {
    expect(foundIn('preventable', 'fixed')).toMatchObject({
      'threshold-prevention': 'not-met',
      conclusion: 'no-breach',
    });
  });

  it('that sets the Manual beside the essay shows what its text says of both', () => {
    expect(foundIn('manual', 'fixed').conclusion).toBe('breach');
    expect(foundIn('manual', 'tallinn').conclusion).toBe('open');
  });

  it('moves only where a moment is set to move to', () => {
    for (const { id, scene } of scenes)
      if (scene.picture === 'watch' && scene.from !== undefined)
        expect(watchSettings(scene.show).settings.at, id).toBeGreaterThan(scene.from);
  });

  it('shows each of the seven phases in its own step', () => {
    const told = new Set(steps.map(({ id }) => id));
    for (const { id } of content.phases.filter(({ steps: own }) => own.length > 0))
      expect(told.has(id === 'underway' ? 'under-way' : id), id).toBe(true);
  });
});

describe('A guess', () => {
  it.each(steps.flatMap(({ id, predict }) => (predict ? [{ id, predict }] : [])))(
    'has one right option, and its numbers can be filled in: $id',
    ({ predict }) => {
      expect(rightOptions(predict)).toHaveLength(1);
      expect(filled(predict.text, predict.then)).not.toMatch(/[{}]/);
    },
  );

  it('that the model answers offers the model’s own count, not one near it', () => {
    const asked = steps.flatMap(({ predict }) => (predict?.computed?.of === 'foreseen' ? [predict] : []));
    expect(asked.length).toBeGreaterThan(2);
    for (const predict of asked) {
      const [right] = rightOptions(predict);
      const count = Number(
        /\d+/.exec(
          filled(`{level${(predict.computed as { level: number }).level}}`, {
            picture: 'watch',
            show: predict.computed!.show,
          }),
        )![0],
      );
      expect(Math.abs(predict.options[right!]!.count! - count)).toBeLessThanOrEqual(2);
    }
  });

  it('on the phases is answered as the model answers: most of what Level 1 foresees, it detects in Delivery', () => {
    const [before, foreseen] = filled('{before1} {level1}', { picture: 'watch', show: '' })
      .split(' ')
      .map(Number);
    expect(foreseen! - before!).toBeGreaterThan(before!);
  });

  it('on batches is answered as the model answers, for Level 1 and for Level 2', () => {
    const lost = (show: string) =>
      filled('{lost.batches} {lost.list} {lost.nothing}', { picture: 'watch', show }).split(' ').map(Number);
    const [batches, list] = lost('');
    expect(batches).toBeCloseTo(0.5, 0);
    expect(batches).toBeLessThan(list! / 2);
    const [second, , nothing] = lost('state=2');
    expect(second! / nothing!).toBeGreaterThan(0.9);
  });

  it('on the cloud names the shares of evidence that the model is given', () => {
    const { blend } = content.settings[0]!;
    const text = chapters
      .find(({ id }) => id === 'cloud')!
      .steps.flatMap(textsOf)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain(`${blend.cloud.value * 100} of 100 traces`);
    expect(text).toContain(`${blend['cloud-engaged'].value * 100} of 100 traces`);
  });

  it('is marked right by hand only where nothing computes it', () => {
    for (const { predict } of steps)
      if (predict?.computed) expect(predict.options.every(({ right }) => right === undefined)).toBe(true);
  });
});

describe('The essay', () => {
  it('has 48 paragraphs, each told by a step that exists or left out for a reason', () => {
    expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual(Array.from({ length: 48 }, (_, i) => i + 1));
    const told = new Set(steps.map(({ id }) => id));
    for (const { paragraph, steps: named, leftOut } of paragraphs) {
      expect(named.length > 0, `paragraph ${paragraph}`).toBe(leftOut === undefined);
      expect(
        named.filter((id) => !told.has(id)),
        `paragraph ${paragraph}`,
      ).toEqual([]);
    }
  });

  it('is left out in few places', () => {
    expect(paragraphs.filter(({ leftOut }) => leftOut).length).toBeLessThanOrEqual(4);
  });

  it('stands behind a step exactly where the step names it as its origin', () => {
    const covering = new Set(paragraphs.flatMap(({ steps: named }) => named));
    const naming = steps.filter(({ origin }) => origin.includes('essay')).map(({ id }) => id);
    expect([...covering].filter((id) => !naming.includes(id))).toEqual([]);
    expect(naming.filter((id) => !covering.has(id))).toEqual([]);
  });
});

describe('Real attacks', () => {
  it('are at least eight, with sources, harm, and what is not known', () => {
    expect(incidents.length).toBeGreaterThanOrEqual(8);
    for (const { id, sources, unknown } of incidents) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(unknown.length, id).toBeGreaterThan(20);
    }
  });

  it('open the Watch with settings that it has', () => {
    for (const { id, watch } of incidents) expect(watchSettings(watch.show).ignored, id).toEqual([]);
  });

  it('set the flood of the Watch to the length on record, where one is', () => {
    for (const { id, flood, watch } of incidents) {
      const { settings } = watchSettings(watch.show);
      if (flood && watch.show.includes('flood='))
        expect(settings.floodSeconds / 3600, id).toBeCloseTo(flood.hours, 1);
      if (!flood) expect(watch.show, id).not.toContain('flood=');
    }
  });
});
