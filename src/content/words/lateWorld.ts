/** Imported for its effect: the words of what stands below the World's race. */
import { messages as dividend } from 'content:messages/dividend';
import { messages as states } from 'content:messages/states';
import { learn } from '../words.ts';

learn(dividend);
learn(states);
