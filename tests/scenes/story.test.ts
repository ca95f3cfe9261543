import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOLD, TOLD_OF_CURVE } from '../../src/content/storySchema.ts';
import { lowFrames } from '../../src/scenes/story/frames.ts';
import { filled } from '../../src/scenes/story/fill.ts';
import { linkOf, stepFrom } from '../../src/scenes/story/link.ts';
import { keptAs, NO_PROGRESS, progressFrom } from '../../src/scenes/story/progress.ts';
import { rightOptions } from '../../src/scenes/story/predictions.ts';
import { neighbour, phaseStep, stepOf, STEPS } from '../../src/scenes/story/steps.ts';
import { Story } from '../../src/scenes/story/story.svelte.ts';
import { FRAMES, framesOf } from '../../src/scenes/threshold/frames.ts';
import { curveSummary } from '../../src/scenes/threshold/sentences.ts';
import { Threshold } from '../../src/scenes/threshold/threshold.svelte.ts';
import { SIZES } from '../../src/ui/sizes.svelte.ts';

const anyStep = fc.constantFrom(...STEPS);

describe('A link to a step', () => {
  it('leads to it and back', () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        expect(stepFrom(`#${linkOf(step.id)}`)).toEqual({ step, ignored: [] });
      }),
    );
  });

  it.each([
    ['step=no-such-step', 'link.value'],
    ['v=9&step=delivery', 'link.newer'],
    ['page=3', 'link.unknown'],
    ['step=delivery&step=tests', 'link.twice'],
  ])('that is broken says what it ignored: %s', (hash, reason) => {
    expect(stepFrom(`#${hash}`).ignored).toMatchObject([{ reason }]);
  });

  it('opens the step it names, though it was made for another version of the model', () => {
    expect(stepFrom('#v=9&step=delivery').step?.id).toBe('delivery');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { step } = stepFrom(`#${text}`);
        expect(step === undefined || STEPS.includes(step)).toBe(true);
      }),
    );
  });
});

describe('The way through the story', () => {
  it('goes on and back over every step, from the opening to the end', () => {
    let step = neighbour(undefined, 1);
    const passed = [];
    for (; step; step = neighbour(step, 1)) passed.push(step);
    expect(passed).toEqual(STEPS);
    for (const [i, each] of STEPS.entries()) expect(neighbour(each, -1)).toBe(STEPS[i - 1]);
    expect(neighbour(undefined, -1)).toBeUndefined();
  });

  it('has a step behind each name of a phase in the picture', () => {
    for (const phase of ['reconnaissance', 'weaponization', 'delivery', 'exploitation', 'underway'])
      expect(stepOf(phaseStep(phase))).toBeDefined();
  });
});

describe('Progress', () => {
  const guessed = STEPS.filter(({ then }) => then).map(({ id }) => id);
  const anyProgress = fc.record({
    step: fc.constantFrom('', ...STEPS.map(({ id }) => id)),
    guesses: fc.dictionary(fc.constantFrom(...guessed), fc.integer({ min: 0, max: 3 })),
  });

  it('is read as it was kept', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(progressFrom(keptAs(progress))).toEqual({ ...progress, guesses: { ...progress.guesses } });
      }),
    );
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    'true',
    '7',
    '"x"',
    '{"v":2,"step":"delivery"}',
    '{"v":1,"step":7,"guesses":5}',
  ])('starts afresh from a store that holds %s', (text) => expect(progressFrom(text)).toEqual(NO_PROGRESS));

  it('keeps what is valid beside what is not', () => {
    const text = JSON.stringify({
      v: 1,
      step: 'gone',
      guesses: { 'guess-zero': 2, tests: 1, 'guess-sum': 9, x: 0 },
    });
    expect(progressFrom(text)).toEqual({ step: '', guesses: { 'guess-zero': 2 } });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void progressFrom(text)));
  });
});

