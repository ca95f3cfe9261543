/** Imported for its effect: the words of what stands below the World's race. */
import { messages } from 'content:messages/lateWorld';
import { learn } from '../words.ts';

learn(messages);
