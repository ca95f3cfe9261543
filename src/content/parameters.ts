/** From checked content to what the model is told. */
import type { CertLevel, Parameters, Scenario } from '../model/parameters.ts';
import type { PhaseHours, PhaseId } from '../model/phases.ts';
import type { Content } from './schema.ts';

/** The model's parameters. Levels are ordered 1, 2, 3. */
export function parametersFrom(content: Content): Parameters {
  const settings = content.settings[0]!;
  const byPhase = (of: (phase: Content['phases'][number]) => number) =>
    Object.fromEntries(content.phases.map((phase) => [phase.id, of(phase)])) as Record<PhaseId, number>;
  const levels: CertLevel[] = [...content['cert-levels']]
    .sort((a, b) => a.level - b.level)
    .map((level) => ({
      sees: Object.fromEntries(
        Object.entries(level.sees).map(([phase, { suspicious, detected }]) => [
          phase,
          { suspicious: suspicious?.word ?? null, detected: detected?.word ?? null },
        ]),
      ) as CertLevel['sees'],
      signals: {
        test: level.signals.test.word,
        announcement: level.signals.announcement.word,
        warning: level.signals.warning.word,
      },
      halfVisibility: level.halfVisibility.value,
      firstBatchHours: level.firstBatchHours.value,
      batchEveryHours: level.batchEveryHours.value,
      addressesPerHour: level.addressesPerHour.value,
      blockWithinHours: level.blockWithinHours.value,
    }));
  return {
    referenceHours: byPhase((phase) => phase.referenceHours.value),
    afterSuspicion: byPhase((phase) => phase.afterSuspicion.value),
    scales: Object.fromEntries(
      content.scales.map(({ id, words }) => [
        id,
        Object.fromEntries(Object.entries(words).map(([word, { lo, hi }]) => [word, { lo, hi }])),
      ]),
    ) as Parameters['scales'],
    levels,
    blend: {
      botnet: settings.blend.botnet.value,
      cloud: settings.blend.cloud.value,
      'cloud-engaged': settings.blend['cloud-engaged'].value,
    },
    feedWord: settings.feed.word,
    relayHours: settings.relayHours.value,
    wrongShare: settings.wrongShare.value,
    victimLevel: settings.victimLevel.value,
    flood: {
      megabitPerDevice: settings.megabitPerDevice.value,
      capacityGigabit: settings.capacityGigabit.value,
      normalLoadGigabit: settings.normalLoadGigabit.value,
    },
  };
}

/** The textbook botnet: what every field of a scenario is unless something else is said. */
export function textbookFrom(content: Content): Scenario {
  const settings = content.settings[0]!;
  return {
    infrastructure: 'botnet',
    devices: settings.devices.value,
    sophistication: settings.sophistication.value,
    hours: Object.fromEntries(
      content.phases.map(({ id, referenceHours }) => [id, referenceHours.value]),
    ) as PhaseHours,
    signals: [],
    feed: 'none',
    scale: 'phia',
    rampHours: settings.rampHours.value,
  };
}
