/** Wakes the prerendered Watch; the law below it follows when it comes into view. */
import { hydrate } from 'svelte';
import WatchPage from '../../features/watch/WatchPage.svelte';
import { Watch } from '../../scenes/watch/watch.svelte.ts';
import { whenSeen } from '../../ui/seen.ts';
import { wakeIsland } from './island.ts';

const watch = new Watch();
wakeIsland(WatchPage, { watch });

whenSeen(document.getElementById('late')!, (target) => {
  void import('../../features/watch/LateVerdict.svelte').then(({ default: LateVerdict }) =>
    hydrate(LateVerdict, { target, props: { watch } }),
  );
});
