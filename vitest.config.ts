import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/content/plugin.ts';

/** `unit` is fast and needs no browser; `browser` drives the built pages and starts what it needs itself. */
export default defineConfig({
  test: {
    projects: [
      {
        // A component test asks for jsdom in its first line; `svelteTesting` gives it Svelte for the browser.
        plugins: [contentPlugin(), svelte(), svelteTesting({ autoCleanup: false })],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: ['src/content/words/all.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [contentPlugin()],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          // Two browsers at a time keep two processors busy without starving each other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/model/**/*.ts', 'src/law/**/*.ts', 'src/machines/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: {
        'src/model/**/*.ts': { branches: 95 },
        'src/law/**/*.ts': { branches: 100, lines: 100 },
      },
    },
  },
});
