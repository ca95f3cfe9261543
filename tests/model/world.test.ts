/** docs/model.md §10: a world of twelve States, its race and its totals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackEnd, serviceOf } from '../../src/model/harm.ts';
import { clock } from '../../src/model/phases.ts';
import { POLICIES, reportingOf, type Policy } from '../../src/model/reporting.ts';
import { randomFrom } from '../../src/model/random.ts';
import { worldOf, type World, type WorldSettings } from '../../src/model/world.ts';
import { courseOf, totalOf } from '../../src/model/worldCourse.ts';
import { anyWorld, COUNTER_SCENES, parameters, sceneWorld, share, textbookWorld } from '../given.ts';
import { digestOf } from '../worldDigest.ts';

const seed = fc.nat(2 ** 32 - 1);
const world = (changes: Partial<WorldSettings> = {}) => worldOf({ ...textbookWorld, ...changes }, parameters);
const lost = (of: World, at: number) => {
  const run = of.run(at);
  return POLICIES.map((policy) => courseOf(of, run, policy).service.lostHours);
};

/** Means over `worlds` seeds: share of devices in States that foresaw it, and lost hours by policy. */
function means(of: World, worlds: number) {
  let foreseen = 0;
  const hours = [0, 0, 0];
  for (let at = 1; at <= worlds; at += 1) {
    const run = of.run(at);
    foreseen += run.foreseen / worlds;
    POLICIES.forEach((policy, i) => {
      hours[i]! += courseOf(of, run, policy).service.lostHours / worlds;
    });
  }
  return { foreseen, hours };
}

describe('The textbook world', () => {
  // Figures of an independent run of 150 worlds, whose own error is about 0.02 in the share and 0.1 in the hours.
  it.each([
    [3, 0.4, [2.3, 2.4, 2.5]],
    [2, 0.64, [2.2, 2.3, 2.5]],
    [1.5, 0.83, [1.6, 1.9, 2.5]],
    [1, 0.91, [1.0, 1.3, 2.5]],
  ])('with a floor of %s comes near what an independent run gave', (floor, foreseen, hours) => {
    const found = means(world({ floor }), 600);
    expect(Math.abs(found.foreseen - foreseen)).toBeLessThan(0.07);
    found.hours.forEach((each, i) => expect(Math.abs(each - hours[i]!)).toBeLessThan(0.12));
  });

  it('is hardly helped by warnings alone: they do not do the work of the floor', () => {
    const share3 = (warnings: boolean) => means(world({ warnings }), 600).foreseen;
    const gain = share3(true) - share3(false);
    expect(gain).toBeGreaterThan(0.01);
    expect(gain).toBeLessThan(0.06);
  });

  it('is the same world for the same seed, and another for another', () => {
    expect(world().run(5)).toEqual(world().run(5));
    expect(world().run(5).states).not.toEqual(world().run(6).states);
    expect(digestOf(textbookWorld, parameters, 200)).toBe('4804b4f1');
  });
});

describe('In 10,000 random worlds', () => {
  /** Settings by lot, as wide as the sliders; quicker to draw than fast-check's. */
  function drawn(random: () => number): WorldSettings {
    const between = (least: number, most: number) => least * (most / least) ** random();
    const flood = between(1 / 60, 6);
    return {
      ...textbookWorld,
      attack: {
        ...textbookWorld.attack,
        devices: Math.round(between(2000, 1_000_000)),
        sophistication: random(),
        rampHours: between(1 / 3600, 1),
        hours: {
          ...textbookWorld.attack.hours,
          delivery: between(1 / 3600, 24),
          exploitation: flood / 3,
          underway: (2 * flood) / 3,
        },
      },
      levels: Array.from({ length: 1 + Math.floor(8 * random()) }, () => 1 + 2 * random()),
      exponent: 2 * random(),
      floor: 1 + 2 * random(),
      warnings: random() < 0.8,
      intervalFactor: between(0.25, 8),
      listingFactor: between(0.1, 10),
      blockHours: random() < 0.5 ? null : between(0.01, 24),
      wrongShare: random() / 2,
    };
  }

  it('batches are never worse than one list, nor that worse than nothing, and each is better in some', () => {
    const random = randomFrom(20260102);
    let [batchesWon, listWon] = [0, 0];
    for (let i = 0; i < 10_000; i += 1) {
      const [batches, list, nothing] = lost(worldOf(drawn(random), parameters), i) as [
        number,
        number,
        number,
      ];
      if (!(batches <= list + 1e-9 && list <= nothing + 1e-9))
        throw new Error(`world ${i}: ${batches}, ${list}, ${nothing}`);
      if (batches < list - 1e-3) batchesWon += 1;
      if (list < nothing - 1e-3) listWon += 1;
    }
    expect(batchesWon).toBeGreaterThan(500);
    expect(listWon).toBeGreaterThan(500);
  }, 60_000);
});

