/** The Watch as a case: State A's level and conduct, the run that is played, and what State B lost in it. */
import { court } from 'content:court';
import { attackFacts, FLOOD } from '../../law/attack.ts';
import { abilities, type Facts, type Knowledge } from '../../law/facts.ts';
import { gravityOf } from '../../law/lostService.ts';
import type { WatchSettings } from '../watch/settings.ts';
import type { Watch } from '../watch/watch.svelte.ts';

/** State A can warn and send lists; what else it could do, the Watch does not say. */
const MEANS = ['warn-victim', 'send-lists'] as const;

/** On the Watch every attack is within scope and comes from State A. */
export const GIVEN: readonly string[] = ['threshold-scope', 'threshold-link'];

/** The facts of the run that is played, for the settings that are shown. */
export function factsFrom(watch: Watch, settings: WatchSettings = watch.settings): Facts {
  const { scenario, levels } = watch.figures;
  const { run } = levels.find(({ level }) => level === settings.level)!;
  const reporting = watch.reportings[levels.findIndex(({ level }) => level === settings.level)]!;
  const sent = reporting.firstAt < Infinity;
  const learned: Knowledge[] = [
    { of: 'bots' as const, by: 'own-cert' as const, at: run.suspectedAt },
    { of: 'attack' as const, by: 'own-cert' as const, at: run.detectedAt },
  ].filter(({ at }) => at < Infinity);
  return {
    act: FLOOD,
    link: {
      path: 'from',
      system: 'private',
      traffic: scenario.infrastructure,
      devices: scenario.devices,
      onlySource: true,
    },
    attack: attackFacts(scenario),
    state: {
      level: settings.level,
      // The detection it has is always on; whether that is enough, each standard says.
      detectionRun: true,
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
      gravity: gravityOf(watch.service.lostHours, court),
      abroad: true,
      aloneSuffices: true,
    },
  };
}
