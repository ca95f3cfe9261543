/** Imported for its effect: the words of a link that is partly broken. */
import { messages } from 'content:messages/link';
import { learn } from '../words.ts';

learn(messages);
