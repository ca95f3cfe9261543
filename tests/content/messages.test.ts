import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEEDS, INFRASTRUCTURES } from '../../src/model/parameters.ts';
import { POLICIES } from '../../src/model/reporting.ts';
import { content } from '../given.ts';

const SRC = new URL('../../src', import.meta.url).pathname;
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));
const { messages } = content.interface[0]!;
const keys = Object.keys(messages);

/** The first argument of every call of `say`, with brackets balanced. */
function firstArguments(text: string): string[] {
  return [...text.matchAll(/\bsay\(/g)].map(({ index }) => {
    let [depth, end] = [1, index + 4];
    while (depth > 0 && !(depth === 1 && text[end] === ',')) {
      if ('([{'.includes(text[end]!)) depth += 1;
      if (')]}'.includes(text[end]!)) depth -= 1;
      end += 1;
    }
    return text.slice(index + 4, depth === 0 ? end - 1 : end);
  });
}
const calls = code.flatMap(({ name, text }) => firstArguments(text).map((argument) => ({ name, argument })));
const literals = (text: string) => [...text.matchAll(/'([a-z]+\.[\w.-]+)'/gi)].map(([, key]) => key!);
/** A template such as `control.feed.${x}` as a pattern over keys. */
const patterns = (text: string) =>
  [...text.matchAll(/`([a-z]+\.[^`]*)`/gi)].map(
    ([, template]) =>
      new RegExp(
        `^${template!.replaceAll('.', '\\.').replace(/\$\{[^}]*(\{[^}]*\}[^}]*)*\}/g, '[\\w-]+(\\.[\\w-]+)*')}$`,
      ),
  );
/** `options(VALUES, 'control.feed')` asks for one message below its key for each value. */
const listed = code.flatMap(({ text }) =>
  [...text.matchAll(/\boptions\(\s*\w+,\s*'([\w.-]+)'/g)].map(
    ([, key]) => new RegExp(`^${key!.replaceAll('.', '\\.')}\\.[\\w-]+$`),
  ),
);

describe('The interface words', () => {
  it('that the code asks for by name all exist', () => {
    const asked = calls.flatMap(({ name, argument }) => literals(argument).map((key) => ({ name, key })));
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter(({ key }) => !(key in messages))).toEqual([]);
  });

  it('that the code puts together exist for at least one value', () => {
    const built = calls.flatMap(({ name, argument }) =>
      patterns(argument).map((pattern) => ({ name, pattern })),
    );
    expect(built.length).toBeGreaterThan(5);
    const empty = [...built, ...listed.map((pattern) => ({ name: 'options', pattern }))].filter(
      ({ pattern }) => !keys.some((key) => pattern.test(key)),
    );
    expect(empty).toEqual([]);
  });

  it.each<[string, readonly (string | number)[]]>([
    ['control.infrastructure', INFRASTRUCTURES],
    ['control.feed', FEEDS],
    ['sends', POLICIES],
    ['control.sophistication', [0, 1, 2, 3, 4]],
    ['control.view', ['dots', 'curve']],
    ['control.level', [1, 2, 3]],
    ['cert', ['monitoring', 'suspicious', 'detected', 'reporting', 'done', 'missed']],
    ['victim', ['serving', 'degraded', 'denied', 'recovered']],
    ['sources.stance', ['for', 'against', 'both']],
    ['note.side', ['for', 'against', 'both']],
    ['origin', ['essay', 'assumption', 'inferred']],
    ['link', ['newer', 'tooLong', 'unknown', 'value', 'twice']],
  ])('below “%s” have one for every value', (prefix, values) => {
    expect(values.filter((value) => !(`${prefix}.${value}` in messages))).toEqual([]);
  });

  it('in the catalogue are all used somewhere', () => {
    const named = new Set(
      code.flatMap(({ text }) => [...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key!)),
    );
    const built = [...code.flatMap(({ text }) => patterns(text)), ...listed];
    // The table of numbers asks for `number.` and the name of a field.
    expect(keys.filter((key) => !named.has(key) && !built.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('fill in only what the code gives: every name in braces is a word', () => {
    for (const [key, message] of Object.entries(messages)) {
      const forms = typeof message === 'string' ? [message] : Object.values(message);
      for (const form of forms) expect(`${key}: ${form.replace(/\{\w+\}/g, '')}`).not.toMatch(/[{}]/);
    }
  });

  it('with plural forms count by {n}', () => {
    for (const [key, message] of Object.entries(messages))
      if (typeof message !== 'string') expect(`${key}: ${message.other}`).toContain('{n}');
  });
});
