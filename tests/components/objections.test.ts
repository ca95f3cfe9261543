// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { say } from '../../src/content/words.ts';
import { objectionsOf } from '../../src/scenes/moot/words.ts';
import Objections from '../../src/ui/Objections.svelte';

afterEach(cleanup);

it('The objections to a finding each name their claim and their side, and lead to a source', () => {
  const objections = objectionsOf('tallinn-measures', { reason: 'unable' });
  render(Objections, { of: objections, ids: objections.map(({ id }) => id) });
  const shown = screen.getAllByRole('group');
  expect(shown).toHaveLength(objections.length);
  shown.forEach((item, i) => {
    const { claim, stance } = objections[i]!;
    expect(item.textContent).toContain(claim);
    expect(within(item).getByText(say(`note.side.${stance}`))).toBeTruthy();
    expect(within(item).getAllByRole('button', { hidden: true }).length).toBeGreaterThan(0);
  });
});
