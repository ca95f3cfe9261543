// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import StoryArticle from '../../src/features/story/StoryArticle.svelte';
import StoryPage from '../../src/features/story/StoryPage.svelte';
import { linkOf } from '../../src/scenes/story/link.ts';
import { keptAs, progressFrom, PROGRESS_KEY } from '../../src/scenes/story/progress.ts';
import { STEPS } from '../../src/scenes/story/steps.ts';

/** Longer than a reader must rest before the picture is drawn. */
const rest = () => new Promise((done) => setTimeout(done, 200));

/** The prerendered text, as a visitor gets it: it is never woken. */
let text: string;
beforeAll(() => {
  text = render(StoryArticle).container.innerHTML;
  cleanup();
});

/** What the browser says of a step that crosses the reading line. */
let pass: (id: string) => Promise<void>;
const cross = async (id: string) => {
  await pass(id);
  await rest();
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: /min-width: 1040px|reduced-motion/.test(query),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      #last: Element | undefined;
      #told: (entries: { target: Element; isIntersecting: boolean }[]) => void;
      constructor(told: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
        this.#told = told;
      }
      #pass = async (id: string) => {
        const target = document.querySelector(`[data-step="${id}"]`)!;
        const left = this.#last ? [{ target: this.#last, isIntersecting: false }] : [];
        this.#last = target;
        this.#told([...left, { target, isIntersecting: true }]);
        await tick();
      };
      observe = (target: Element) => {
        if (target.matches('[data-step]')) pass = this.#pass;
        else this.#told([{ target, isIntersecting: true }]);
      };
      disconnect = () => undefined;
    },
  );
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('scrollBy', vi.fn());
  localStorage.clear();
  history.replaceState(null, '', '/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function read(): void {
  document.body.innerHTML = text;
}
function open(hash = ''): void {
  history.replaceState(null, '', `/${hash}`);
  read();
  render(StoryPage);
}
/** Roles are looked up beside the text only: the text is long. */
const stage = () => within(document.querySelector<HTMLElement>('.story-stage')!);
const way = () => stage().getByRole('navigation', { name: 'Through the story' });
const figure = () => stage().getByRole('group', { name: /^One botnet attack/ });
const stepIn = (id: string) => within(document.querySelector<HTMLElement>(`[data-step="${id}"]`)!);

