/** Names and values of recorded numbers as a reader meets them. */
import { record } from 'content:record';
import type { RecordedNumber } from '../../content/record/numbers.ts';
import { knows, say, showNumber } from '../../content/words.ts';
import { duration, moment } from '../../ui/durations.ts';

const named = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? id;

/** "megabitPerDevice" as "megabit per device": for a field that has no name yet. */
const spelled = (key: string) => key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** The catalogue's name of a field; a folder may have its own. */
function fieldName(path: string, folder: string): string {
  const key = [`sources.number.${folder}.${path}`, `sources.number.${path}`, `number.${path}`].find(knows);
  return key ? say(key) : spelled(path.split('.').at(-1)!);
}

/** What a scenario sets. */
const setName = (key: string) => (knows(`sources.set.${key}`) ? say(`sources.set.${key}`) : spelled(key));

/** What a number is, such as "Delivery: usual length". */
export function numberName({ folder, entry, path, word, of }: RecordedNumber): string {
  const [, phase, last] = path.split('.');
  if (folder === 'phases') return say(`sources.number.${path}`, { of: named(record.phases, entry) });
  if (of) return say('sources.number.preset', { of, what: setName(phase!) });
  if (folder === 'scales')
    return say('sources.number.band', {
      of: record.scales.find(({ id }) => id === entry)!.short,
      word: record.labels[word!]!.label,
    });
  if (folder !== 'cert-levels') return fieldName(path, folder);
  const { level } = record.levels.find(({ id }) => id === entry)!;
  if (path.startsWith('sees.'))
    return say(`sources.number.${last}`, { of: named(record.phases, phase!), level });
  if (path.startsWith('signals.')) return say(`sources.number.${phase}`, { level });
  return say('sources.number.ofLevel', { what: fieldName(path, folder), level });
}

const of100 = (share: number) => showNumber(share * 100);

/** How a number reads, by the end of its field's name. */
const SHOWN: readonly (readonly [RegExp, (value: number) => string])[] = [
  [/^(measured|argued)Hours$/, (n) => say('number.hours', { n })],
  [/^promptFactor$/, (n) => say('number.times', { n })],
  [/Hours$/, (value) => (value < 0 ? moment(value) : duration(value))],
  [/Seconds$/, (value) => duration(value / 3600)],
  [/^megabit/, (n) => say('number.megabit', { n })],
  [/Gigabit$/, (n) => say('number.gigabit', { n })],
  [/Share$|^bar$|^blend|^blend\./, (value) => say('number.of100', { n: value * 100 })],
  [/^afterSuspicion$/, (n) => say('player.times', { n })],
  [/Standard$|Level$|^floors?$/, (n) => say('sources.number.atLevel', { n })],
];

function shown(path: string, value: number | string): string {
  if (typeof value === 'string') return say(`moot.value.${value}`);
  const key = path.startsWith('blend.') ? path : path.split('.').at(-1)!;
  const show = SHOWN.find(([pattern]) => pattern.test(key))?.[1] ?? showNumber;
  return show(value);
}

/** A thing of a list as a reader knows it: a measure by its name. */
const thing = (item: string) => (knows(`measure.${item}`) ? say(`measure.${item}`) : item);

/** The value with its unit; a word with its band on the first yardstick. */
export function numberValue({ path, value, word, ends, listed }: RecordedNumber): string {
  if (ends) {
    const [a, b] = ends.map((end) => shown(path, end));
    return say('number.either', { a: a!, b: b! });
  }
  if (listed) return listed.map(thing).join(', ');
  if (Array.isArray(value) && word)
    return say('sources.number.range', { lo: of100(value[0]!), hi: of100(value[1]!) });
  if (word) {
    const { label, lo, hi } = record.labels[word]!;
    return say('sources.number.word', { label, lo: of100(lo), hi: of100(hi) });
  }
  return [value as number | readonly number[]]
    .flat()
    .map((each) => shown(path, each))
    .join('; ');
}

const GROUPS: Readonly<Record<string, string>> = {
  settings: 'settings',
  phases: 'phases',
  scales: 'scales',
  world: 'world',
  'counter-scenes': 'world',
};

/** Which group of the list a number stands in; a folder added later comes last. */
export function numberGroup({ folder, path, of }: RecordedNumber): string {
  if (of) return GROUPS[folder] ?? 'presets';
  if (folder === 'cert-levels') return /^(sees|signals)\./.test(path) ? 'words' : 'speeds';
  return GROUPS[folder] ?? 'other';
}
export const NUMBER_GROUPS = [
  'settings',
  'phases',
  'speeds',
  'words',
  'scales',
  'presets',
  'world',
  'other',
] as const;
