/** Imported for its effect: the words of the Watch, its sliders and its curve. */
import { messages } from 'content:messages/watch';
import { learn } from '../words.ts';

learn(messages);
