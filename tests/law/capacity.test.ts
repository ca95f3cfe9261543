/** What the law asks of the model, and the bounds that are ours. */
import { describe, expect, it } from 'vitest';
import { capacityFor } from '../../src/law/capacity.ts';
import { gravityOf } from '../../src/law/lostService.ts';
import { content, court, where } from './given.ts';

const foreseen = (changes: Record<string, unknown>, level: number) =>
  capacityFor(where(changes), court, level).weakest.foreseen[1];

describe('What a CERT would have seen', () => {
  it('grows with test commands and with a public announcement, the facts of this case', () => {
    const plain = foreseen({}, 2);
    expect(foreseen({ 'attack.tests': [-72] }, 2)).toBeGreaterThan(plain);
    expect(foreseen({ 'attack.announcements': [-144] }, 2)).toBeGreaterThan(plain);
  });

  it('takes no sign from a moment before the attack was prepared or after its traces are gone', () => {
    const plain = foreseen({}, 2);
    for (const moment of [-10_000, 10_000]) expect(foreseen({ 'attack.tests': [moment] }, 2)).toBe(plain);
  });

  it('reads an order of no lead at all as one second, the shortest that its clock knows', () => {
    expect(foreseen({ 'attack.leadHours': 0 }, 1.5)).toBe(foreseen({ 'attack.leadHours': 1 / 3600 }, 1.5));
  });

  it('takes a reflected flood for what the senders’ own machines show', () => {
    expect(foreseen({ 'link.traffic': 'reflection' }, 2)).toBe(foreseen({ 'link.traffic': 'botnet' }, 2));
  });

  it('tries an unknown fact at both of the ends that content gives, and names it', () => {
    const { devices } = content.settings[0]!.bounds.unknownEvidence;
    const { weakest, strongest, varied } = capacityFor(where({ 'link.devices': 'unknown' }), court, 2);
    expect(varied).toEqual(['link.devices']);
    expect(weakest.foreseen[1]).toBe(foreseen({ 'link.devices': devices.least }, 2));
    expect(strongest.foreseen[1]).toBe(foreseen({ 'link.devices': devices.most }, 2));
  });

  it('puts the least telling end of every unknown fact below the most telling', () => {
    const facts = ['link.devices', 'attack.leadHours', 'attack.sophistication', 'link.traffic', 'state.feed'];
    for (const fact of facts) {
      const { weakest, strongest } = capacityFor(where({ [fact]: 'unknown' }), court, 2);
      expect(`${fact} ${weakest.foreseen[1] < strongest.foreseen[1]}`).toBe(`${fact} true`);
    }
  });
});

describe('The court’s memory', () => {
  it('changes no answer, however many other questions are asked in between', () => {
    const fresh = { ...court };
    const ask = (devices: number) => capacityFor(where({ 'link.devices': devices }), fresh, 2);
    const first = ask(1);
    for (let devices = 2; devices < 200; devices += 1) ask(devices);
    expect(ask(1)).toEqual(first);
  });
});

describe('The gravity of lost service', () => {
  it.each([
    [0, 'none'],
    [0.009, 'slight'],
    [0.01, 'doubtful'],
    [0.99, 'doubtful'],
    [1, 'disputed'],
    [500, 'disputed'],
  ])(
    'of %s hours is %s: never called serious, and above the smallest never plainly not',
    (hours, gravity) => {
      expect(gravityOf(hours, court)).toBe(gravity);
    },
  );
});
