/** The Watch as a visitor finds it: by role and name, in the words of the catalogue. */
import { catalogue } from 'content:messages';
import { messages as ofLinks } from 'content:messages/link';
import { messages as ofWatch } from 'content:messages/watch';
import { phases } from 'content:phases';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import '../../src/content/words/all.ts';
import { say } from '../../src/content/words.ts';

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

/** A message with anything in its gaps. */
export function like(key: string): RegExp {
  const message = { ...catalogue.messages, ...ofLinks, ...ofWatch }[key];
  if (typeof message !== 'string') throw new Error(`no plain message "${key}"`);
  return new RegExp(escaped(message).replace(/\{\w+\}/g, '.+'));
}

/** The name of a control begins with its label; the value may follow. */
const beginning = (key: string) => new RegExp(`^${escaped(say(key))}`);

export const figureOf = (page: Page) => page.getByRole('group', { name: like('watch.figure') });
export const buttonOf = (page: Page, key: string) =>
  page.getByRole('button', { name: say(key), exact: true });
export const sliderOf = (page: Page, key: string) => page.getByRole('slider', { name: beginning(key) });
export const timeOf = (page: Page) => page.getByRole('slider', { name: say('player.scrub'), exact: true });
export const pickerOf = (page: Page, key: string) => page.getByRole('combobox', { name: beginning(key) });
export const phaseLinkOf = (page: Page, number: number) =>
  figureOf(page).getByRole('link', { name: stepWords()[number - 1]! });

/** One option of a choice. */
export const optionOf = (page: Page, key: string, text: string) =>
  page.getByRole('group', { name: say(key), exact: true }).getByRole('radio', { name: text, exact: true });

/** "1 Reconnaissance", "2 Weaponization" … */
export const stepWords = () =>
  phases.flatMap(({ steps }) => steps.map(({ number, name }) => say('watch.step', { number, name })));

/** Names of the columns of the axis in order: the steps, then what comes after. */
export const columnNames = () =>
  phases.flatMap(({ name, steps }) => (steps.length > 0 ? steps.map((step) => step.name) : [name]));

/** "87 of 100" beside the three lanes, as numbers. */
export async function countsOf(page: Page): Promise<number[]> {
  const texts = await figureOf(page).locator('.label .count').allTextContents();
  return texts.map((text) => Number(like('watch.count').test(text) ? /\d+/.exec(text)![0] : NaN));
}

/** Where the player stands, in words. */
export const momentOf = (page: Page) => timeOf(page).getAttribute('aria-valuetext');

/** Waits until the player stands in the column of that name. */
export const standsIn = (page: Page, column: string) =>
  expect.poll(() => momentOf(page)).toMatch(new RegExp(`^${escaped(column)}, `));

/** Everything that a link must bring back: what each control shows, the counts, the view and the moment. */
export function stateOf(page: Page) {
  return page.locator('#island').evaluate((island) => ({
    controls: [...island.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map(
      (control) =>
        control instanceof HTMLInputElement && control.type !== 'range'
          ? `${control.name} ${control.value} ${control.checked}`
          : control.value,
    ),
    values: [...island.querySelectorAll('.value')].map(({ textContent }) => textContent),
    clock: island.querySelector('.clock')?.textContent,
    figure: island.querySelector('svg.figure')?.textContent,
    summary: island.querySelector('svg.figure')?.getAttribute('aria-label'),
    sentence: island.querySelector('.frame-sentence')?.textContent,
  }));
}
