/** Sentences of the moot court: reasons with their values, facts and their values in words, exhibits by number. */
import { court } from 'content:court';
import { law } from 'content:law';
import { language, say, showNumber } from '../../content/words.ts';
import type { Decision } from '../../law/findings.ts';
import type { FactPath } from '../../law/facts.ts';
import type { StandardId } from '../../law/standards.ts';
import type { Answer } from '../../machines/rulings.ts';
import { duration, moment } from '../../ui/durations.ts';
import type { CaseText } from './cases.ts';

const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** "Fixed threshold 1.5": the standard as the strip names it. */
export const standardName = (id: StandardId) => say(`moot.standard.${id}`, { m: court.minimum });

export const ruleText = (id: string) => law.rules.find((rule) => rule.id === id)!;
export const standardText = (id: StandardId) => law.standards.find((standard) => standard.id === id)!;

/** The answers that have a button; "not proven" is argued by way of "not met". */
export const SHOWN_ANSWERS: readonly Answer[] = ['met', 'not-met', 'arguable', 'need-a-fact'];

/** "Met"; under the voluntary norm "Observed". */
export const answerWord = (answer: Answer, standard: StandardId) =>
  say(
    standard === 'norm' && (answer === 'met' || answer === 'not-met')
      ? `moot.answer.norm.${answer}`
      : `moot.answer.${answer}`,
  );

const NAMED = ['measure', 'kind'];
/** Several names stand in one value, with a space between. */
const named = (name: string, value: string | number) =>
  list.format(`${value}`.split(' ').map((each) => say(`${name}.${each}`)));
const shown = (name: string, value: string | number) =>
  NAMED.includes(name) ? named(name, value) : typeof value === 'number' ? showNumber(value) : value;

/** The sentence of a reason, as HTML. */
export function reasonHtml(rule: string, { reason, values = {} }: Decision): string {
  const whole = ruleText(rule).reasons[reason]?.text ?? reason;
  // A range of one number is said as that number.
  const text = values.lo === values.hi ? whole.replace('{lo} to {hi}', '{lo}') : whole;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(name, values[name] ?? ''));
}

/** A reason as plain text, for the memo that is copied. */
export const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export interface Authority {
  readonly id: string;
  readonly text: string;
}

/** Authorities of a reason: "Chircop 2018". */
export function authorities(rule: string, { reason }: Decision): Authority[] {
  return (ruleText(rule).reasons[reason]?.sources ?? []).map((id) => {
    const source = law.sources.find((each) => each.id === id)!;
    if (id === 'essay') return { id, text: say('source.essay') };
    const name = source.authors && source.authors.length < 40 ? source.authors : source.title;
    return { id, text: source.year && name === source.authors ? `${name} ${source.year}` : name };
  });
}

/** What is said for or against a test and this finding of it, what touches the finding first. */
export function objectionsOf(rule: string, { reason }: Pick<Decision, 'reason'>) {
  const { reasons, objections } = ruleText(rule);
  const ids = new Set([...(reasons[reason]?.objections ?? []), ...objections]);
  return [...ids].map((id) => law.objections.find((objection) => objection.id === id)!);
}

const covers = (shown: FactPath, asked: FactPath) =>
  shown === asked || shown.startsWith(`${asked}.`) || asked.startsWith(`${shown}.`);

/** The exhibits that show one of these facts, by their place in the file. */
export const exhibitsFor = (file: CaseText, facts: readonly FactPath[]): number[] =>
  file.exhibits.flatMap((exhibit, i) =>
    exhibit.facts.some((shown) => facts.some((asked) => covers(shown, asked))) ? [i] : [],
  );

export const exhibitName = (index: number) => say('moot.exhibit', { n: index + 1 });
export const listed = (words: readonly string[]) => list.format(words);

const MEASURE = 'state.measures.';

/** Facts in one line; what the State could do is said once. */
export function factsListed(facts: readonly FactPath[]): string {
  const measures = facts.filter((fact) => fact.startsWith(MEASURE));
  const others = facts.filter((fact) => !fact.startsWith(MEASURE)).map(factName);
  if (measures.length === 0) return listed(others);
  const able = measures.map((fact) => say(`measure.${fact.slice(MEASURE.length)}`));
  return listed([...others, say('moot.fact.measure', { measure: listed(able) })]);
}

/** "its CERT’s level", "whether it can warn the victim". */
export function factName(fact: FactPath): string {
  const measure = /^state\.measures\.(.+)$/.exec(fact)?.[1];
  return measure
    ? say('moot.fact.measure', { measure: say(`measure.${measure}`) })
    : say(`moot.fact.${fact}`);
}

interface Learned {
  readonly of: string;
  readonly by: string;
  readonly at: number | 'unknown';
}
const learnedWords = ({ of, by, at }: Learned) =>
  say('moot.learned', {
    of: say(`moot.learned.of.${of}`),
    by: say(`moot.learned.by.${by}`),
    at: at === 'unknown' ? say('moot.value.unknown') : moment(at),
  });

const ofList = (values: readonly unknown[]) =>
  values.length === 0
    ? say('moot.value.nothing')
    : list.format(
        values.map((value) =>
          typeof value === 'string' ? say(`measure.${value}`) : learnedWords(value as Learned),
        ),
      );

/** A fact's value in words. */
export function valueWords(fact: FactPath, value: unknown): string {
  if (Array.isArray(value)) return ofList(value);
  if (typeof value === 'boolean') return say(value ? 'moot.value.yes' : 'moot.value.no');
  if (typeof value !== 'number') return say(`moot.value.${String(value)}`);
  if (fact.endsWith('At')) return moment(value);
  if (fact.endsWith('Hours')) return duration(value);
  return fact.endsWith('level') ? say('moot.value.level', { n: value }) : showNumber(value);
}
