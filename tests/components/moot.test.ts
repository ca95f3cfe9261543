// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import MootPage from '../../src/features/moot/MootPage.svelte';

const KEY = 'foreseeable.moot';
const LONG = { timeout: 10_000 };

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(min-width: 1040px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
    },
  );
  history.replaceState(null, '', '/moot/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const test = (name: RegExp) => screen.getByRole('group', { name });
const rule = (name: RegExp, answer: string) =>
  fireEvent.click(within(test(name)).getByRole('button', { name: answer }));
const opened = (title: string | RegExp) => screen.findByRole('heading', { level: 2, name: title }, LONG);
const text = () => document.body.textContent!.replace(/\s+/g, ' ');

async function openFirst(): Promise<void> {
  render(MootPage);
  await fireEvent.click(button(/^Your first case/));
  await opened('Willing but unable');
}

describe('The list', () => {
  it('names every case and filters by difficulty and kind', async () => {
    render(MootPage);
    const cases = () => within(screen.getByRole('region', { name: 'Cases' })).getAllByRole('listitem').length;
    const all = cases();
    expect(all).toBeGreaterThanOrEqual(24);
    await fireEvent.click(screen.getByRole('radio', { name: 'real' }));
    const real = cases();
    expect(real).toBeGreaterThan(0);
    expect(real).toBeLessThan(all);
    expect(location.hash).toContain('kind=real');
    expect(screen.getByText(`${real} cases of ${all}`)).toBeTruthy();
  });
});

describe('A case under an ordered standard', () => {
  it('opens with its file, one test to rule, and the others named', async () => {
    await openFirst();
    expect(location.hash).toContain('case=willing-but-unable');
    expect(
      within(test(/Scope/))
        .getAllByRole('button')
        .map(({ textContent }) => textContent!.trim()),
    ).toEqual(['Met', 'Not met', 'Arguable', 'I need a fact']);
    expect(within(test(/Harm/)).queryAllByRole('button')).toEqual([]);
  });

  it('hands out an exhibit when it is asked for', async () => {
    await openFirst();
    expect(text()).not.toContain('We first knew 27 hours');
    await fireEvent.click(button(/^Ask for it: When did State A learn/));
    expect(text()).toContain('We first knew 27 hours');
    expect(location.hash).toContain('asked=4');
  });

  it('is ruled to the memo, with the reasons on the way', async () => {
    await openFirst();
    await rule(/Scope/, 'Met');
    expect(text()).toContain('the case for which the essay is written');
    for (const name of [/The link/, /Foreseeability/, /Prevention/, /Harm/, /Conduct/])
      await rule(name, 'Met');
    expect(text()).toContain('at or above the bar of 50');
    await rule(/Conclusion/, 'Breach');
    await fireEvent.click(button('Your memo'));
    await screen.findByText(/^Our code’s conclusion would change to “no breach”/);
    expect(screen.getByRole('region', { name: /other standards/ })).toBeTruthy();
    expect(location.hash).toContain('fixed=mmmmmm.breach&view=memo');
    await fireEvent.click(button('Back to the rulings'));
    await fireEvent.click(button('Finish the case'));
    expect(text()).toContain('Fixed threshold: Breach');
  });

  it('says why an answer does not stand, and lets it be changed', async () => {
    await openFirst();
    await rule(/Scope/, 'Not met');
    expect(text()).toContain('Not on this file.');
    await rule(/Scope/, 'Met');
    expect(text()).not.toContain('Not on this file.');
  });

  it('goes on by keyboard: “Go on” puts the focus on the next test', async () => {
    await openFirst();
    await rule(/Scope/, 'Met');
    await fireEvent.click(button('Go on'));
    await vi.waitFor(() => expect(test(/The link/).contains(document.activeElement)).toBe(true));
  });
});

describe('Rules 6 and 7', () => {
  it('can be ruled in any order, and “not proven” is argued from silence', async () => {
    history.replaceState(null, '', '/moot/#v=1&case=georgia-2008&standard=tallinn');
    render(MootPage);
    await opened(/^Georgia 2008/);
    await rule(/Serious adverse consequences/, 'Not met');
    expect(text()).toContain('A fact that is unknown is not a “no”');
    await fireEvent.click(button('I argue from the burden of proof'));
    expect(text()).toContain('the claimant has not shown it');
    await rule(/Conclusion/, 'Breach');
    expect(text()).toContain('Of a real State this cannot be said');
  });
});

describe('What is kept', () => {
  it('is taken up after a reload, from the link and from this browser', async () => {
    await openFirst();
    await rule(/Scope/, 'Arguable');
    cleanup();
    render(MootPage);
    await opened('Willing but unable');
    expect(within(test(/Scope/)).getByRole('button', { name: 'Arguable' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('is offered on the list after leaving, and can be cleared', async () => {
    await openFirst();
    await rule(/Scope/, 'Met');
    await fireEvent.click(button('All cases'));
    expect(button('Go on: Willing but unable')).toBeTruthy();
    await fireEvent.click(button('Clear my progress'));
    expect(screen.queryByRole('button', { name: /^Go on/ })).toBeNull();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it.each([
    '{oops',
    '[]',
    '{"version":1,"file":{"id":"nope"},"session":{"seed":"x"},"decided":[1]}',
    '{"version":9}',
  ])('does no harm when it is broken: %s', (stored) => {
    localStorage.setItem(KEY, stored);
    render(MootPage);
    expect(button(/^Your first case/)).toBeTruthy();
  });

  it('that is refused is said once, and everything works', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('refused');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('refused');
    });
    await openFirst();
    expect(text()).toContain('This browser keeps nothing here');
    await fireEvent.click(button('Close'));
    await rule(/Scope/, 'Met');
    expect(text()).not.toContain('This browser keeps nothing here');
  });
});

describe('A link', () => {
  it('that is broken opens the nearest valid state and says what was ignored', async () => {
    history.replaceState(null, '', '/moot/#v=1&case=first-use&standard=martian&fixed=mmz');
    render(MootPage);
    await opened('A first use');
    expect(text()).toContain('“martian” is not a value of “standard”');
    expect(text()).toContain('“mmz” is not a value of “fixed”');
  });

  it('to a variation shows what was changed', async () => {
    history.replaceState(null, '', '/moot/#v=1&case=vary-12');
    render(MootPage);
    expect(await screen.findByText(/^A variation\./, {}, LONG)).toBeTruthy();
  });

  it('to the result of a session that this browser does not know says so', async () => {
    history.replaceState(null, '', '/moot/#v=1&session=5&view=result');
    render(MootPage);
    expect(await screen.findByText(/^No case of this session/, {}, LONG)).toBeTruthy();
  });
});