describe('A world of one State without warnings', () => {
  it('does to its victim what that State does on the Watch', () => {
    const one = world({ levels: [2], warnings: false });
    for (let at = 0; at < 40; at += 1) {
      const run = one.run(at);
      for (const policy of POLICIES) {
        const { detectedAt, level } = run.states[0]!;
        const reporting = reportingOf(
          textbookWorld.attack,
          parameters,
          one.certOf(level),
          detectedAt,
          policy,
        );
        const alone = serviceOf(textbookWorld.attack, parameters, reporting);
        const joined = courseOf(one, run, policy).service;
        expect(joined.lostHours).toBe(alone.lostHours);
        expect(joined.changes).toEqual(alone.changes);
      }
    }
  });
});

describe('Any world', () => {
  it('loses no device: recruited, sent and blocked nest in each State, and all are recruited in the end', () => {
    fc.assert(
      fc.property(
        anyWorld,
        seed,
        share,
        fc.constantFrom<Policy>(...POLICIES),
        (settings, at, place, policy) => {
          const of = worldOf(settings, parameters);
          const course = courseOf(of, of.run(at), policy);
          const from = clock(settings.attack.hours)[0]!.from;
          const counts = course.countsAt(from + place * (of.end - from));
          expect(of.devices.reduce((a, b) => a + b, 0)).toBe(settings.attack.devices);
          counts.forEach(({ recruited, sent, blocked, wrong }, i) => {
            const slack = 1e-6 * of.devices[i]!;
            expect(blocked).toBeGreaterThanOrEqual(0);
            expect(blocked).toBeLessThanOrEqual(sent + slack);
            expect(sent).toBeLessThanOrEqual(recruited + slack);
            expect(recruited).toBeLessThanOrEqual(of.devices[i]! + slack);
            expect(wrong).toBeGreaterThanOrEqual(0);
          });
          expect(totalOf(course.countsAt(of.end)).recruited).toBeCloseTo(settings.attack.devices, 3);
        },
      ),
    );
  });

  it('blocks what its lists held, once the delay is over, and wrong addresses beside them', () => {
    fc.assert(
      fc.property(anyWorld, seed, share, (settings, at, place) => {
        const of = worldOf(settings, parameters);
        const course = courseOf(of, of.run(at), 'batches');
        const t = place * of.end;
        const held = (until: number) =>
          course.reportings
            .flatMap((reporting) => reporting.sendings(-Infinity, until))
            .reduce(
              (sum, { addresses, wrong }) => ({ true: sum.true + addresses, wrong: sum.wrong + wrong }),
              { true: 0, wrong: 0 },
            );
        const [sent, arrived] = [held(t), held(t - of.lag)];
        const counts = totalOf(course.countsAt(t));
        const slack = 1e-6 * Math.max(1, settings.attack.devices);
        const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(slack);
        close(arrived.wrong * (1 - settings.wrongShare), arrived.true * settings.wrongShare);
        // In a reflected attack all that a list holds is innocent.
        close(counts.sent, settings.reflected ? 0 : sent.true);
        close(counts.blocked, settings.reflected ? 0 : arrived.true);
        close(counts.wrong, settings.reflected ? arrived.true + arrived.wrong : arrived.wrong);
      }),
      { numRuns: 60 },
    );
  });

  it('hears each State’s warning once, at the moment that State is said to warn', () => {
    fc.assert(
      fc.property(anyWorld, seed, (settings, at) => {
        const of = worldOf(settings, parameters);
        const { states, warnings } = of.run(at);
        const said = states.map(({ warnsAt }) => warnsAt).filter((t) => t < of.clockEnd);
        expect(warnings).toHaveLength(said.length);
        said
          .sort((a, b) => a - b)
          // The list of warnings is kept to the millisecond.
          .forEach((t, i) => expect(Math.abs(t - warnings[i]!)).toBeLessThanOrEqual(1 / 3_600_000));
      }),
      { numRuns: 60 },
    );
  });

  it('sends the victim the traffic of the devices that are not blocked, and no other', () => {
    fc.assert(
      fc.property(anyWorld, seed, share, (settings, at, place) => {
        const of = worldOf(settings, parameters);
        const course = courseOf(of, of.run(at), 'batches');
        const t = (0.001 + 0.998 * place) * attackEnd(settings.attack);
        const { blocked } = totalOf(course.countsAt(t));
        const left = ((settings.attack.devices - blocked) * parameters.flood.megabitPerDevice) / 1000;
        const expected = left * -Math.expm1(-t / settings.attack.rampHours);
        expect(Math.abs(course.service.trafficAt(t) - expected)).toBeLessThanOrEqual(1e-6 * (1 + expected));
      }),
      { numRuns: 60 },
    );
  });

  it('detects no later anywhere when the floor rises, with the same draws', () => {
    fc.assert(
      fc.property(anyWorld, seed, share, (settings, at, step) => {
        const higher = { ...settings, floor: settings.floor - step * (settings.floor - 1) };
        const [low, high] = [settings, higher].map((each) => worldOf(each, parameters).run(at));
        high!.states.forEach(({ detectedAt }, i) => {
          const before = low!.states[i]!.detectedAt;
          // A millisecond for rounding; the last bits of long clocks for levels in between.
          if (before < Infinity) expect(detectedAt).toBeLessThanOrEqual(before + 2 / 3_600_000);
        });
      }),
    );
  });
});

