/** Imported for its effect: the words of the moot court. */
import { messages } from 'content:messages/moot';
import { learn } from '../words.ts';

learn(messages);
