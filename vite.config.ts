import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { sitePlugin } from './src/build/site.ts';
import { contentPlugin } from './src/content/plugin.ts';

export default defineConfig({
  // Relative addresses: the built folder works from any sub-folder of any host.
  base: './',
  plugins: [contentPlugin(), svelte(), sitePlugin()],
});
