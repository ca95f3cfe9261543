/** The desk of the open courtroom, for whatever stands in it. */
import { createContext } from 'svelte';
import type { Desk } from '../../scenes/moot/desk.svelte.ts';

export const [deskHere, layDesk] = createContext<Desk>();
