// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../src/content/words.ts';
import Predict from '../../src/features/watch/Predict.svelte';
import { factsFrom } from '../../src/scenes/verdict/facts.ts';
import { factSentences } from '../../src/scenes/verdict/sentences.ts';
import Verdict from '../../src/scenes/verdict/Verdict.svelte';
import { settingsFrom } from '../../src/scenes/watch/link.ts';
import { Watch } from '../../src/scenes/watch/watch.svelte.ts';

afterEach(cleanup);

const conclusions = () =>
  within(screen.getAllByRole('list').at(-1)!)
    .getAllByRole('listitem')
    .map((item) => item.textContent!.replace(/\s+/g, ' ').trim());

describe('The verdict on State A', () => {
  it('stands under four standards, each under its right name', () => {
    render(Verdict, { watch: new Watch() });
    expect(conclusions()).toEqual([
      'Fixed threshold discharged',
      'Own capacity discharged',
      // The Manual has no figure below which harm is not serious, so small harm leaves it open.
      'Tallinn 6–7 open',
      'UN norm observed',
    ]);
  });

  it('says what changed it while a control moves', async () => {
    const watch = new Watch();
    render(Verdict, { watch });
    watch.set('sends', { sends: 'nothing' });
    await vi.waitFor(() => expect(conclusions()[0]).toContain('breach'));
    expect(conclusions()[0]).toContain(say('verdict.was', { before: say('verdict.conclusion.discharged') }));
  });

  it('shows six elements for the Manual, in place of the essay’s tests', async () => {
    render(Verdict, { watch: new Watch() });
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
    await fireEvent.click(screen.getByRole('radio', { name: 'Tallinn 6–7' }));
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(6);
  });

  it('asks its last question apart from the three tests, and answers it as it is asked', () => {
    const watch = new Watch();
    const { container } = render(Verdict, { watch });
    const last = () => container.querySelector('.gate.last')!.textContent!.replace(/\s+/g, ' ').trim();
    expect(container.querySelectorAll('.gate:not(.last)')).toHaveLength(3);
    expect(last()).toMatch(/^Last question Failure in conduct did not fail/);
    watch.open({ ...watch.settings, sends: 'nothing' });
    flushSync();
    expect(last()).toMatch(/^Last question Failure in conduct failed/);
  });

  it('has six elements under the Manual, and none of them is a last question', () => {
    const { container } = render(Verdict, { watch: new Watch(), standard: 'tallinn' });
    expect(container.querySelectorAll('.gate')).toHaveLength(6);
    expect(container.querySelector('.last')).toBeNull();
  });

  it.each([
    ['', 'It saw the attack coming. It sent addresses in batches. The flood (3 h) cost State B 28 min'],
    ['sends=nothing&devices=500', 'It sent nothing. The flood (3 h) cost State B no service.'],
    ['lead=1&flood=69&rise=5', 'It saw bots before the launch, but the attack only when it was over.'],
    ['state=3', 'saw the attack only once it ran. It sent addresses in batches, when all was over.'],
    ['state=3&lead=1&flood=69', 'Level 3 CERT. It kept watch and did not see the attack. It sent nothing.'],
  ])('says its facts before its tests: %s', (show, facts) => {
    const watch = new Watch();
    watch.open(settingsFrom(show).settings);
    expect(factSentences(watch, factsFrom(watch)).join(' ')).toContain(facts);
  });

  it('keeps every gate and conclusion closed until the visitor has guessed', async () => {
    render(Verdict, { watch: new Watch() });
    await fireEvent.click(screen.getByRole('checkbox', { name: say('verdict.guess') }));
    expect(conclusions()[0]).not.toContain('discharged');
    for (let i = 0; i < 3; i++) await fireEvent.click(screen.getAllByRole('button', { name: /^met/ })[0]!);
    await fireEvent.click(screen.getByRole('button', { name: 'failed' }));
    expect(screen.getAllByText(/^You said: met/)).toHaveLength(3);
    expect(screen.getByText('You said: failed.')).toBeTruthy();
    expect(conclusions()[0]).toContain('discharged');
  });

  it('shows all at once where nobody wants to guess on, and lets a visitor begin again', async () => {
    render(Verdict, { watch: new Watch() });
    await fireEvent.click(screen.getByRole('checkbox', { name: say('verdict.guess') }));
    await fireEvent.click(screen.getAllByRole('button', { name: /^not met/ })[0]!);
    expect(screen.getAllByRole('button', { name: /^met/ })).toHaveLength(2);
    await fireEvent.click(screen.getByRole('button', { name: say('verdict.showAll') }));
    expect(conclusions()[0]).toContain('discharged');
    expect(screen.getAllByText(/^You said:/)).toHaveLength(1);
    await fireEvent.click(screen.getByRole('button', { name: say('verdict.again') }));
    expect(screen.getAllByRole('button', { name: /^met/ })).toHaveLength(3);
    expect(conclusions()[0]).not.toContain('discharged');
  });

  it('takes what State A has and sends beside the standards too, and says that the change is complete', async () => {
    const watch = new Watch();
    watch.onsettled = vi.fn();
    render(Verdict, { watch });
    const sends = within(screen.getByRole('group', { name: say('verdict.sends'), hidden: true }));
    await fireEvent.click(sends.getByRole('radio', { name: say('sends.nothing'), hidden: true }));
    expect(watch.settings.sends).toBe('nothing');
    expect(watch.onsettled).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(conclusions()[0]).toContain('breach'));
  });
});

describe('Predict, then see', () => {
  it('shows the chosen scenario only after the guess, and sets both side by side', async () => {
    const watch = new Watch();
    const settled = vi.fn();
    const told = vi.fn();
    render(Predict, { watch, onsettled: settled, ontold: told });
    expect(screen.getByRole('status').textContent).toBe('');
    await fireEvent.change(screen.getByRole('combobox', { hidden: true }), { target: { value: 'cloud' } });
    expect(watch.settings.infrastructure).toBe('botnet');
    await fireEvent.click(screen.getByRole('button', { name: say('predict.see'), hidden: true }));
    expect(watch.settings.infrastructure).toBe('cloud');
    expect(settled).toHaveBeenCalledOnce();
    const answer = 'Cloud: you said 50. Level 2 foresees 9 of 100 (8 to 11). Your guess was 41 too high.';
    expect(screen.getByRole('status', { hidden: true }).textContent).toBe(answer);
    expect(told).toHaveBeenCalledExactlyOnceWith(answer);
  });

  it.each([
    ['0', 'Your guess was 57 too low.'],
    ['50', 'Your guess lies within the range.'],
    ['100', 'Your guess was 43 too high.'],
  ])('says how far off a guess was: the slider at %s', async (value, distance) => {
    const watch = new Watch();
    watch.open({ ...watch.settings, devices: 500 });
    render(Predict, { watch, onsettled: () => undefined, ontold: () => undefined });
    await fireEvent.change(screen.getByRole('combobox', { hidden: true }), { target: { value: 'textbook' } });
    await fireEvent.input(screen.getByRole('slider', { hidden: true }), { target: { value } });
    await fireEvent.click(screen.getByRole('button', { name: say('predict.see'), hidden: true }));
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain(distance);
  });
});
