/** Imported for its effect: the words of the Threshold page. */
import { messages } from 'content:messages/threshold';
import { learn } from '../words.ts';

learn(messages);
