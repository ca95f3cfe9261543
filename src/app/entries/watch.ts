/** Wakes the prerendered Watch; the law below it follows when it comes into view. */
import { hydrate } from 'svelte';
import WatchPage from '../../features/watch/WatchPage.svelte';
import { Watch } from '../../scenes/watch/watch.svelte.ts';
import { whenSeen } from './late.ts';

const watch = new Watch();
hydrate(WatchPage, { target: document.getElementById('island')!, props: { watch } });

whenSeen((target) => {
  void import('../../features/watch/LateVerdict.svelte').then(({ default: LateVerdict }) =>
    hydrate(LateVerdict, { target, props: { watch } }),
  );
});
