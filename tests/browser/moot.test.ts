/** The moot court in real browsers: every state of its machine by the shortest way, by keyboard alone, axe in each. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import type { SnapshotFrom } from 'xstate';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';
import { quizMachine } from '../../src/machines/quiz.machine.ts';
import type { QuizEvent } from '../../src/machines/quizContext.ts';
import { sessionCases } from '../../src/scenes/moot/cases.ts';
import { violations } from './axe.ts';
import { inEachBrowser } from './visits.ts';

type Quiz = SnapshotFrom<typeof quizMachine>;
const CASE = 'willing-but-unable';
const SCOPE = 'threshold-scope';
const FORESEEN = 'threshold-foreseeability';
const PHONE = { width: 390, height: 844 };

const EVENTS: QuizEvent[] = [
  { type: 'case.opened', case: CASE, mode: 'guided', standard: 'fixed' },
  { type: 'session.started', seed: 1, cases: sessionCases(1) },
  { type: 'answer.chosen', rule: SCOPE, answer: 'met' },
  { type: 'answer.chosen', rule: SCOPE, answer: 'not-met' },
  { type: 'answer.chosen', rule: SCOPE, answer: 'need-a-fact' },
  { type: 'ruling.confirmed' },
  { type: 'answer.withdrawn', rule: SCOPE },
  { type: 'conclusion.chosen', conclusion: 'outside' },
  { type: 'memo.opened' },
  { type: 'case.left' },
  { type: 'result.opened' },
];
/** A state of the machine, and where answers are heard also what was answered. */
function nameOf({ value, context }: Quiz): string {
  const state = typeof value === 'string' ? value : String(Object.values(value)[0]);
  const { answers, conclusion } = context.file?.rulings.fixed ?? {};
  if (state === 'hearing') return `hearing “${answers?.[SCOPE]}”`;
  return state === 'concluding' && conclusion ? 'concluded' : state;
}
const paths = getShortestPaths(quizMachine, {
  events: EVENTS,
  limit: 5000,
  input: {},
  serializeState: (state) => {
    const { context } = state as Quiz;
    return JSON.stringify([
      nameOf(state as Quiz),
      context.mode,
      context.session !== undefined,
      context.file?.rulings,
    ]);
  },
});
/** The shortest way to each state: its events and the states on it. */
interface Way {
  readonly events: readonly QuizEvent[];
  readonly states: readonly string[];
}
const ways = new Map<string, Way>();
for (const { state, steps } of [...paths].sort((a, b) => a.steps.length - b.steps.length)) {
  const name = nameOf(state as Quiz);
  // The first step only starts the machine.
  const events = steps.slice(1).map(({ event }) => event as QuizEvent);
  const states = steps.map((step) => nameOf(step.state as Quiz));
  if (!ways.has(name)) ways.set(name, { events, states });
}
/** Ways that lead through no other's end: walking these passes every state. */
const walks = [...ways.values()].filter(
  (way) =>
    ![...ways.values()].some(
      (other) => other !== way && way.events.every((event, i) => other.events[i] === event),
    ),
);

const test = (page: Page, rule: string) => page.locator(`li[data-rule="${rule}"]`);
const conclusion = (page: Page) => page.locator('li.conclusion');
const within = (place: ReturnType<Page['locator']>, name: string | RegExp) =>
  place.getByRole('button', { name, exact: typeof name === 'string' });

/** Where the page hears an event of the machine. */
function controlOf(page: Page, event: QuizEvent) {
  const main = page.locator('main');
  switch (event.type) {
    case 'case.opened':
      return within(main, new RegExp(`^${say('moot.mode.guided')}`));
    case 'session.started':
      return within(main, new RegExp(`^${say('moot.mode.session')}`));
    case 'answer.chosen':
      return within(test(page, event.rule), say(`moot.answer.${event.answer}`));
    case 'answer.withdrawn':
      return within(test(page, event.rule), say('moot.go.again'));
    case 'ruling.confirmed':
      return test(page, SCOPE).locator('.onward button').last();
    case 'conclusion.chosen':
      return within(conclusion(page), say(`moot.verdict.${event.conclusion}`));
    case 'memo.opened':
      return within(main, say('moot.memo.open'));
    case 'case.left':
      return within(main, say('moot.back'));
    case 'result.opened':
      return within(main, new RegExp(`^${say('moot.result.open')}`));
    default:
      throw new Error(`no control for ${event.type}`);
  }
}