describe('The picture beside the story', () => {
  const at = (id: string) => {
    const story = new Story();
    story.moveTo(stepOf(id));
    return story;
  };

  it('shows the attack alone before the first step', () => {
    expect(new Story().scene).toMatchObject({ picture: 'watch', told: 'attack' });
  });

  it('never takes back what it has told', () => {
    const told = STEPS.flatMap(({ scene, then }) => [scene, ...(then ? [then] : [])]).flatMap((scene) =>
      scene.picture === 'watch' ? [TOLD.indexOf(scene.told!)] : [],
    );
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(new Set(told).size).toBe(TOLD.length);
  });

  it('builds the level curve up as the text tells it: the curve, the minimum standard, the bar', () => {
    const told = STEPS.flatMap(({ scene, then }) => [scene, ...(then ? [then] : [])]).flatMap((scene) =>
      scene.picture === 'threshold' ? [TOLD_OF_CURVE.indexOf(scene.told ?? 'all')] : [],
    );
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(new Set(told).size).toBe(TOLD_OF_CURVE.length);
  });

  it('says of the curve only what is told of it', () => {
    const threshold = new Threshold();
    const curve = { minimum: false, bar: false, states: false };
    expect(curveSummary(threshold, curve)).toMatch(/Level 1 foresees 87, Level 2 57 and Level 3 12\.$/);
    expect(curveSummary(threshold, curve)).not.toMatch(/minimum|bar/);
    expect(curveSummary(threshold, { ...curve, minimum: true })).toMatch(/minimum standard 1\.5: 77 of 100/);
    expect(curveSummary(threshold, { ...curve, minimum: true })).not.toContain('bar');
  });

  it('of the curve has the same height whatever it draws', () => {
    const bare = framesOf({ minimum: false, bar: false, states: false });
    for (const size of SIZES) expect(bare[size].height).toBe(FRAMES[size].height);
  });

  it('has the same height whatever it draws, so that nothing moves between two steps', () => {
    for (const [i, whole] of lowFrames().entries())
      for (const told of TOLD) expect(lowFrames(told)[i]!.height, told).toBeCloseTo(whole.height);
  });

  it('shows what follows from a guess only while its answer is open', () => {
    const story = at('guess-zero');
    expect(story.scene.show).toBe('');
    story.answer('guess-zero', true);
    expect(story.scene.show).toBe('lead=1');
    story.answer('guess-zero', false);
    expect(story.scene.show).toBe('');
  });

  it('hides the figures that a guess is about, until the answer is open', () => {
    const story = at('guess-level-2');
    expect(story.veiled).toBe(3);
    story.answer('guess-level-2', true);
    expect(story.veiled).toBeUndefined();
    // There the answer is another attack, so nothing is given away.
    expect(at('guess-zero').veiled).toBeUndefined();
  });
});

describe('A number in the text', () => {
  it('is the model’s, for the scene beside it', () => {
    expect(filled('{level1} ({level1.range}), {before2}', { picture: 'watch', show: '' })).toBe(
      '87 (78 to 94), 2',
    );
    expect(filled('{level2}', { picture: 'watch', show: 'lead=1' })).toBe('2');
    expect(filled('{lost.batches}', { picture: 'gates', show: '', standard: 'fixed' })).toBe('0.5');
    expect(filled('{atMinimum} ({atMinimum.range})', { picture: 'threshold', show: 'm=2' })).toBe(
      '57 (49 to 65)',
    );
    expect(filled('{level1}, {atMinimum}', { picture: 'threshold', show: '' })).toBe('87, 77');
  });

  it('that its scene does not have stops the build', () => {
    expect(() => filled('{level9}', { picture: 'watch', show: '' })).toThrow(/level9/);
  });
});

describe('The right option', () => {
  const ask = (counts: number[], show: string) =>
    rightOptions({
      question: 'How many?',
      text: 'So many.',
      options: counts.map((count) => ({ label: String(count), count })),
      computed: { of: 'foreseen', show, level: 2 },
      then: { picture: 'watch', show },
    });

  it('is the count nearest to the model’s', () => {
    expect(ask([12, 57, 87], '')).toEqual([1]);
    expect(ask([2, 57, 87], 'lead=1')).toEqual([0]);
  });

  it('is not one where two are as near', () => {
    expect(ask([56, 58], '')).toEqual([0, 1]);
  });
});
