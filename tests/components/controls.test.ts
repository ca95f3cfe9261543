// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Choice from '../../src/ui/Choice.svelte';
import Picker from '../../src/ui/Picker.svelte';
import Slider from '../../src/ui/Slider.svelte';
import { niceCount } from '../../src/ui/rounding.ts';

afterEach(cleanup);

describe('A slider', () => {
  const given = {
    label: 'Devices',
    text: '50,000',
    value: 50_000,
    bounds: [10, 1_000_000] as const,
    round: niceCount,
  };
  const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: /Devices/ });

  it('says its name and its value in words', () => {
    render(Slider, { ...given, onset: vi.fn(), onsettled: vi.fn() });
    expect(slider().getAttribute('aria-valuetext')).toBe('50,000');
    expect(screen.getByText('50,000')).toBeTruthy();
  });

  it('reaches both bounds exactly, and rounds what lies between', async () => {
    const onset = vi.fn();
    render(Slider, { ...given, onset, onsettled: vi.fn() });
    for (const value of ['0', '200', '100']) await fireEvent.input(slider(), { target: { value } });
    expect(onset.mock.calls).toEqual([[10], [1_000_000], [niceCount(Math.sqrt(10 * 1_000_000))]]);
  });

  it('stands in the middle for the geometric mean where its steps are equal factors', () => {
    render(Slider, { ...given, value: Math.sqrt(10 * 1_000_000), onset: vi.fn(), onsettled: vi.fn() });
    expect(slider().value).toBe('100');
  });

  it('reports that it was let go once, not while it moves', async () => {
    const onsettled = vi.fn();
    render(Slider, { ...given, onset: vi.fn(), onsettled });
    await fireEvent.input(slider(), { target: { value: '50' } });
    await fireEvent.input(slider(), { target: { value: '60' } });
    expect(onsettled).not.toHaveBeenCalled();
    await fireEvent.change(slider());
    expect(onsettled).toHaveBeenCalledTimes(1);
  });

  it('moves on at every step of a key although rounding gives two steps one value', async () => {
    let value = 10;
    const onset = (next: number) => (value = next);
    const { rerender } = render(Slider, { ...given, value, onset, onsettled: vi.fn() });
    for (let step = 1; step <= 6; step += 1) {
      await fireEvent.input(slider(), { target: { value: String(step) } });
      await rerender({ value });
      expect(slider().value).toBe(String(step));
    }
  });

  it('gives every value a step of its own where steps are equally long', async () => {
    const onset = vi.fn();
    render(Slider, { ...given, value: 0.5, bounds: [0.05, 0.95], perOne: 100, onset, onsettled: vi.fn() });
    expect(slider().max).toBe('90');
    for (const value of ['46', '0', '90']) await fireEvent.input(slider(), { target: { value } });
    expect(onset.mock.calls).toEqual([[0.51], [0.05], [0.95]]);
  });

  it('hands over no value that it has already', async () => {
    const onset = vi.fn();
    render(Slider, { ...given, value: 10, onset, onsettled: vi.fn() });
    await fireEvent.input(slider(), { target: { value: '1' } });
    await fireEvent.input(slider(), { target: { value: '0' } });
    expect(onset.mock.calls.flat()).not.toContain(10);
  });

  it('follows a value that is set from elsewhere', async () => {
    const { rerender } = render(Slider, { ...given, onset: vi.fn(), onsettled: vi.fn() });
    await rerender({ value: 1_000_000 });
    expect(slider().value).toBe('200');
  });
});

describe('A choice', () => {
  const options = [
    { value: 'none', text: 'none' },
    { value: 'read', text: 'read' },
  ];

  it('is a named group of radio buttons, one of them chosen', () => {
    render(Choice, { label: 'Feed', options, value: 'read', onset: vi.fn() });
    const group = screen.getByRole('group', { name: 'Feed' });
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(group.contains(radios[0]!)).toBe(true);
    expect(radios.map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('hands over the value that was chosen, as the type it was given', async () => {
    const onset = vi.fn();
    render(Choice, {
      label: 'Level',
      options: [1, 2].map((value) => ({ value, text: String(value) })),
      value: 1,
      onset,
    });
    await fireEvent.click(screen.getByRole('radio', { name: '2' }));
    expect(onset.mock.calls).toEqual([[2]]);
  });

  it('does not share its radio group with another choice on the page', () => {
    render(Choice, { label: 'Feed', options, value: 'read', onset: vi.fn() });
    render(Choice, { label: 'Other', options, value: 'none', onset: vi.fn() });
    const names = screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toHaveLength(2);
  });
});

describe('A picker', () => {
  it('shows what is set and hands over what is chosen', async () => {
    const onset = vi.fn();
    const options = ['a', 'b'].map((value) => ({ value, text: `Scenario ${value}` }));
    render(Picker, { label: 'Scenario', options, value: 'b', onset });
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Scenario' });
    expect(select.value).toBe('b');
    await fireEvent.change(select, { target: { value: 'a' } });
    expect(onset.mock.calls).toEqual([['a']]);
  });
});
