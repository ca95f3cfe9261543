/** Wakes the prerendered World. */
import '../../content/words/world.ts';
import { hydrate } from 'svelte';
import WorldPage from '../../features/world/WorldPage.svelte';
import { WorldScene } from '../../scenes/world/world.svelte.ts';
import { whenSeen } from '../../ui/seen.ts';
import { wakeIsland } from './island.ts';

const scene = new WorldScene();
wakeIsland(WorldPage, { scene });

whenSeen(document.getElementById('late')!, (target) => {
  void import('../../features/world/LateWorld.svelte').then(({ default: LateWorld }) =>
    hydrate(LateWorld, { target, props: { scene } }),
  );
});