describe('The counter-scenes', () => {
  const nothingBut = (id: string) => means(worldOf(sceneWorld(id), parameters), 200);
  const textbookMeans = means(world(), 200);

  it.each(COUNTER_SCENES)('of %s keeps the order of the race', (id) => {
    const { hours } = nothingBut(id);
    expect(hours[0]).toBeLessThanOrEqual(hours[1]! + 1e-9);
    expect(hours[1]).toBeLessThanOrEqual(hours[2]! + 1e-9);
  });

  it('reflection: lists help nobody and block only the innocent', () => {
    const of = worldOf(sceneWorld('reflection'), parameters);
    const [batches, list, nothing] = lost(of, 3);
    expect([batches, list]).toEqual([nothing, nothing]);
    const total = totalOf(courseOf(of, of.run(3), 'batches').countsAt(of.end));
    expect(total.blocked).toBe(0);
    expect(total.wrong).toBeGreaterThan(1000);
  });

  it('hit and run: lists save less than a tenth of what the flood takes', () => {
    const { hours } = nothingBut('hit-and-run');
    expect(hours[2]! - hours[0]!).toBeLessThan(0.1 * hours[2]!);
  });

  it('zero lead and cloud: fewer than a fifth of the devices sit in States that foresaw it', () => {
    expect(nothingBut('zero-lead').foreseen).toBeLessThan(0.2);
    expect(nothingBut('cloud').foreseen).toBeLessThan(0.2);
    expect(textbookMeans.foreseen).toBeGreaterThan(0.35);
  });

  it('a capable source: most devices are foreseen, and most of the harm happens all the same', () => {
    const { foreseen, hours } = nothingBut('capable-source');
    expect(foreseen).toBeGreaterThan(0.6);
    expect(hours[0]).toBeGreaterThan(0.75 * hours[2]!);
  });
});
