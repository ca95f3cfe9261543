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
const plain = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const changeLine = () => plain(document.querySelector('.change p')!);
const handle = (name: string) => screen.getByRole('slider', { name: `In the picture: ${name}` });

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
    expect(changeLine()).toBe(
      'Minimum standard: Level 1.5 → Level 2. Fixed threshold: T, U, V, W breach → open. ' +
        'Foreseen at the minimum: 77 → 57 of 100. The essay’s range ends at Level 2.',
    );
    expect(document.querySelectorAll('td.changed')).toHaveLength(4);
    expect(location.hash).toBe('#v=1&m=2');
  });

  it('compares with the beginning of a move, not with its last step', async () => {
    render(ThresholdPage);
    for (const value of ['8', '4', '0'])
      await fireEvent.input(slider(/^Minimum standard/), { target: { value } });
    expect(changeLine()).toContain('T, U, V, W breach → open');
    await fireEvent.change(slider(/^Minimum standard/));
    await move(slider(/^Minimum standard/), '1');
    expect(changeLine()).toContain('Level 2 → Level 1.95. Fixed threshold: T, U, V, W open → breach.');
  });

  it('says of a line that is moved and brought back that no conclusion changed, and of no value that it became itself', async () => {
    render(ThresholdPage);
    for (const value of ['0', '10'])
      await fireEvent.input(slider(/^Minimum standard/), { target: { value } });
    expect(changeLine()).toContain('No conclusion changed.');
    expect(changeLine()).not.toContain('→');
  });

  it('moves the bar, and never the Manual’s column with it', async () => {
    render(ThresholdPage);
    const manual = column(3);
    await move(slider(/^Bar/), '90');
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
    const svg = figure().closest('svg')!;
    svg.getBoundingClientRect = () => ({ left: 0, top: 0, width: 780, height: 402 }) as DOMRect;
    const stage = document.querySelector<HTMLElement>('.curve-stage')!;
    stage.setPointerCapture = () => undefined;
    const grip = svg.querySelector('.minimum-line .grip')!;
    await fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientX: 521.5, clientY: 20 });
    await fireEvent.pointerMove(grip, { pointerId: 1, clientX: 100, clientY: 20 });
    await fireEvent.pointerUp(grip, { pointerId: 1 });
    expect(described()).toContain('minimum standard 2:');
    expect(location.hash).toBe('#v=1&m=2');
  });

  it('moves both lines by their handles in the picture with the keyboard; holding a key is one step of the link', async () => {
    render(ThresholdPage);
    await tick();
    const minimum = handle('Minimum standard');
    expect(minimum.getAttribute('aria-valuetext')).toBe('Level 1.5');
    for (let i = 0; i < 3; i++) await fireEvent.keyDown(minimum, { key: 'ArrowLeft' });
    expect(location.hash).toBe('');
    await fireEvent.keyUp(minimum, { key: 'ArrowLeft' });
    expect(minimum.getAttribute('aria-valuetext')).toBe('Level 1.65');
    expect(location.hash).toBe('#v=1&m=1.65');
    const bar = handle('Bar');
    await fireEvent.keyDown(bar, { key: 'PageUp' });
    await fireEvent.keyUp(bar, { key: 'PageUp' });
    expect(bar.getAttribute('aria-valuetext')).toBe('60 of 100');
    expect(slider(/^Bar/).getAttribute('aria-valuetext')).toBe('60 of 100');
  });

  it('leaves other keys on a handle to the browser', async () => {
    render(ThresholdPage);
    await tick();
    expect(await fireEvent.keyDown(handle('Bar'), { key: 'Tab' })).toBe(true);
    expect(await fireEvent.keyDown(handle('Bar'), { key: 'End' })).toBe(false);
  });

  it('says how many are in breach, who escapes, and why nobody is where the test fails', async () => {
    render(ThresholdPage);
    const summary = () => plain(document.querySelector('.summary')!);
    expect(summary()).toMatch(
      /^5 of 9 States are in breach.* 1 of 9 would be.* 3 States escape by their own means: U, V and W/,
    );
    await move(slider(/^Minimum standard/), '0');
    expect(summary()).toMatch(/^1 of 9 .*cuts through the range at Level 2.* 5 States stay open\.$/);
    await move(slider(/^Bar/), '90');
    expect(summary()).toMatch(/^0 of 9 .*lies below the bar at Level 2\. The minimum puts nobody in breach/);
  });

  it('marks in the table who escapes, in the picture what follows for each State', () => {
    render(ThresholdPage);
    const rows = screen
      .getAllByText('escapes')
      .map((tag) => tag.closest('tr')!.querySelector('b')!.textContent);
    expect(rows).toEqual(['U', 'V', 'W']);
    expect(figure().querySelectorAll('.mark.breach')).toHaveLength(5);
  });

  it('keeps the last move that changed a conclusion, while later ones change none', async () => {
    render(ThresholdPage);
    await move(slider(/^Minimum standard/), '0');
    await move(slider(/^Minimum standard/), '1');
    await move(slider(/^Minimum standard/), '2');
    await move(slider(/^Minimum standard/), '3');
    expect(plain(document.querySelector('.change .kept')!)).toContain(
      'Level 2 → Level 1.95. Fixed threshold: T, U, V, W open → breach.',
    );
    await move(slider(/^Minimum standard/), '20');
    expect(document.querySelector('.change .kept')).toBeNull();
    expect(changeLine()).toContain('The essay’s range ends at Level 1.');
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
