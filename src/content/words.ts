/** Interface words from the catalogue, with values filled in and plurals chosen by the language's own rule. */
import { catalogue } from 'content:messages';
import type { Entry } from './schema.ts';

export const language = catalogue.language;

type Messages = Entry<'interface'>['messages'];

/** The words every page needs; those of one page are learned by its entry. */
const messages: Messages = { ...catalogue.messages };

/** Adds the words of one page, so that no other page carries them. */
export function learn(more: Messages): void {
  Object.assign(messages, more);
}

const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

export type Values = Readonly<Record<string, string | number>>;

/** A number as the language writes it. */
export const showNumber = (value: number) => numbers.format(value);

/** Whether the catalogue has a message for a key, for names that a newer field may not have yet. */
export const knows = (key: string) => key in messages;

/**
 * The message of a key. `{name}` takes a value; where the message has plural forms, `n` chooses one.
 * Throws for a key that the catalogue does not have, so that the build finds it.
 */
export function say(key: string, values: Values = {}): string {
  const message = messages[key];
  if (message === undefined) throw new Error(`content/interface/${catalogue.id}.yaml: no message "${key}"`);
  const form =
    typeof message === 'string'
      ? message
      : plurals.select(Number(values.n)) === 'one'
        ? message.one
        : message.other;
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? showNumber(value) : String(value ?? '');
  });
}
