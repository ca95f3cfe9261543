/** The prerendered living part of a page. */
import { hydrate, type Component } from 'svelte';

/** Wakes it; from then on the page says that every control works. */
export function wakeIsland<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props?: Props,
): void {
  hydrate(component, { target: document.getElementById('island')!, props: props! });
  document.documentElement.dataset.awake = '';
}
