/** Imported for its effect: the words of the World. */
import { messages } from 'content:messages/world';
import { learn } from '../words.ts';

learn(messages);
