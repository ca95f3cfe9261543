/** The moments of a case on the phase axis of every picture. */
import { textbook } from 'content:parameters';
import { axisLayout } from '../../charts/axis.layout.ts';
import { clock } from '../../model/phases.ts';
import type { CaseText } from './cases.ts';

export interface PlacedEvent {
  /** A letter: numbers belong to the phases. */
  readonly mark: string;
  readonly at: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const FIRST_PART = 1 / 3;
const LAST_COLUMN = 0.09;
/** Half the room of a disc, so that neighbours stay apart. */
const RADIUS = 10.5;
const MIDDLE = 34;
const FIRST_LETTER = 97;

/** Events in order with their places; those that would cover each other stand side by side. */
export function eventsOf({ facts, timeline, variation }: CaseText, width: number) {
  // The timeline tells the story; what a variation changes is said apart.
  const { leadHours, floodHours } = (variation?.story ?? facts).attack;
  const { hours } = textbook;
  const flood = floodHours === 'unknown' ? hours.exploitation + hours.underway : floodHours;
  const spans = clock({
    ...hours,
    delivery: leadHours === 'unknown' ? hours.delivery : Math.max(1 / 3600, leadHours),
    exploitation: flood * FIRST_PART,
    underway: flood * (1 - FIRST_PART),
  });
  const axis = axisLayout(spans, { left: 0, over: width * (1 - LAST_COLUMN), right: width });
  const sorted = [...timeline].sort((a, b) => a.at - b.at);
  let last = -Infinity;
  const events = sorted.map(({ at, text }, i): PlacedEvent => {
    const x = Math.max(last + 2 * RADIUS, Math.min(width - RADIUS, Math.max(RADIUS, axis.x(at))));
    last = x;
    return { mark: String.fromCharCode(FIRST_LETTER + i), at, text, x, y: MIDDLE };
  });
  // Those pushed over the right end move back to the left.
  let limit = width - RADIUS;
  const placed = events
    .toReversed()
    .map((event) => {
      const x = Math.min(event.x, limit);
      limit = x - 2 * RADIUS;
      return { ...event, x };
    })
    .toReversed();
  return {
    events: placed,
    columns: axis.columns,
    launch: axis.launch,
    over: axis.over,
  };
}
