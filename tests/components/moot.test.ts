// @vitest-environment jsdom
import { loaders } from 'content:cases';
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

describe('What the list tells before a case is decided', () => {
  it('is how its story begins, and neither its lesson nor its outcome', async () => {
    render(MootPage);
    expect(text()).toContain(
      'At dawn, 18,400 home routers in State A flood the emergency-call network of State B.',
    );
    const cases = await Promise.all(Object.values(loaders).map((load) => load()));
    for (const { default: entry } of cases) expect(text(), entry.id).not.toContain(entry.teaches);
    expect(text()).not.toMatch(/You concluded|breach/);
  });
});

describe('After an answer that does not stand', () => {
  it('the student rules again, from the beginning of the test', async () => {
    await openFirst();
    await rule(/Scope/, 'Not met');
    await fireEvent.click(button('Change my ruling'));
    expect(text()).not.toContain('Not on this file.');
    const answers = within(test(/Scope/)).getAllByRole('button');
    expect(answers.map((each) => each.getAttribute('aria-pressed'))).toEqual(Array(4).fill('false'));
    await vi.waitFor(() => expect(answers).toContain(document.activeElement));
  });

  it('the student takes the code’s ruling and goes on', async () => {
    await openFirst();
    await rule(/Scope/, 'Not met');
    await fireEvent.click(button('Take our code’s ruling: Met'));
    expect(location.hash).toContain('fixed=m');
    await vi.waitFor(() => expect(test(/The link/).contains(document.activeElement)).toBe(true));
  });

  it('the student keeps it, and the inquiry ends there', async () => {
    await openFirst();
    await rule(/Scope/, 'Not met');
    await fireEvent.click(button('Keep mine: Not met'));
    await vi.waitFor(() => expect(test(/Conclusion/).contains(document.activeElement)).toBe(true));
    expect(location.hash).toContain('fixed=n');
  });
});

describe('A fact that the file holds back', () => {
  const toPrevention = async () => {
    history.replaceState(null, '', '/moot/#v=1&case=willing-but-unable&fixed=mmm');
    render(MootPage);
    await opened('Willing but unable');
  };

  it('is asked for where it was missed, read there, and the test ruled again', async () => {
    await toPrevention();
    await rule(/Prevention/, 'I need a fact');
    expect(text()).toContain('Then ask for it.');
    const here = document.querySelector<HTMLElement>('.requested')!;
    for (const ask of within(here).getAllByRole('button')) await fireEvent.click(ask);
    expect(here.textContent).toContain('We first knew 27 hours');
    expect(location.hash).toContain('asked=4.6');
    await fireEvent.click(button('Rule again'));
    expect(test(/Prevention/).querySelector('[aria-pressed="true"]')).toBeNull();
  });

  it('is named after a ruling that did without it', async () => {
    await toPrevention();
    await rule(/Prevention/, 'Met');
    expect(text()).toContain('Not handed out yet. Ask, and see whether you still agree.');
  });
});

describe('A conclusion', () => {
  it('is explained before it is chosen, each by its own sentence', async () => {
    history.replaceState(null, '', '/moot/#v=1&case=willing-but-unable&fixed=n');
    render(MootPage);
    await opened('Willing but unable');
    const verdicts = within(test(/Conclusion/)).getAllByRole('button');
    expect(verdicts).toHaveLength(8);
    const said = verdicts.map(
      (each) => document.getElementById(each.getAttribute('aria-describedby')!)!.textContent!,
    );
    expect(new Set(said).size).toBe(8);
    // Neither the longest nor the shortest may point at an answer.
    for (const sentence of said) expect(sentence.length).toBeGreaterThan(30);
    for (const sentence of said) expect(sentence.length).toBeLessThan(75);
  });
});

describe('Endless practice', () => {
  it('goes from one variation to another, and the list never offers the same again', async () => {
    history.replaceState(null, '', '/moot/#v=1&case=vary-12&fixed=n.no-breach');
    render(MootPage);
    expect(await screen.findByText(/^A variation\./, {}, LONG)).toBeTruthy();
    await fireEvent.click(button('Another variation'));
    await vi.waitFor(() => expect(location.hash).toMatch(/case=vary-(?!12\b)\d+/));
    const second = location.hash;
    await fireEvent.click(await screen.findByRole('button', { name: 'All cases' }, LONG));
    await fireEvent.click(button(/^A new variation/));
    await vi.waitFor(() => expect(location.hash).toMatch(/case=vary-/));
    expect(location.hash).not.toBe(second);
    expect(location.hash).not.toContain('vary-12&');
  });
});

describe('A session', () => {
  it('goes on after a reload with the case that comes next, and can be cleared', async () => {
    render(MootPage);
    await fireEvent.click(button(/^Ten cases/));
    await screen.findByText(/^Session, case 1 of 10/, {}, LONG);
    await rule(/Scope/, 'Not met');
    await rule(/Conclusion/, 'No breach');
    await fireEvent.click(button('Next case'));
    await screen.findByText(/^Session, case 2 of 10/, {}, LONG);
    cleanup();
    history.replaceState(null, '', '/moot/');
    render(MootPage);
    await fireEvent.click(button(/^Result of the session/));
    await screen.findByText(/^1 of 10 cases decided/, {}, LONG);
    expect(await screen.findByText(/^Fixed threshold: No breach \(our code: /, {}, LONG)).toBeTruthy();
    await fireEvent.click(button('All cases'));
    await fireEvent.click(button('Clear my progress'));
    expect(screen.queryByRole('button', { name: /^Result of the session/ })).toBeNull();
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
    for (const name of [/The link/, /Foreseeability/, /Prevention/, /Harm/, /conduct/])
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
