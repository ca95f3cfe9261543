/** Imported for its effect: the words of the story. */
import { messages } from 'content:messages/story';
import { learn } from '../words.ts';

learn(messages);
