/** Imported for its effect: the words of the Sources page. */
import { messages } from 'content:messages/sources';
import { learn } from '../words.ts';

learn(messages);
