/** Imported for its effect: words that stand only in what is prerendered below a page's living part. */
import { messages as given } from 'content:messages/given';
import { messages as number } from 'content:messages/number';
import { messages as origin } from 'content:messages/origin';
import { messages as word } from 'content:messages/word';
import { learn } from '../words.ts';

for (const messages of [given, number, origin, word]) learn(messages);
