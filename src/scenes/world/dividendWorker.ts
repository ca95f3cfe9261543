/** The worker that counts, as the bundler finds it. Throws where the browser allows none. */
export const dividendWorker = () =>
  new Worker(new URL('./dividend.worker.ts', import.meta.url), { type: 'module' });
