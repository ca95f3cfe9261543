/** DESIGN, "The house": who may import whom, and what may stand where. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const SRC = join(ROOT, 'src');

interface File {
  /** Below `src/`. */
  readonly name: string;
  readonly text: string;
}
const files: File[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|js|svelte|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));
const code = files.filter(({ name }) => !name.endsWith('.css'));
const roomOf = (name: string) => name.split('/')[0]!;

/** Comments may name anything. */
const withoutComments = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|[^:'"])\/\/.*$/gm, '$1');

interface Import {
  readonly from: string;
  /** A path below `src/`, a package or a `content:` module. */
  readonly to: string;
  readonly typeOnly: boolean;
}
/** Every import of a file: static, re-exported, dynamic, and `import('…')` in a type. */
function importsOf({ name, text }: File): Import[] {
  const plain = withoutComments(text);
  const found = [
    ...[...plain.matchAll(/\b(import|export)\s+(type\s)?[^'";()]*?\bfrom\s*['"]([^'"]+)['"]/g)].map(
      ([, , type, to]) => ({ to: to!, typeOnly: type !== undefined }),
    ),
    ...[...plain.matchAll(/\bimport\s*['"]([^'"]+)['"]/g)].map(([, to]) => ({ to: to!, typeOnly: false })),
    ...[...plain.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, to]) => ({
      to: to!,
      typeOnly: false,
    })),
  ];
  return found.map(({ to, typeOnly }) => ({
    from: name,
    to: to.startsWith('.') ? relative(SRC, resolve(SRC, dirname(name), to)) : to,
    typeOnly,
  }));
}
const imports = code.flatMap(importsOf);
const inside = imports.filter(({ to }) => existsSync(join(SRC, to)));
const shown = ({ from, to }: Import) => `${from} → ${to}`;

/** What each room may import. A room may always import itself, except that features do not know each other. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  law: ['model'],
  machines: ['model', 'law'],
  content: ['model', 'law'],
  charts: ['model'],
  ui: ['machines', 'content'],
  scenes: ['model', 'law', 'machines', 'content', 'charts', 'ui'],
  features: ['model', 'law', 'machines', 'content', 'charts', 'ui', 'scenes'],
  app: ['features', 'scenes', 'ui', 'content', 'build', 'styles'],
  cli: ['model', 'law', 'content'],
  build: ['content', 'app'],
  styles: [],
};
/** Packages that may be used below the page. */
const PACKAGES: Record<string, readonly string[]> = {
  model: [],
  law: [],
  machines: ['xstate'],
  charts: ['d3'],
};

