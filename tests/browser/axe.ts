/** What axe finds in a page, as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations as rule and place. Evaluated in the page, which the page's policy does not forbid. At least `enough`
 * rules must have found something to check.
 */
export async function violations(page: Page, enough = 20): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${AXE} })()`);
  const { violations: found, passes } = await page.evaluate(() =>
    // Off by default: every target is large enough for a finger, or stands apart (WCAG 2.2, 2.5.8).
    (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      rules: { 'target-size': { enabled: true } },
    }),
  );
  expect(passes.length).toBeGreaterThan(enough);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
