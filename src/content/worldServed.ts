/** What the World's content is served as, and what is counted of it when the site is built. */
import { textbookAverted, textbookDividend, warningsWorth } from './dividend.ts';
import type { Content } from './schema.ts';
import { worldModuleFrom } from './world.ts';

/** Five digits: more would only make the page heavier. */
const digits = (figures: unknown) =>
  JSON.stringify(figures, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(5)) : value,
  );

/** Name of a module → its code. */
export const WORLD_MODULES: Record<string, (content: Content) => string> = {
  'content:world': (content) => `export const world = ${JSON.stringify(worldModuleFrom(content))};`,
  'content:dividend': (content) => `export const dividend = ${digits(textbookDividend(content))};`,
  'content:warnings': (content) => `export const warned = ${digits(warningsWorth(content))};`,
  'content:averted': (content) => `export const averted = ${digits(textbookAverted(content))};`,
};
