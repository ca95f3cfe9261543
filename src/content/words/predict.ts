/** Imported for its effect: the words of a guess on the Watch. */
import { messages } from 'content:messages/predict';
import { learn } from '../words.ts';

learn(messages);
