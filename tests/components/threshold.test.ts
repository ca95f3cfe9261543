// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ThresholdPage from '../../src/features/threshold/ThresholdPage.svelte';

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(min-width: 1040px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  history.replaceState(null, '', '/threshold/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const figure = () => screen.getByRole('img', { name: /^How much CERTs foresee/ });
const described = () => figure().getAttribute('aria-label')!;
const slider = (name: RegExp) => screen.getByRole<HTMLInputElement>('slider', { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const changeLine = () => document.querySelector('.change')!.textContent!.replace(/\s+/g, ' ').trim();

/** Conclusions by State in one column: 1 fixed, 2 own capacity, 3 Tallinn. */
function column(n: number): Record<string, string> {
  const table = screen.getByRole('table', { name: /^The same attack/ });
  const rows = within(table).getAllByRole('row').slice(1);
  return Object.fromEntries(
    rows.map((row) => [
      row.querySelector('th b')!.textContent,
      row.children[n]!.querySelector('button span')!.firstChild!.textContent!.trim(),
    ]),
  );
}
async function move(control: HTMLInputElement, value: string): Promise<void> {
  await fireEvent.input(control, { target: { value } });
  await fireEvent.change(control);
}

describe('The Threshold page', () => {
  it('opens at 1.5 and 50, where foreseeability is met', () => {
    render(ThresholdPage);
    expect(described()).toMatch(/minimum standard 1\.5: 77 of 100 runs \(67 to 85\).* is met\.$/);
    expect(column(1)).toMatchObject({
      P: 'discharged',
      Q: 'breach',
      R: 'no breach',
      T: 'breach',
      W: 'breach',
    });
    expect(column(2)).toMatchObject({ T: 'open', W: 'no breach' });
  });

  it('names every control, and gives every button a name', () => {
    render(ThresholdPage);
    for (const name of [
      /^Minimum standard/,
      /^Bar/,
      /^Devices in the State/,
      /^Sophistication/,
      /^Delivery lead/,
    ])
      expect(slider(name)).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Attack from' })).toBeTruthy();
    for (const each of screen.getAllByRole('button'))
      expect(each.textContent!.trim() || each.getAttribute('aria-label')).toBeTruthy();
  });

  it('makes the first test arguable at Level 2, and marks whose conclusion changed', async () => {
    render(ThresholdPage);
    await move(slider(/^Minimum standard/), '0');
    expect(described()).toMatch(/minimum standard 2: 57 of 100 runs \(49 to 65\).* is arguable\.$/);
    expect(changeLine()).toBe('Fixed threshold: T, U, V, W breach → open.');
    expect(document.querySelectorAll('td.changed')).toHaveLength(4);
    expect(location.hash).toBe('#v=1&m=2');
  });

  it('compares with the beginning of a move, not with its last step', async () => {
    render(ThresholdPage);
    for (const value of ['80', '40', '0'])
      await fireEvent.input(slider(/^Minimum standard/), { target: { value } });
    expect(changeLine()).toContain('T, U, V, W breach → open');
    await fireEvent.change(slider(/^Minimum standard/));
    await move(slider(/^Minimum standard/), '1');
    expect(changeLine()).toBe('No conclusion changed.');
  });

  it('moves the bar, and never the Manual’s column with it', async () => {
    render(ThresholdPage);
    const manual = column(3);
    await move(slider(/^Bar/), '200');
    expect(described()).toContain('bar at 95 of 100, foreseeability there is not met.');
    expect(column(1)).toMatchObject({ Q: 'no breach', T: 'no breach' });
    expect(column(3)).toEqual(manual);
  });

  it('asks the model anew for another attack', async () => {
    render(ThresholdPage);
    await fireEvent.click(screen.getByRole('radio', { name: 'global cloud' }));
    expect(described()).toMatch(/minimum standard 1\.5: \d+ of 100/);
    expect(described()).not.toContain('77 of 100');
    await fireEvent.click(button('Back to the start'));
    expect(described()).toContain('77 of 100');
    expect(location.hash).toBe('#v=1');
  });

  it('drags the minimum by its line in the picture', async () => {
    render(ThresholdPage);
    const svg = figure();
    svg.getBoundingClientRect = () => ({ left: 0, top: 0, width: 780, height: 402 }) as DOMRect;
    const stage = document.querySelector<HTMLElement>('.curve-stage')!;
    stage.setPointerCapture = () => undefined;
    const grip = svg.querySelector('.minimum-line .grip')!;
    await fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientX: 520, clientY: 20 });
    await fireEvent.pointerMove(grip, { pointerId: 1, clientX: 100, clientY: 20 });
    await fireEvent.pointerUp(grip, { pointerId: 1 });
    expect(described()).toContain('minimum standard 2:');
    expect(location.hash).toBe('#v=1&m=2');
  });

  it('opens the reason of a mark', async () => {
    render(ThresholdPage);
    const row = screen.getByRole('row', { name: /^T / });
    await fireEvent.click(within(row).getAllByRole('button')[0]!);
    await vi.waitFor(() =>
      expect(document.getElementById('threshold-why')!.textContent).toContain('State T'),
    );
    expect(document.getElementById('threshold-why')!.textContent).toMatch(/67 to 85 of 100 runs/);
  });
});

describe('A link to it', () => {
  it('opens both lines, and names the part that it left out', async () => {
    history.replaceState(null, '', '/threshold/#v=1&m=2&bar=0.6&lead=soon');
    render(ThresholdPage);
    await tick();
    expect(described()).toMatch(/minimum standard 2:.*bar at 60 of 100/);
    expect(screen.getByText('“soon” is not a value of “lead”.')).toBeTruthy();
  });
});

describe('The invented cases', () => {
  it('are guessed first, then counted and shown beside the guess', async () => {
    render(ThresholdPage);
    await tick();
    expect(document.querySelector('.counted.withheld')).toBeTruthy();
    await fireEvent.input(slider(/^Your guess/), { target: { value: '20' } });
    await fireEvent.click(button('See the answer'));
    expect(document.querySelector('.counted.withheld')).toBeNull();
    await vi.waitFor(() => expect(document.querySelector('.guessed')).toBeTruthy(), { timeout: 20_000 });
    expect(document.querySelector('.guessed')!.textContent).toMatch(
      /You guessed 100\. In our distribution it is \d+,/,
    );
    expect(document.querySelectorAll('.tally-side')).toHaveLength(3);
  });

  it('may be seen without a guess, and counting can be stopped', async () => {
    render(ThresholdPage);
    await tick();
    await fireEvent.click(button('Skip'));
    await fireEvent.click(button('Stop'));
    expect(document.querySelector('.tally-side')).toBeNull();
    expect(button(/^Count the 1,000 again/)).toBeTruthy();
  });

  it('are said to be ours', () => {
    render(ThresholdPage);
    expect(screen.getByText(/^Our distribution, our assumption/)).toBeTruthy();
  });
});
