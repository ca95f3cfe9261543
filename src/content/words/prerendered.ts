/** Imported for its effect: the words of the shell and the articles, which no script carries. */
import { messages } from 'content:messages/prerendered';
import { learn } from '../words.ts';

learn(messages);
