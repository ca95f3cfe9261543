import { describe, expect, it } from 'vitest';
import { textbook } from 'content:parameters';
import { DEFAULTS, presetAttack, scenarioOf } from '../../src/scenes/watch/settings.ts';
import { PRESETS, presetScenario } from '../given.ts';

describe('The settings of the Watch', () => {
  it('ask the model about the textbook attack when nothing is set', () => {
    const asked = scenarioOf(DEFAULTS);
    expect(asked).toEqual({ ...textbook, hours: asked.hours });
    for (const [phase, hours] of Object.entries(textbook.hours))
      expect(asked.hours[phase as keyof typeof asked.hours]).toBeCloseTo(hours, 12);
  });

  it.each(PRESETS)('ask for preset %s what its file says', (id) => {
    const asked = scenarioOf({ ...DEFAULTS, ...presetAttack(id) });
    const said = presetScenario(id);
    expect({ ...asked, hours: {}, rampHours: 0 }).toEqual({ ...said, hours: {}, rampHours: 0 });
    expect(asked.rampHours).toBeCloseTo(said.rampHours, 12);
    for (const [phase, hours] of Object.entries(said.hours))
      expect(asked.hours[phase as keyof typeof asked.hours]).toBeCloseTo(hours, 12);
  });

  it('split a flood into one third Exploitation and two thirds under way', () => {
    const { hours } = scenarioOf({ ...DEFAULTS, floodSeconds: 90 });
    expect(hours.exploitation * 3600).toBeCloseTo(30, 9);
    expect(hours.underway * 3600).toBeCloseTo(60, 9);
  });

  it('use tests in the order of their file, and the announcement when it is switched on', () => {
    const moments = (tests: number, announced: boolean) =>
      scenarioOf({ ...DEFAULTS, tests, announced }).signals.map(({ at, kind }) => [kind, at]);
    expect(moments(0, false)).toEqual([]);
    expect(moments(2, false)).toEqual([
      ['test', -72],
      ['test', -168],
    ]);
    expect(moments(0, true)).toEqual([['announcement', -144]]);
  });
});