/** What shows that the page is in a state. */
function signOf(page: Page, state: string) {
  if (state.startsWith('hearing')) return test(page, SCOPE).locator('.onward');
  const signs: Record<string, ReturnType<Page['locator']>> = {
    choosing: page.locator('.docket'),
    reading: page.locator('li.ruling.now:not(.answered)'),
    ruling: page.locator('li.ruling.now[data-rule]:not(.answered)'),
    concluding: page.locator('li.conclusion.now:not(.answered)'),
    concluded: page.locator('li.conclusion.now.answered .onward'),
    memo: page.locator('article.memo'),
    result: page.locator('.courtroom.result'),
  };
  return signs[state]!;
}

async function press(page: Page, event: QuizEvent): Promise<void> {
  await controlOf(page, event).focus();
  await page.keyboard.press('Enter');
}

inEachBrowser(
  'The moot court, walked by the shortest paths of its machine,',
  (host) => {
    const clean = new Set<string>();

    it.each(walks)(
      'is clean for axe, works by keyboard and survives a reload: $states',
      async ({ events, states }) => {
        const { page } = await host.visit('moot/');
        for (const [i, state] of states.entries()) {
          await signOf(page, state).waitFor();
          if (!clean.has(state)) expect(await violations(page), state).toEqual([]);
          clean.add(state);
          // No dead end: more than the way back to the list.
          expect(await page.locator('main button:enabled:visible').count()).toBeGreaterThan(1);
          if (events[i]) await press(page, events[i]);
        }
        await page.reload();
        // After a reload the student rules the next test rather than hearing the last again.
        const end = states.at(-1)!;
        await (
          end.startsWith('hearing') ? test(page, SCOPE).locator('.feedback') : signOf(page, end)
        ).waitFor();
      },
    );

    it('has no state that was left out', () => {
      expect([...clean].sort()).toEqual([
        'choosing',
        'concluded',
        'concluding',
        'hearing “met”',
        'hearing “need-a-fact”',
        'hearing “not-met”',
        'memo',
        'reading',
        'result',
        'ruling',
      ]);
    });
  },
  { browsers: ['chromium'] },
);

inEachBrowser('A case on a phone', (host) => {
  it('shows file and rulings by two tabs, an exhibit one tap from the reason, and both in print', async () => {
    const { page } = await host.visit(`moot/#v=1&case=${CASE}&fixed=mm`, { viewport: PHONE });
    const file = page.getByRole('tabpanel', { name: say('moot.part.file') });
    const rulings = page.getByRole('tabpanel', { name: new RegExp(`^${say('moot.part.rulings')}`) });
    await rulings.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('#part-file').isVisible()).toBe(false);
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await file.waitFor();
    expect(await page.locator('#part-rulings').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-file');
    await page.keyboard.press('ArrowRight');
    await test(page, SCOPE)
      .getByRole('button', { name: say('moot.exhibit.show', { exhibit: 'E1' }) })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('exhibit-1');
    const top = await page.locator('#exhibit-1').evaluate((row) => row.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(40);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    if (host.name === 'chromium') {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#part-file').isVisible()).toBe(true);
      expect(await page.locator('#part-rulings').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('region', { name: say('moot.file') }).waitFor();
    await page.getByRole('region', { name: say('moot.rulings') }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
  });
});

inEachBrowser('The way back', (host) => {
  it('undoes one step at a time, and keeps what was answered first', async () => {
    const { page } = await host.visit('moot/');
    await press(page, EVENTS[0]!);
    await within(test(page, SCOPE), say('moot.answer.not-met')).click();
    await test(page, SCOPE).locator('.feedback.wrong').waitFor();
    await within(test(page, SCOPE), say('moot.go.code', { ruling: say('moot.answer.met') })).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.rule))
      .toBe('threshold-link');
    await page.evaluate(() => history.back());
    await test(page, SCOPE).locator('.feedback.wrong').waitFor();
    await page.evaluate(() => history.back());
    await page.locator('li.ruling.now:not(.answered)').waitFor();
    await page.evaluate(() => history.back());
    await page.locator('.docket').waitFor();
    await page.evaluate(() => history.forward());
    await within(test(page, SCOPE), say('moot.answer.met')).click();
    const first = await page.evaluate(
      () =>
        (
          JSON.parse(localStorage.getItem('foreseeable.moot')!) as {
            file: { rulings: { fixed: { first: object } } };
          }
        ).file.rulings.fixed.first,
    );
    expect(first).toEqual({ [SCOPE]: 'not-met' });
    expect(await test(page, FORESEEN).isVisible()).toBe(true);
  });
});