describe('The house', () => {
  it('is read: imports are found in scripts, in components and in dynamic form', () => {
    const sample = importsOf({
      name: 'features/watch/Sample.svelte',
      text: `<script lang="ts">
        import type { A } from '../../model/phases.ts';
        import B, {
          type C,
        } from './B.svelte';
        import './d.css';
        export * from '../../charts/axis.layout.ts';
        const e = () => import('./e.ts');
        // import f from './f.ts';
      </script>`,
    });
    expect(sample.map(({ to, typeOnly }) => `${to}${typeOnly ? ' (type)' : ''}`).sort()).toEqual([
      'charts/axis.layout.ts',
      'features/watch/B.svelte',
      'features/watch/d.css',
      'features/watch/e.ts',
      'model/phases.ts (type)',
    ]);
    expect(inside.length).toBeGreaterThan(100);
  });

  it('has only the rooms of the plan', () => {
    expect([...new Set(files.map(({ name }) => roomOf(name)))].filter((room) => !(room in MAY))).toEqual([]);
  });

  it('lets imports point only to rooms that a room may know', () => {
    const wrong = inside.filter(
      ({ from, to }) => roomOf(to) !== roomOf(from) && !MAY[roomOf(from)]!.includes(roomOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('leads nowhere that does not exist', () => {
    const lost = imports.filter(
      ({ from, to }) =>
        /^(\.\.?\/|[a-z]+\/)/.test(to) && roomOf(to) in MAY && !existsSync(join(SRC, to)) && from,
    );
    expect(lost.map(shown)).toEqual([]);
  });

  it('lets no feature import another', () => {
    const feature = (name: string) => name.split('/').slice(0, 2).join('/');
    const wrong = inside.filter(
      ({ from, to }) =>
        roomOf(from) === 'features' && roomOf(to) === 'features' && feature(from) !== feature(to),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('lets charts take only types from the model', () => {
    const wrong = inside.filter(
      ({ from, to, typeOnly }) => roomOf(from) === 'charts' && roomOf(to) === 'model' && !typeOnly,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('lets model and law use no package, machines only xstate, charts only named parts of d3', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        roomOf(from) in PACKAGES && !existsSync(join(SRC, to)) && !PACKAGES[roomOf(from)]!.includes(to),
    );
    expect(wrong.map(shown)).toEqual([]);
    const whole = code.filter(({ text }) => /import\s+\*\s+as\s+\w+\s+from\s+['"]d3['"]/.test(text));
    expect(whole.map(({ name }) => name)).toEqual([]);
  });

  it('keeps prose out of the browser: only what the prerender renders imports content:prose or content:record', () => {
    const prose = imports
      .filter(({ to }) => to === 'content:prose' || to === 'content:record')
      .map(({ from }) => from);
    expect(prose.length).toBeGreaterThan(0);
    expect(prose.filter((from) => /^(model|law|machines|charts|ui|scenes)\//.test(from))).toEqual([]);
    // Nothing that a living part reaches may load it.
    const reached = new Set<string>();
    const follow = (name: string) => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const { to } of inside.filter(({ from, typeOnly }) => from === name && !typeOnly)) follow(to);
    };
    follow('app/entries/watch.ts');
    follow('app/entries/sources.ts');
    follow('app/entries/story.ts');
    expect(reached.size).toBeGreaterThan(20);
    expect(prose.filter((from) => reached.has(from))).toEqual([]);
  });

  it('has no folder for things that belong nowhere', () => {
    const folders = new Set(files.flatMap(({ name }) => dirname(name).split('/')));
    expect(
      [...folders].filter((folder) => /^(utils?|helpers?|common|shared|store|stores|misc|lib)$/.test(folder)),
    ).toEqual([]);
  });

  it('names components in PascalCase, modules in camelCase', () => {
    const stem = (name: string) => name.split('/').pop()!.split('.')[0]!;
    const wrong = code.filter(({ name }) =>
      name.endsWith('.svelte')
        ? !/^[A-Z][A-Za-z]*$/.test(stem(name))
        : !/^[a-z][A-Za-z0-9]*$/.test(stem(name)),
    );
    expect(
      wrong.map(({ name }) => name).filter((name) => !/^build\/(service-worker|find-root)\.js$/.test(name)),
    ).toEqual([]);
  });

  it('writes a colour only in src/styles/tokens.css', () => {
    const literal =
      /#[0-9a-f]{3,8}\b(?!-)|\b(rgba?|hsla?|oklch|oklab|lab|lch|color)\(\s*[\d.]|(fill|stroke|color|background(-color)?)\s*[:=]\s*['"]?\s*(white|black|red|green|blue|gr[ae]y|orange|yellow|purple|silver|navy|teal)\b/gi;
    // An address such as "#note-…" or "#cafe" in markup is not a colour.
    const wrong = files
      .filter(({ name }) => name !== 'styles/tokens.css')
      .flatMap(({ name, text }) =>
        [...withoutComments(text).matchAll(literal)]
          .filter(({ index }) => !/href="$|url\($/.test(text.slice(Math.max(0, index - 6), index)))
          .map(([colour]) => `${name}: ${colour}`),
      );
    expect(wrong).toEqual([]);
    const tokens = files.find(({ name }) => name === 'styles/tokens.css')!.text;
    expect([...tokens.matchAll(literal)].length).toBeGreaterThan(20);
  });

  it('reads no clock and no chance in model, law, machines and charts', () => {
    const forbidden =
      /Date\.now|new Date\b|\bDate\(|Math\.random|performance\.|setTimeout|setInterval|requestAnimationFrame|crypto\./;
    const wrong = code.filter(
      ({ name, text }) =>
        /^(model|law|machines|charts)\//.test(name) && forbidden.test(withoutComments(text)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('spreads no attributes over an element: the code for that would be loaded with every page', () => {
    const spread = code.filter(
      ({ name, text }) =>
        name.endsWith('.svelte') && /<[a-z][a-z0-9-]*\s[^>]*\{\.\.\./.test(withoutComments(text)),
    );
    expect(spread.map(({ name }) => name)).toEqual([]);
  });

  it('has files of at most 150 lines, but for a few', () => {
    const long = files
      .map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }))
      .filter(({ name, lines }) => lines > 150 && !name.endsWith('.css'));
    if (long.length > 0)
      console.info(
        `Longer than 150 lines: ${long.map(({ name, lines }) => `${name} (${lines})`).join(', ')}`,
      );
    expect(long.length).toBeLessThanOrEqual(3);
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });
});
