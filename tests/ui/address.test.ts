// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepAddress } from '../../src/ui/address.ts';

afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

describe('The address', () => {
  it('keeps what is set as a step that "back" undoes, or in place of the last one', () => {
    const before = history.length;
    keepAddress('v=1&floor=2', true);
    expect([location.hash, history.length]).toEqual(['#v=1&floor=2', before + 1]);
    keepAddress('v=1&floor=1', false);
    expect([location.hash, history.length]).toEqual(['#v=1&floor=1', before + 1]);
  });

  it('is not kept twice where nothing changed', () => {
    const before = history.length;
    keepAddress('', true);
    expect(history.length).toBe(before);
    keepAddress('v=1&floor=2', true);
    keepAddress('v=1&floor=2', true);
    expect(history.length).toBe(before + 1);
  });

  it('is the page’s own again where nothing is set', () => {
    history.replaceState(null, '', '/watch/?from=mail#v=1');
    keepAddress('', false);
    expect(location.href).toBe(`${location.origin}/watch/?from=mail`);
  });

  it('stays as it is in a frame that refuses history', () => {
    vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(() => keepAddress('v=1', true)).not.toThrow();
    expect(location.hash).toBe('');
  });
});
