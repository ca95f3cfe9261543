/** Wakes the prerendered Watch; the law below it follows when it comes into view. */
import { hydrate } from 'svelte';
import WatchPage from '../../features/watch/WatchPage.svelte';
import { Watch } from '../../scenes/watch/watch.svelte.ts';

const watch = new Watch();
hydrate(WatchPage, { target: document.getElementById('island')!, props: { watch } });

const late = document.getElementById('late')!;
const observer = new IntersectionObserver(([entry]) => {
  if (!entry?.isIntersecting) return;
  observer.disconnect();
  void import('../../features/watch/LateVerdict.svelte').then(({ default: LateVerdict }) => {
    hydrate(LateVerdict, { target: late, props: { watch } });
  });
});
observer.observe(late);
