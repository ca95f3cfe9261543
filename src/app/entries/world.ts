/** Wakes the prerendered World. */
import '../../content/words/world.ts';
import { hydrate } from 'svelte';
import WorldPage from '../../features/world/WorldPage.svelte';
import { WorldScene } from '../../scenes/world/world.svelte.ts';
import { whenSeen } from './late.ts';

const scene = new WorldScene();
hydrate(WorldPage, { target: document.getElementById('island')!, props: { scene } });

whenSeen((target) => {
  void import('../../features/world/LateWorld.svelte').then(({ default: LateWorld }) =>
    hydrate(LateWorld, { target, props: { scene } }),
  );
});
