/** Imported for its effect: the words of the verdict. */
import { messages } from 'content:messages/verdict';
import { learn } from '../words.ts';

learn(messages);
