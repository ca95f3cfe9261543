// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldChange, fieldValue } from '../../src/features/watch/fields.ts';
import {
  certWords,
  changeWords,
  earlyWords,
  figureSummary,
  frameSentence,
  lostWords,
  verdict,
  victimWords,
} from '../../src/scenes/watch/sentences.ts';
import { momentWords, positionWords, stepName } from '../../src/scenes/player/sentences.ts';
import { DEFAULTS } from '../../src/scenes/watch/settings.ts';
import { Watch } from '../../src/scenes/watch/watch.svelte.ts';

let watch: Watch;
beforeEach(() => {
  watch = new Watch();
});
/** Brings the player to a moment in hours from the launch. */
function goTo(t: number): void {
  const { left, right, x } = watch.axis;
  watch.player.send({ type: 'step.pressed', to: (x(t) - left) / (right - left) });
}

describe('The Watch in words', () => {
  it('describes the figure by its three counts with their ranges', () => {
    const summary = figureSummary(watch.figures.levels);
    expect(summary).toContain('Level 1 CERT (highest): 87 of 100 runs foreseen (78 to 94).');
    expect(summary).toMatch(/57 of 100 runs foreseen \(49 to 65\)\..*12 of 100 runs foreseen \(8 to 17\)\./);
  });

  it.each([
    [-800, 'Reconnaissance', '5 weeks|33 days'],
    [-100, 'Weaponization', '4 days'],
    [-1, 'Delivery', '1 h before launch'],
    [0.5, 'Exploitation', '30 min after launch'],
    [1.2, 'Installation', 'after launch'],
    [2, 'Command & Control', '2 h after launch'],
    [2.9, 'Actions on Objectives', 'after launch'],
    [100, 'After', '4 days after launch'],
  ])('names the step and the moment at %s h: %s', (t, step, moment) => {
    goTo(t);
    expect(stepName(watch)).toBe(step);
    expect(positionWords(watch)).toMatch(new RegExp(`^${step}, .*(${moment})`));
  });

  it('says what every CERT knows and how the victim is', () => {
    goTo(2.5);
    const sentence = frameSentence(watch);
    expect(sentence).toMatch(/Level 1: detected .* before launch/);
    expect(sentence).toMatch(/Level 2: detected .* before launch/);
    expect(sentence).toMatch(/Level 3: detected .* after launch/);
    expect(sentence).toMatch(/State B: .+\.$/);
  });

  it('never leaves a name unfilled, at any moment of the axis, for any policy', () => {
    for (const sends of ['batches', 'list', 'nothing'] as const) {
      for (const run of [0, 3, 15]) {
        watch.open({ ...DEFAULTS, sends, run });
        for (let position = 0; position <= 1; position += 0.02) {
          watch.player.send({ type: 'step.pressed', to: position });
          expect(frameSentence(watch)).not.toMatch(/[{}]|undefined|NaN|Infinity|null|\s\s| \./);
        }
      }
    }
  });

  it('says of a CERT that it watches, suspects, has detected or never noticed', () => {
    const said = { plain: new Set<string>(), sending: new Set<string>() };
    const withoutMoment = (text: string) =>
      text.replace(/ (at once|\d+ \w+( \d+ \w+)?) (before|after) launch| at launch/, '');
    for (let run = 0; run < 40; run += 1) {
      watch.open({ ...DEFAULTS, run });
      for (let i = 0; i <= 20; i += 1) {
        watch.player.send({ type: 'step.pressed', to: i / 20 });
        for (const cert of watch.scene.certs) {
          said.plain.add(withoutMoment(certWords(cert)));
          said.sending.add(withoutMoment(certWords(cert, true)));
        }
      }
    }
    const plain = ['detected', 'never noticed', 'suspicious since', 'watching, nothing seen'];
    expect([...said.plain].sort()).toEqual(plain);
    expect([...said.sending].sort()).toEqual([...plain, 'detected, sending'].sort());
  });

  it('says of the victim’s service when it is denied and when it is back', () => {
    watch.open({ ...DEFAULTS, sends: 'nothing' });
    goTo(2);
    expect(victimWords(watch.scene.victim)).toContain('denied');
    goTo(50);
    expect(victimWords(watch.scene.victim)).toBe('serving again');
  });
});

describe('What a detection means', () => {
  it('is said where a CERT saw the botnet before its target was named, in the frame and for a screen reader', () => {
    const early = 'Detected before Delivery means: a botnet is seen being built, not yet whom it will hit.';
    watch.open({ ...DEFAULTS, run: 3 });
    expect(watch.figures.levels[0]!.run.detectedAt).toBeLessThan(-3);
    expect(earlyWords(watch)).toBe('');
    goTo(-1);
    expect(earlyWords(watch)).toBe(early);
    expect(frameSentence(watch).endsWith(early)).toBe(true);
    watch.open(DEFAULTS);
    goTo(-1);
    expect(earlyWords(watch)).toBe('');
  });

  it('of another attack names the draw as the textbook’s, since there it may not be typical', () => {
    goTo(1);
    expect(verdict(watch)).not.toContain('draw');
    watch.open({ ...DEFAULTS, deliverySeconds: 86_400 });
    goTo(1);
    expect(verdict(watch)).toContain('The same draw as in the textbook.');
    expect(fieldValue('run', watch.settings)).toBe('the same draw as in the textbook');
    watch.open({ ...DEFAULTS, deliverySeconds: 86_400, run: 5 });
    goTo(1);
    expect(verdict(watch)).not.toContain('draw');
  });

  it('says of the flood that it starts while it rises, and then that it runs', () => {
    const ramp = watch.figures.scenario.rampHours;
    goTo(0.02);
    expect(momentWords(watch, ramp)).toContain('The flood starts.');
    goTo(0.95);
    expect(momentWords(watch, ramp)).toContain('The flood runs.');
  });
});