describe('The story', () => {
  it('is read as text from beginning to end: every step, each with its origin', () => {
    read();
    const told = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    expect(told.map(({ dataset }) => dataset.step)).toEqual(STEPS.map(({ id }) => id));
    for (const step of told) {
      expect(step.querySelector('.origin')!.textContent, step.id).toMatch(/From: .{4,}/);
      expect(step.textContent, step.id).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('has an address for every step, which is a place on the page', () => {
    read();
    for (const { id } of STEPS) expect(document.getElementById(linkOf(id))!.dataset.step).toBe(id);
  });

  it('shows the attack alone before it begins, in plain words, and offers to begin', () => {
    open();
    expect(figure().textContent).toMatch(/scan.*hijack.*order.*flood/);
    expect(figure().textContent).not.toMatch(/of 100|CERT|C2|batches/);
    expect(within(way()).getByRole('link', { name: 'Begin the story' }).getAttribute('href')).toBe(
      '#v=1&step=liberia',
    );
  });

  it('lets the picture, the address and the way on follow the reader', async () => {
    open();
    await cross('few');
    expect(figure().textContent).toContain('15 of 100');
    expect(location.hash).toBe('#v=1&step=few');
    expect(within(way()).getByRole('link', { name: 'Back' }).getAttribute('href')).toBe('#v=1&step=tests');
    expect(within(way()).getByRole('link', { name: 'Next' }).getAttribute('href')).toBe(
      '#v=1&step=delivery-signal',
    );
    expect(way().textContent).toContain('6 The signs before the flood');
    expect(document.querySelector('[aria-current="step"]')).toBe(document.getElementById('v=1&step=few'));
  });

  it('goes on and back with the arrow keys, but not while a guess is made', async () => {
    open();
    await cross('tests');
    await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(location.hash).toBe('#v=1&step=few');
    await cross('few');
    await fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    expect(location.hash).toBe('#v=1&step=tests');
    const radio = stepIn('guess-zero').getAllByRole('radio')[0]!;
    await fireEvent.keyDown(radio, { key: 'ArrowRight' });
    expect(location.hash).toBe('#v=1&step=tests');
  });

  it('says what it ignored of a broken link', async () => {
    open('#v=1&step=nowhere');
    await tick();
    expect(screen.getByText('“nowhere” is not a value of “step”.')).toBeTruthy();
  });
});

describe('The picture', () => {
  it('changes for a step where the reader rests, not for one that is scrolled past', async () => {
    open();
    await cross('tests');
    const before = figure().textContent;
    await pass('few');
    expect(figure().textContent).toBe(before);
    await rest();
    expect(figure().textContent).not.toBe(before);
  });
});

describe('What the reader has not been told of', () => {
  it('is not drawn yet: first the attack, then one team, then its count, then all three', async () => {
    open();
    for (const [id, drawn, counts] of [
      ['our-attack', 0, []],
      ['guess-effort', 0, []],
      ['cert', 1, []],
      ['level-1', 1, ['87 of 100']],
      ['guess-level-2', 3, ['87 of 100', '57 of 100', '12 of 100']],
    ] as const) {
      await cross(id);
      expect(figure().querySelectorAll('.lane').length, id).toBe(drawn);
      expect(
        [...figure().querySelectorAll('.count')].map(({ textContent }) => textContent),
        id,
      ).toEqual(counts);
    }
  });

  it('is not said to a screen reader either: a guess does not hear its answer', async () => {
    open();
    await cross('guess-level-2');
    expect(figure().getAttribute('aria-label')).toContain('Level 2');
    expect(figure().getAttribute('aria-label')).not.toContain('Level 3');
    await cross('liberia');
    expect(figure().getAttribute('aria-label')).not.toContain('Level');
  });

  it('has no name: phases are numbered from the chapter that tells them', async () => {
    open();
    await cross('level-1');
    expect(within(figure()).queryAllByRole('link')).toHaveLength(0);
    await cross('kill-chain');
    expect(within(figure()).getAllByRole('link')).toHaveLength(7);
  });

  it('a phase that is tapped is named below the picture, and the reader stays where he is', async () => {
    open();
    await cross('kill-chain');
    await fireEvent.click(within(figure()).getByRole('link', { name: '3 Delivery' }));
    expect(location.hash).toBe('#v=1&step=kill-chain');
    expect(document.querySelector('.scene:not([hidden]) .caption')!.textContent).toContain(
      '3 Delivery: Orders go',
    );
  });

  it('is no verdict: the tests are questions until facts are told, and then stand below those facts', async () => {
    open();
    await cross('three-tests');
    const judged = () =>
      stage().findByRole('region', { name: 'Did State A break its duty?' }, { timeout: 20_000 });
    expect((await judged()).querySelectorAll('.gate')).toHaveLength(4);
    expect((await judged()).textContent).toMatch(/Did the attack cause measurable harm.*Last question/);
    expect((await judged()).textContent).not.toMatch(/\bmet\b|failed|discharged|breach|State A has/);
    await cross('manual');
    expect((await judged()).textContent).toMatch(/State A has a Level 1 CERT.*It sent nothing.*open/);
    expect(document.querySelector('.scene:not([hidden]) .caption')!.textContent).toContain('Six elements');
  });

  it('is no line on the level curve: it comes with the step that draws it, then the bar, and never the States', async () => {
    open();
    await cross('own-means');
    const curve = () => stage().findByRole('img', { name: /^How much CERTs/ }, { timeout: 20_000 });
    await curve();
    const drawn = () =>
      ['.minimum-line', '.bar-line', '.zone', '.held-name'].map(
        (part) => document.querySelector(`.level-curve ${part}`) !== null,
      );
    expect(drawn()).toEqual([false, false, false, false]);
    await cross('fixed-line');
    expect(drawn()).toEqual([true, false, false, false]);
    await cross('where-it-stands');
    expect(drawn()).toEqual([true, true, true, false]);
  });

  it('is no standard to be judged by: the tests stand alone until the chapter that compares', async () => {
    open();
    await cross('preventable');
    const judged = () =>
      stage().findByRole('region', { name: 'Did State A break its duty?' }, { timeout: 20_000 });
    expect((await judged()).textContent).not.toMatch(/Own capacity|Tallinn|UN norm|played above/);
    expect(
      within(await judged())
        .getByRole('button', { name: 'no breach' })
        .getAttribute('popovertarget'),
    ).toBe('term-conclusion-no-breach');
    await cross('institutions');
    expect((await judged()).textContent).toContain('Own capacity');
  });
});

describe('The lines of the threshold', () => {
  it('can be moved beside the story, until the next step sets them again', async () => {
    open();
    await cross('fixed-line');
    const minimum = await stage().findByRole('slider', { name: /minimum/i }, { timeout: 20_000 });
    await fireEvent.keyDown(minimum, { key: 'ArrowRight' });
    await tick();
    expect(location.hash).toBe('#v=1&step=fixed-line');
    const link = () => stage().getByRole('link', { name: 'Open in the Threshold' }).getAttribute('href');
    expect(link()).toContain('m=');
    await cross('more-owes-more');
    expect(link()).not.toContain('m=');
  });
});

describe('A guess', () => {
  it('made by finger opens its answer; made by key it waits, since a key moves through the options', async () => {
    open();
    await cross('guess-zero');
    const answer = document.querySelector<HTMLDetailsElement>('[data-step="guess-zero"] details.answer')!;
    const option = stepIn('guess-zero').getByRole('radio', { name: 'about 25' });
    await fireEvent.click(option, { detail: 0 });
    expect(answer.open).toBe(false);
    await fireEvent.click(option, { detail: 1 });
    await expect.poll(() => answer.open).toBe(true);
  });

  it('is followed by the answer, which changes the picture', async () => {
    open();
    await cross('guess-zero');
    expect(figure().textContent).toContain('57 of 100');
    const step = stepIn('guess-zero');
    await fireEvent.click(step.getByRole('radio', { name: 'about 25' }));
    const answer = document.querySelector<HTMLDetailsElement>('[data-step="guess-zero"] details.answer')!;
    answer.open = true;
    answer.dispatchEvent(new Event('toggle'));
    await rest();
    expect(figure().textContent).toContain('2 of 100');
    expect(figure().textContent).not.toContain('57 of 100');
  });

  it('hides what it asks for in the picture until the answer is opened', async () => {
    open();
    await cross('guess-level-2');
    expect(document.querySelector('.picture.veiled-3')).toBeTruthy();
  });

  it('and the last step are kept, and found again', async () => {
    open();
    await cross('guess-zero');
    await fireEvent.click(stepIn('guess-zero').getByRole('radio', { name: 'about 2' }));
    expect(progressFrom(localStorage.getItem(PROGRESS_KEY))).toEqual({
      step: 'guess-zero',
      guesses: { 'guess-zero': 2 },
    });
    cleanup();
    open();
    await tick();
    expect(stepIn('guess-zero').getByRole<HTMLInputElement>('radio', { name: 'about 2' }).checked).toBe(true);
    expect(
      within(way()).getByRole('link', { name: 'Go on: The signs before the flood' }).getAttribute('href'),
    ).toBe('#v=1&step=guess-zero');
  });

  it.each(['{"v":1,"step":', 'null', '{"v":1,"guesses":{"guess-zero":"two"}}'])(
    'does not stop the story where the store holds %s',
    async (kept) => {
      localStorage.setItem(PROGRESS_KEY, kept);
      open();
      await cross('tests');
      expect(way().textContent).toContain('The signs before the flood');
      expect(localStorage.getItem(PROGRESS_KEY)).toBe(keptAs({ step: 'tests', guesses: {} }));
    },
  );
});

describe('Real attacks', () => {
  it('are told in words below their chapter, each with a way into the Watch', () => {
    read();
    const table = screen.getByText('12 real attacks in words').closest('details')!;
    const links = within(table).getAllByRole('link', {
      name: 'Open the Watch with its settings',
      hidden: true,
    });
    expect(links).toHaveLength(12);
    expect(links.map((link) => link.getAttribute('href'))).toContain(
      'watch/#v=1&announced=yes&like=lithuania-2022',
    );
  });

  it('open beside the text: one chosen is told and leads to the Watch; the order can be changed', async () => {
    open();
    await cross('real-leads');
    const attacks = await stage().findByRole(
      'group',
      { name: 'Real attacks on one axis' },
      { timeout: 20_000 },
    );
    const first = () => within(attacks).getAllByRole('listitem')[0]!.textContent;
    expect(first()).toContain('Aisuru');
    await fireEvent.click(within(attacks).getByRole('button', { name: /^Killnet, Lithuania/ }));
    expect(attacks.textContent).toContain('On 21 June the group named its targets in public.');
    const link = within(attacks).getByRole('link', { name: 'Open the Watch with its settings' });
    expect(link.getAttribute('href')).toBe('watch/#v=1&announced=yes&like=lithuania-2022');
    const told = within(attacks)
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    // Its length is not known, which is said once, under what is not known.
    expect(told).toEqual(['Launch', 'Signs in our sources', 'Harm', 'Not known']);
    await fireEvent.click(stage().getByRole('radio', { name: 'length' }));
    expect(first()).toContain('Estonia');
    expect(within(attacks).getByText('Of these no length is in our sources')).toBeTruthy();
  });
});
