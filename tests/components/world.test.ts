// @vitest-environment jsdom
import { dividend } from 'content:dividend';
import { world as names } from 'content:world';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import LateWorld from '../../src/features/world/LateWorld.svelte';
import WorldPage from '../../src/features/world/WorldPage.svelte';
import type { DividendNews, DividendOrder } from '../../src/scenes/world/dividend.worker.ts';
import { DEFAULTS } from '../../src/scenes/world/settings.ts';
import { WorldScene } from '../../src/scenes/world/world.svelte.ts';

/** A worker that answers only when the test says so. */
class SlowWorker {
  static all: SlowWorker[] = [];
  onmessage?: (event: { data: DividendNews }) => void;
  onerror?: () => void;
  order?: DividendOrder;
  ended = false;
  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(order: DividendOrder): void {
    this.order = order;
  }
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  SlowWorker.all = [];
  vi.stubGlobal('Worker', SlowWorker);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  // All of the page is in view.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      #told: (entries: { isIntersecting: boolean }[]) => void;
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        this.#told = told;
      }
      observe = () => this.#told([{ isIntersecting: true }]);
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(min-width: 1040px)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  history.replaceState(null, '', '/world/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const slider = (name: RegExp) => screen.getByRole<HTMLInputElement>('slider', { name });
const picker = (name: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const words = (selector: string) => document.querySelector(selector)!.textContent.replace(/\s+/g, ' ').trim();
async function move(control: HTMLInputElement, value: string): Promise<void> {
  await fireEvent.input(control, { target: { value } });
  await fireEvent.change(control);
}

describe('The World', () => {
  it('opens with the largest State, which the textbook leaves unaware until after the launch', () => {
    render(WorldPage);
    expect(screen.getByRole('heading', { level: 2, name: /^Aldure Level 3/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: /of 12 States have detected/ })).toBeTruthy();
    expect(words('.knowledge .now')).toBe('Warned of the botnet, unaware of this attack. Nothing sent.');
  });

  it('says beside the picture what is averted here, and on average over many worlds', () => {
    render(WorldPage);
    expect(words('.result')).toMatch(/^[\d.]+ h of lost service averted/);
    expect(words('.result')).toMatch(
      /Mean of 300 such worlds: [\d.]+ h; the middle 90 of 100: [\d.]+ to [\d.]+\./,
    );
  });

  it('opens with clock, knob and picture at one moment, and plays from the start', async () => {
    render(WorldPage);
    expect(words('.clock')).toMatch(/^T \+ 01:00:00/);
    expect(words('.knowledge .by')).toContain('T + 01:00:00');
    expect(words('.world .moment')).toBe('1 h after launch');
    expect(Number(slider(/^Time$/).value)).toBeGreaterThan(600);
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    await fireEvent.click(button('Play'));
    expect(words('.clock')).toMatch(/^T − 35 days/);
  });

  it('shows under reflection the servers that the flood takes its way by', async () => {
    const { container } = render(WorldPage);
    expect(container.querySelector('.mirrors')).toBeNull();
    await fireEvent.change(picker(/^Scene/), { target: { value: 'reflection' } });
    expect(container.querySelector('.mirrors')).toBeTruthy();
    expect(words('.result')).toMatch(/^0 h of lost service averted/);
  });

  it('shows what a State knew once it is chosen, from the list or in the picture, and keeps it in the link', async () => {
    const { container } = render(WorldPage);
    await fireEvent.change(picker(/^State/), { target: { value: '2' } });
    expect(screen.getByRole('heading', { level: 2, name: /^Carrowin/ })).toBeTruthy();
    await fireEvent.click(container.querySelectorAll('.world .state')[4]!);
    expect(screen.getByRole('heading', { level: 2, name: /^Elmary/ })).toBeTruthy();
    expect(location.hash).toContain('state=4');
  });

  it.each(names.scenes.map(({ id, name, lesson }) => ({ id, name, lesson })))(
    'says what “$name” does to the essay’s argument, and leads to its sources',
    async ({ id, lesson }) => {
      render(WorldPage);
      await fireEvent.change(picker(/^Scene/), { target: { value: id } });
      expect(words('.telling')).toContain(lesson);
      expect(screen.getByRole('link', { name: 'Sources and limits' }).getAttribute('href')).toBe(
        '#counter-scenes',
      );
    },
  );

  it('names what a higher floor changed, in a region that is read out', async () => {
    render(WorldPage);
    await move(slider(/^Everyone complies with/), '40');
    const live = words('.telling [aria-live]');
    const [before, after] = /(\d+) → (\d+) of 100/.exec(live)!.slice(1).map(Number);
    expect(after).toBeGreaterThan(before!);
    expect(location.hash).toContain('floor=1');
  });

  it('opens a broken link and says what it ignored', async () => {
    history.replaceState(null, '', '/world/#v=1&scene=moon&state=3');
    render(WorldPage);
    await screen.findByText(/moon/);
    expect(screen.getByRole('heading', { level: 2, name: /^Dorvane/ })).toBeTruthy();
  });
});

describe('Below the World', () => {
  it('lists every State with its innocent addresses when the table is opened', async () => {
    const { container } = render(LateWorld);
    const details = container.querySelector('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    const table = screen.getByRole('table', { name: /^What each State saw/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(
      names.states.map(({ name }) => name),
    );
    expect(within(table).getByRole('columnheader', { name: 'innocent addresses blocked' })).toBeTruthy();
  });

  it('counts the dividend anew when asked, shows how far it is, and takes the figures at the end', async () => {
    const scene = new WorldScene();
    render(LateWorld, { scene });
    await tick();
    expect(screen.getByText('These figures hold for the world that is set.')).toBeTruthy();
    await move(slider(/^Time between batches/), '200');
    await fireEvent.click(button('Count for my settings'));
    const [worker] = SlowWorker.all;
    expect(worker!.order!.settings.intervalFactor).toBe(8);
    worker!.onmessage!({ data: { worlds: 120 } });
    await tick();
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(120);
    expect(scene.averted).toBeUndefined();
    worker!.onmessage!({ data: { worlds: 300, points: dividend } });
    await tick();
    expect(worker!.ended).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('These figures hold for the world that is set.')).toBeTruthy();
    expect(scene.averted).toBeDefined();
  });

  it('stops the count on demand and keeps the figures from before', async () => {
    const scene = new WorldScene();
    scene.open({ ...DEFAULTS, wrongShare: 0.3 });
    render(LateWorld, { scene });
    await tick();
    await fireEvent.click(button('Count for my settings'));
    await fireEvent.click(button('Stop'));
    expect(SlowWorker.all[0]!.ended).toBe(true);
    expect(button('Count for my settings')).toBeTruthy();
  });

  it('says so where the browser allows no worker', async () => {
    vi.stubGlobal('Worker', () => {
      throw new Error('no worker');
    });
    const scene = new WorldScene();
    scene.open({ ...DEFAULTS, warnings: false });
    render(LateWorld, { scene });
    await tick();
    await fireEvent.click(button('Count for my settings'));
    expect(screen.getByText(/could not run the count/)).toBeTruthy();
  });

  it('offers the figure and the dividend as picture and as numbers, each in a group of its own', () => {
    render(LateWorld);
    expect(screen.getAllByRole('button', { name: /\((SVG|PNG|CSV)\)$/ })).toHaveLength(6);
    const group = screen.getByRole('group', { name: 'Save these figures' });
    expect(within(group).getAllByRole('button')).toHaveLength(3);
  });
});
