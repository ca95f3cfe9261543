// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../src/content/words.ts';
import { wakeCopying } from '../../src/features/sources/copying.ts';
import SourcesPage from '../../src/features/sources/SourcesPage.svelte';

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(min-width: 1040px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  history.replaceState(null, '', '/sources/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const table = () => screen.getByRole('table');
const names = () =>
  within(table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent.trim());
const header = (name: string) => within(table()).getByRole('columnheader', { name });
const press = (name: string) => fireEvent.click(within(header(name)).getByRole('button'));

describe('The positions of States', () => {
  it('are a picture that says in words what it shows, with years only where they were checked', () => {
    render(SourcesPage);
    const described = screen.getByRole('img').getAttribute('aria-label')!;
    expect(described).toContain('Netherlands (2019)');
    expect(described).toMatch(/Not, or not yet, convinced: [^.]*Israel \(2020\)/);
    expect(described).not.toMatch(/(France|Germany|Canada) \(\d/);
  });

  it('are a table of all of them, sorted by position at first', async () => {
    render(SourcesPage);
    await tick();
    expect(names()).toHaveLength(20);
    expect(header('Position').getAttribute('aria-sort')).toBe('ascending');
    expect(header('Year').getAttribute('aria-sort')).toBe('none');
    const france = screen.getByRole('row', { name: /^France/ });
    expect(france.textContent).toContain(say('sources.year.unchecked'));
  });

  it('are sorted by a button in the head of a column, and turned round by a second press', async () => {
    render(SourcesPage);
    await tick();
    await press('Year');
    expect(names().slice(0, 2)).toEqual(['Netherlands', 'Israel']);
    expect(header('Year').getAttribute('aria-sort')).toBe('ascending');
    expect(header('Position').getAttribute('aria-sort')).toBe('none');
    await press('Year');
    expect(header('Year').getAttribute('aria-sort')).toBe('descending');
    expect(names()[0]).toMatch(/Union/);
    await press('State');
    expect(names()[0]).toBe('African Union (55)');
  });

  it('are chosen by kind, and the count says how many are left', async () => {
    render(SourcesPage);
    await fireEvent.change(screen.getByRole('combobox', { name: say('sources.positions.show') }), {
      target: { value: 'not-convinced' },
    });
    expect(names()).toEqual(['Canada', 'Israel', 'New Zealand', 'United Kingdom']);
    expect(screen.getByRole('status').textContent).toBe('4 entries of 20');
  });

  it('keep order and choice in the address, and open from it', async () => {
    render(SourcesPage);
    await tick();
    await press('Year');
    expect(location.hash).toBe('#v=1&sort=year');
    cleanup();
    history.replaceState(null, '', '#v=1&sort=name&down=yes&kind=binding');
    render(SourcesPage);
    await tick();
    expect(names()[0]).toBe('Switzerland');
    expect(names()).toHaveLength(12);
  });

  it('say what of a broken link was not used, and leave a place on the page alone', async () => {
    history.replaceState(null, '', '#v=1&sort=length');
    render(SourcesPage);
    await tick();
    expect(screen.getByText(/“length” is not a value of “sort”/)).toBeTruthy();
    cleanup();
    history.replaceState(null, '', '#claim-order-ahead');
    render(SourcesPage);
    await tick();
    expect(screen.queryByText(say('link.notice'))).toBeNull();
    expect(location.hash).toBe('#claim-order-ahead');
  });
});

describe('A citation', () => {
  /** What the prerendered page holds. */
  function citationOf(text: string): HTMLElement {
    const pre = Object.assign(document.createElement('pre'), { id: 'cite-x', textContent: text });
    const line = document.createElement('p');
    line.innerHTML =
      '<button data-copies="cite-x" data-copied="Copied." data-refused="Refused.">Copy</button><span role="status"></span>';
    document.body.append(pre, line);
    wakeCopying(document);
    return line;
  }
  const answer = (line: HTMLElement) => line.querySelector('[role="status"]')!.textContent;

  it('is copied with the address of the page, without the place on it', async () => {
    history.replaceState(null, '', '/some/sources/#cite');
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const line = citationOf('Authors. Title.');
    await fireEvent.click(line.querySelector('button')!);
    expect(writeText).toHaveBeenCalledWith(`Authors. Title. ${location.origin}/some/sources/`);
    expect(answer(line)).toBe('Copied.');
  });

  it('as BibTeX takes the address as a field', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const line = citationOf('@misc{x,\n  year = {2026}\n}');
    await fireEvent.click(line.querySelector('button')!);
    expect(writeText).toHaveBeenCalledWith(
      `@misc{x,\n  year = {2026},\n  url = {${location.origin}/sources/}\n}`,
    );
  });

  it('that may not be copied says so', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    const line = citationOf('Authors.');
    await fireEvent.click(line.querySelector('button')!);
    await tick();
    expect(answer(line)).toBe('Refused.');
  });
});