describe('The caption of a moment', () => {
  const said = (t: number) => {
    goTo(t);
    return momentWords(watch, watch.figures.scenario.rampHours);
  };

  it('says that the flood goes on only while it keeps users from the service', () => {
    expect(watch.services.batches.trafficAt(2.5)).toBe(0);
    expect(said(2.5)).toContain('everyone is served');
    watch.open({ ...DEFAULTS, sends: 'nothing' });
    expect(said(2.5)).toContain('The flood goes on');
  });

  it('says that the flood is over from its very end on', () => {
    for (const sends of ['batches', 'nothing'] as const) {
      watch.open({ ...DEFAULTS, sends });
      expect(said(3)).toContain('The flood is over.');
      expect(said(20)).toContain('The flood is over.');
    }
  });
});

describe('What changed', () => {
  it('for the victim names the level and what is sent', () => {
    watch.set('level', { level: 2 });
    expect(lostWords(watch.change!, watch)).toMatch(
      /^With a Level 2 CERT in State A and batches sent, State B loses [\d.]+ → [\d.]+ service-hours\.$/,
    );
  });

  it('in a scenario is what it loses, since neither the watcher nor what is sent changed', () => {
    watch.set('preset', { deliverySeconds: 1 });
    expect(lostWords(watch.change!, watch)).toMatch(/^State B loses [\d.]+ → [\d.]+ service-hours\.$/);
  });

  it('names a skill by its number too, so that a small move shows', () => {
    watch.set('sophistication', { sophistication: 0.4 });
    expect(fieldChange(watch.change!, watch.settings)).toBe('Sophistication: medium 0.5 → medium 0.4.');
  });

  it('is told as counts before and after, for each level', () => {
    watch.set('devices', { devices: 500 });
    expect(changeWords(watch.change!, watch)).toBe(
      'Level 1: 87 → 76 · Level 2: 57 → 13 · Level 3: 12 → 0 of 100.',
    );
    expect(fieldChange(watch.change!, watch.settings)).toBe('Devices in State A: 50,000 → 500.');
  });

  it('says a count once where it did not change', () => {
    watch.set('sends', { sends: 'nothing' });
    expect(changeWords(watch.change!, watch)).toBe('Level 1: 87 · Level 2: 57 · Level 3: 12 of 100.');
  });

  it('compares one move of a slider with where it began, and the next move with where that ended', () => {
    watch.set('devices', { devices: 10_000 });
    watch.set('devices', { devices: 500 });
    expect(fieldChange(watch.change!, watch.settings)).toBe('Devices in State A: 50,000 → 500.');
    watch.settled();
    watch.set('devices', { devices: 1000 });
    expect(fieldChange(watch.change!, watch.settings)).toBe('Devices in State A: 500 → 1,000.');
  });

  it('begins anew when another control is moved before the first has settled', () => {
    watch.set('devices', { devices: 500 });
    watch.set('deliverySeconds', { deliverySeconds: 1 });
    expect(fieldChange(watch.change!, watch.settings)).toBe('Delivery lead: 3 h → at once.');
  });

  it('is nothing after a link was opened', () => {
    watch.set('devices', { devices: 500 });
    watch.open({ ...DEFAULTS, devices: 900 });
    expect(watch.change).toBeUndefined();
  });
});

describe('The Watch', () => {
  it('opened by a link stands where the link says', () => {
    watch.open({ ...DEFAULTS, at: 0.5 });
    expect([watch.state, watch.position, watch.whole]).toEqual(['paused', 0.5, false]);
    watch.open({ ...DEFAULTS, at: 0 });
    expect([watch.state, watch.whole]).toEqual(['idle', true]);
  });

  it('keeps speed and loop when a link is opened', () => {
    watch.player.send({ type: 'speed.chosen', speed: 4 });
    watch.player.send({ type: 'loop.chosen', loop: true });
    watch.open({ ...DEFAULTS, devices: 500 });
    expect(watch.player.snapshot.context).toMatchObject({ speed: 4, loop: true });
  });

  it('steps from border to border, eight steps from start to end, and back', () => {
    const positions = [watch.position];
    for (let i = 0; i < 8; i += 1) {
      watch.step(1);
      positions.push(watch.position);
    }
    expect(watch.state).toBe('finished');
    expect(new Set(positions).size).toBe(9);
    for (let i = 0; i < 8; i += 1) watch.step(-1);
    expect(watch.position).toBe(0);
  });

  it('does not ask the model again when only the view or the moment changes', () => {
    const { figures } = watch;
    watch.set('view', { view: 'curve' });
    watch.set('level', { level: 3 });
    watch.player.send({ type: 'step.pressed', to: 0.4 });
    expect(watch.figures).toBe(figures);
    watch.set('devices', { devices: 500 });
    expect(watch.figures).not.toBe(figures);
  });

  it('returns every setting it was given', () => {
    const given = {
      ...DEFAULTS,
      devices: 500,
      view: 'curve' as const,
      sends: 'list' as const,
      run: 4,
      at: 0.25,
    };
    watch.open(given);
    expect(watch.settings).toEqual(given);
  });
});
