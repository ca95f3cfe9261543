// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WatchPage from '../../src/features/watch/WatchPage.svelte';

/** Frames that the test runs by hand, and the media of a laptop. */
let frames: FrameRequestCallback[];
let now: number;
let reducedMotion: boolean;

beforeEach(() => {
  frames = [];
  now = 0;
  reducedMotion = false;
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion') ? reducedMotion : query === '(min-width: 1040px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  history.replaceState(null, '', '/watch/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Lets time pass, in frames of 50 ms. */
async function pass(milliseconds: number): Promise<void> {
  for (const end = now + milliseconds; now < end;) {
    now += 50;
    for (const frame of frames.splice(0)) frame(now);
    await tick();
  }
}
const figure = () => screen.getByRole('group', { name: /^One botnet attack/ });
const countsOf = (text: string) => [...text.matchAll(/(\d+) of 100 runs/g)].map(([, count]) => Number(count));
const shown = () => countsOf(figure().getAttribute('aria-label')!);
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const slider = (name: RegExp) => screen.getByRole<HTMLInputElement>('slider', { name });
const playhead = () => slider(/^Time/);
/** The line that says what the last change did. */
const changeLine = () =>
  document.querySelector('p[aria-live="polite"]')!.textContent!.replace(/\s+/g, ' ').trim();

describe('The Watch', () => {
  it('opens with the textbook attack: 87, 57 and 12 of 100 foreseen', () => {
    render(WatchPage);
    expect(shown()).toEqual([87, 57, 12]);
    expect(
      screen.getByRole<HTMLSelectElement>('combobox', { name: 'Scenario' }).selectedOptions[0]!.text,
    ).toBe('Textbook botnet');
  });

  it('names every control, and gives every button a name', () => {
    render(WatchPage);
    for (const name of [/^Devices in State A/, /^Sophistication/, /^Delivery lead/, /^Flood lasts/])
      expect(slider(name)).toBeTruthy();
    for (const name of [
      'Attack from',
      'State A’s CERT',
      'State A sends',
      'Test commands',
      'Announced in public',
      'Feed of infected addresses',
      'Words as numbers',
    ])
      expect(screen.getByRole('group', { name })).toBeTruthy();
    for (const each of screen.getAllByRole('button'))
      expect(each.textContent!.trim() || each.getAttribute('aria-label')).toBeTruthy();
  });

  it('draws 100 dots for each level, filled where foreseen', () => {
    render(WatchPage);
    const lanes = [1, 2, 3].map((level) => figure().querySelector(`.lane.level-${level}`)!);
    const dots = (lane: Element, kind: string) =>
      (lane.querySelector(`.${kind}`)!.getAttribute('d')!.match(/M/g) ?? []).length;
    expect(lanes.map((lane) => dots(lane, 'foreseen'))).toEqual([87, 57, 12]);
    expect(lanes.map((lane) => dots(lane, 'foreseen') + dots(lane, 'later'))).toEqual([100, 100, 100]);
  });
});

describe('The lanes', () => {
  const laneWords = () => figure().textContent.replace(/\s+/g, ' ');

  it('label the line of the attacker’s lane as the room that ordinary load leaves', () => {
    render(WatchPage);
    expect(laneWords()).toMatch(/room left ?80 Gbit\/s/);
  });

  it('draw fewer dots for fewer devices, and say where the flood does not fill the line', async () => {
    render(WatchPage);
    const dots = () => figure().querySelector('.joining')!.getAttribute('d')!.match(/M/g)!.length;
    const many = dots();
    expect(laneWords()).not.toContain('does not fill the line');
    await fireEvent.change(screen.getByRole('combobox', { name: 'Scenario' }), {
      target: { value: 'few-devices' },
    });
    expect(dots()).toBeLessThan(many / 2);
    expect(laneWords()).toContain('does not fill the line');
  });

  it('carry one label where batches, one list and nothing come to the same', async () => {
    render(WatchPage);
    const labels = () =>
      [...figure().querySelectorAll('.served-text')].map((each) =>
        [...each.children].map((line) => line.textContent).join(' '),
      );
    expect(labels().sort()).toEqual(['batches', 'nothing', 'one list']);
    await fireEvent.click(screen.getAllByRole('radio', { name: '3' })[0]!);
    expect(labels()).toEqual(['all three alike']);
  });

  it('say at the earliest dots that a botnet is seen, not its target', () => {
    render(WatchPage);
    expect(laneWords()).toContain('before Delivery: a botnet seen, not its target');
  });
});

describe('Moving a slider', () => {
  it('changes the counts, and says what changed from what to what', async () => {
    render(WatchPage);
    expect(changeLine()).not.toContain('→');
    await fireEvent.input(slider(/^Delivery lead/), { target: { value: '0' } });
    const after = shown();
    expect(after[0]!).toBeLessThan(87);
    expect(changeLine()).toContain(
      `Delivery lead: 3 h → at once. Level 1: 87 → ${after[0]} · Level 2: 57 → ${after[1]} · Level 3: 12 → ${after[2]} of 100.`,
    );
  });

  it('keeps the address until it is let go, then makes one step that “back” undoes', async () => {
    render(WatchPage);
    const steps = history.length;
    for (const value of ['150', '100', '50'])
      await fireEvent.input(slider(/^Devices/), { target: { value } });
    expect([location.hash, history.length]).toEqual(['', steps]);
    await fireEvent.change(slider(/^Devices/));
    expect(location.hash).toMatch(/^#v=1&devices=\d+$/);
    expect(history.length).toBe(steps + 1);
  });

  it('leaves the presets: the scenario is then one’s own', async () => {
    render(WatchPage);
    await fireEvent.input(slider(/^Devices/), { target: { value: '20' } });
    expect(
      screen.getByRole<HTMLSelectElement>('combobox', { name: 'Scenario' }).selectedOptions[0]!.text,
    ).toBe('your own setting');
  });
});

describe('Choosing', () => {
  it('a scenario sets all its fields and shows its lesson', async () => {
    render(WatchPage);
    await fireEvent.change(screen.getByRole('combobox', { name: 'Scenario' }), {
      target: { value: 'zero-lead' },
    });
    expect(slider(/^Delivery lead/).getAttribute('aria-valuetext')).toBe('at once');
    expect(shown()[1]!).toBeLessThan(57);
    expect(screen.getByText(/^When order and flood coincide/)).toBeTruthy();
    expect(location.hash).toBe('#v=1&lead=1');
  });

  it('the other yardstick gives its counts', async () => {
    render(WatchPage);
    await fireEvent.click(screen.getByRole('radio', { name: 'ICD 203' }));
    expect(shown()).toEqual([90, 63, 10]);
  });

  it('to go back to the textbook restores everything', async () => {
    render(WatchPage);
    await fireEvent.click(screen.getByRole('radio', { name: 'global cloud' }));
    expect(shown()).not.toEqual([87, 57, 12]);
    await fireEvent.click(button('Back to the textbook'));
    expect(shown()).toEqual([87, 57, 12]);
    expect(location.hash).toBe('#v=1');
  });

  it('the curve draws lines instead of dots and the same counts', async () => {
    render(WatchPage);
    await fireEvent.click(screen.getByRole('radio', { name: 'curve' }));
    expect(figure().querySelectorAll('.lane .foreseen')).toHaveLength(0);
    expect(figure().querySelectorAll('.lane .band')).toHaveLength(3);
    expect(shown()).toEqual([87, 57, 12]);
  });

  it('another run offers the way back to the typical one', async () => {
    render(WatchPage);
    expect(screen.queryByRole('button', { name: 'a typical run' })).toBeNull();
    await fireEvent.click(button('Another run'));
    expect(location.hash).toBe('#v=1&run=1');
    await fireEvent.click(button('a typical run'));
    expect(location.hash).toBe('#v=1');
  });
});

describe('The player', () => {
  it('plays by its button, pauses by the same, and moves with time only between', async () => {
    render(WatchPage);
    await fireEvent.click(button('Play'));
    await pass(2000);
    const reached = Number(playhead().value);
    expect(reached).toBeGreaterThan(40);
    expect(reached).toBeLessThan(70);
    await fireEvent.click(button('Pause'));
    await pass(2000);
    expect(Number(playhead().value)).toBe(reached);
    expect(location.hash).toMatch(/at=0\.0\d+/);
  });

  it('plays to the end and then offers to play it again', async () => {
    render(WatchPage);
    await fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: '4' } });
    await fireEvent.click(button('Play'));
    await pass(9500);
    expect(playhead().value).toBe('1000');
    await fireEvent.click(button('Replay'));
    expect(Number(playhead().value)).toBeLessThan(10);
  });

  it('under reduced motion goes from border to border instead of gliding', async () => {
    reducedMotion = true;
    render(WatchPage);
    await fireEvent.click(button('Play'));
    const places = new Set<string>();
    for (let i = 0; i < 100; i += 1) {
      await pass(100);
      places.add(playhead().value);
    }
    expect(places.size).toBeGreaterThan(2);
    expect(places.size).toBeLessThan(8);
  });

  it('is worked by keys: space plays, arrows step, Home and End go to the ends', async () => {
    render(WatchPage);
    await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    const second = Number(playhead().value);
    await fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    expect(Number(playhead().value)).toBeLessThan(second);
    await fireEvent.keyDown(document.body, { key: 'End' });
    expect(playhead().value).toBe('1000');
    await fireEvent.keyDown(document.body, { key: 'Home' });
    expect(playhead().value).toBe('0');
    await fireEvent.keyDown(document.body, { key: ' ' });
    expect(button('Pause')).toBeTruthy();
  });

  it('leaves keys to the control that has the focus, and to the browser', async () => {
    render(WatchPage);
    await fireEvent.keyDown(slider(/^Devices/), { key: 'ArrowRight' });
    await fireEvent.keyDown(document.body, { key: 'ArrowRight', altKey: true });
    await fireEvent.keyDown(button('Share'), { key: ' ' });
    expect(playhead().value).toBe('0');
    expect(button('Play')).toBeTruthy();
  });

  it('announces the frame it comes to rest at, and not while it moves', async () => {
    render(WatchPage);
    const said = () =>
      screen
        .getAllByRole('status')
        .map((each) => each.textContent)
        .join('');
    await fireEvent.click(button('Play'));
    await pass(1000);
    expect(said()).not.toContain('Level 1:');
    await fireEvent.click(button('Pause'));
    expect(said()).toMatch(/Reconnaissance, .* before launch\. Level 1: .*State B: serving everyone\./);
  });

  it('scrubs by its slider and stays where it was let go', async () => {
    render(WatchPage);
    await fireEvent.input(playhead(), { target: { value: '500' } });
    await fireEvent.change(playhead());
    expect(playhead().value).toBe('500');
    expect(location.hash).toBe('#v=1&at=0.5');
    expect(playhead().getAttribute('aria-valuetext')).toMatch(/(before|after) launch$/);
  });
});

describe('The table of the same figures', () => {
  /** Rows of a table by its caption, as cell texts; opens what hides it. */
  const rows = async (caption: RegExp) => {
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
      await fireEvent(details, new Event('toggle'));
    }
    const table = screen.getByRole('table', { name: caption });
    return within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent!.trim()));
  };

  it('shows the counts and ranges of the picture', async () => {
    render(WatchPage);
    const [, ...levels] = await rows(/^The figures of the picture/);
    expect(levels.map(([, count, range]) => [count, range])).toEqual([
      ['87', '78–94'],
      ['57', '49–65'],
      ['12', '8–17'],
    ]);
  });

  it('follows every change of the picture', async () => {
    render(WatchPage);
    await fireEvent.input(slider(/^Devices/), { target: { value: '60' } });
    const [, ...levels] = await rows(/^The figures of the picture/);
    expect(levels.map(([, count]) => Number(count))).toEqual(shown());
  });

  it('never gives batches more lost hours than one list, nor that more than nothing', async () => {
    render(WatchPage);
    const [, ...levels] = await rows(/^Service-hours/);
    for (const [, ...hours] of levels) {
      const numbers = hours.map((text) => parseFloat(text));
      expect(numbers).toHaveLength(3);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});

describe('A link', () => {
  it('opens what it says and says nothing of being ignored', () => {
    history.replaceState(null, '', '/watch/#v=1&devices=500&at=0.5');
    render(WatchPage);
    expect(shown()).toEqual([76, 13, 0]);
    expect(playhead().value).toBe('500');
    expect(screen.queryByText(/Part of the link was not used/)).toBeNull();
  });

  it('that is partly broken opens the nearest setting and says what it left out', async () => {
    history.replaceState(null, '', '/watch/#v=1&devices=500&lead=soon&bots=3');
    render(WatchPage);
    await tick();
    expect(shown()).toEqual([76, 13, 0]);
    expect(await screen.findByText('“soon” is not a value of “lead”.')).toBeTruthy();
    expect(screen.getByText('There is no setting “bots”.')).toBeTruthy();
    await fireEvent.click(button('Close'));
    expect(screen.queryByText(/Part of the link/)).toBeNull();
  });

  it('that names a real attack says which, and no longer once another scenario is chosen', async () => {
    history.replaceState(null, '', '/watch/#v=1&tests=1&flood=23580&like=georgia-2008');
    render(WatchPage);
    expect((await screen.findByText('As in Georgia, 2008:')).parentElement!.textContent).toContain(
      'a flood of 6 h 33 min',
    );
    expect(screen.getByRole('link', { name: 'Real attacks in the story' }).getAttribute('href')).toContain(
      '#v=1&step=real-leads',
    );
    await fireEvent.change(screen.getByLabelText('Scenario'), { target: { value: 'textbook' } });
    expect(screen.queryByText('As in Georgia, 2008:')).toBeNull();
    expect(location.hash).not.toContain('georgia');
  });

  it('is handed out in words where the clipboard is refused', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    render(WatchPage);
    await fireEvent.click(button('Share'));
    await tick();
    expect(screen.getByText(/Copying was refused.*#v=1/)).toBeTruthy();
  });
});
