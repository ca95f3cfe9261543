/** The Watch as a case: State A's level and conduct, the run that is played, and what State B lost in it. */
import { court } from 'content:court';
import type { Facts, Knowledge } from '../../law/facts.ts';
import { abilities } from '../threshold/verdicts.ts';
import type { WatchSettings } from '../watch/settings.ts';
import type { Watch } from '../watch/watch.svelte.ts';

/** Lost service-hours below which nothing is measured, and from which seriousness can be argued. Our assumption. */
const MEASURED = 0.01;
const ARGUED = 1;

/** State A can warn and send lists; what else it could do, the Watch does not say. */
const MEANS = ['warn-victim', 'send-lists'] as const;

/** Standards on the strip, the essay's first. */
export const STRIP = ['fixed', 'own', 'tallinn', 'norm'] as const;

/** The facts of the run that is played, for the settings that are shown. */
export function factsFrom(watch: Watch, settings: WatchSettings = watch.settings): Facts {
  const { scenario, levels } = watch.figures;
  const { run } = levels.find(({ level }) => level === settings.level)!;
  const reporting = watch.reportings[levels.findIndex(({ level }) => level === settings.level)]!;
  const sent = reporting.firstAt < Infinity;
  const lost = watch.service.lostHours;
  const learned: Knowledge[] = [
    { of: 'bots' as const, by: 'own-cert' as const, at: run.suspectedAt },
    { of: 'attack' as const, by: 'own-cert' as const, at: run.detectedAt },
  ].filter(({ at }) => at < Infinity);
  return {
    act: {
      kind: 'availability',
      criticalInfrastructure: true,
      author: 'unknown',
      // For a denial of service of hours experts split below loss of functionality.
      affectsRight: 'disputed',
      unlawfulIfState: 'disputed',
    },
    link: {
      path: 'from',
      system: 'private',
      traffic: scenario.infrastructure,
      devices: scenario.devices,
      onlySource: true,
    },
    attack: {
      leadHours: scenario.hours.delivery,
      floodHours: scenario.hours.exploitation + scenario.hours.underway,
      sophistication: scenario.sophistication,
      tests: scenario.signals.filter(({ kind }) => kind === 'test').map(({ at }) => at),
      announcements: scenario.signals.filter(({ kind }) => kind === 'announcement').map(({ at }) => at),
    },
    state: {
      level: settings.level,
      // It keeps watch at its own level; below the minimum that is not the watch it must keep.
      detectionRun: settings.level <= court.minimum,
      feed: scenario.feed,
      measures: abilities(MEANS),
      cutsEssentialNetworks: false,
      helpRefused: false,
    },
    knowledge: { learned, publicAndEasy: false, firstUse: false, notifiedBefore: false },
    conduct: {
      sent: sent ? settings.sends : 'nothing',
      firstSentAt: sent ? reporting.firstAt : 'never',
      shareOfFound: sent ? 1 : 0,
      taken: [],
    },
    harm: {
      gravity: lost < MEASURED ? 'none' : lost < ARGUED ? 'measurable' : 'disputed',
      abroad: true,
      aloneSuffices: true,
    },
  };
}

/** At its own capacity the watch it keeps is the watch it must keep. */
export const asked = (facts: Facts, standard: (typeof STRIP)[number]): Facts =>
  standard === 'fixed' ? facts : { ...facts, state: { ...facts.state, detectionRun: true } };
