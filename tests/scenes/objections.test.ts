/** What speaks for or against a test stands beside every finding of it. */
import { describe, expect, it } from 'vitest';
import { objectionsOf } from '../../src/scenes/moot/words.ts';
import { content } from '../given.ts';

const ids = (rule: string, reason: string) => objectionsOf(rule, { reason }).map(({ id }) => id);

describe('The objections beside a finding', () => {
  it('begin with those to the finding, then come those to the test as a whole', () => {
    expect(ids('threshold-foreseeability', 'ought-to-have')).toEqual([
      'corfu-knowingly',
      'zero-lead',
      'sampled-flows',
      'capacity-in-the-concrete-case',
    ]);
    expect(ids('threshold-foreseeability', 'foreseen')).toEqual(['capacity-in-the-concrete-case']);
  });

  it('are each named once, with a claim, a side and a text', () => {
    for (const { id, reasons } of content.rules)
      for (const reason of Object.keys(reasons)) {
        const found = objectionsOf(id, { reason });
        expect(new Set(found.map((objection) => objection.id)).size).toBe(found.length);
        for (const { claim, stance, text } of found) {
          expect(claim).not.toBe('');
          expect(['for', 'against', 'both']).toContain(stance);
          expect(text).toMatch(/^<p>/);
        }
      }
  });

  it('show both sides: a State below the minimum hears what speaks for the threshold and against it', () => {
    const stances = objectionsOf('threshold-conduct', { reason: 'below-minimum' }).map(
      ({ stance }) => stance,
    );
    expect(stances).toEqual(expect.arrayContaining(['for', 'against', 'both']));
  });

  it('are none where a rule names none', () => {
    expect(ids('tallinn-right', 'affected')).toEqual([]);
  });
});
