/** Lengths and moments of the attack in words. */
import { say } from '../content/words.ts';

const SECOND = 1 / 3600;
const MINUTE = 1 / 60;
const DAY = 24;
const WEEK = 168;

/** A length in hours in the largest unit that reads well: "42 min", "2 h 31 min", "11 days", "3 weeks". */
export function duration(hours: number): string {
  if (hours <= SECOND * 1.5) return say('time.atOnce');
  if (hours < 2 * MINUTE) return say('time.second', { n: Math.round(hours / SECOND) });
  if (hours < 1 - MINUTE / 2) return say('time.minute', { n: Math.round(hours / MINUTE) });
  if (hours < 2 * DAY) {
    const minutes = Math.round(hours / MINUTE);
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return m === 0 || h >= 10
      ? say('time.hour', { n: m >= 30 ? h + 1 : h })
      : say('time.hourMinute', { h, m });
  }
  if (hours >= WEEK && hours % WEEK === 0) return say('time.week', { n: hours / WEEK });
  return say('time.day', { n: Math.round(hours / DAY) });
}

/** A moment on the clock of the attack: "42 min before launch". */
export function moment(t: number): string {
  if (Math.abs(t) < SECOND / 2) return say('time.atLaunch');
  const length = duration(Math.max(SECOND * 2, Math.abs(t)));
  return say(t < 0 ? 'time.before' : 'time.afterLaunch', { duration: length });
}

/** A moment as the player's clock shows it: `T − 00:42:10`, days in front where there are any. */
export function countdown(t: number): string {
  const seconds = Math.round(Math.abs(t) * 3600);
  const two = (n: number) => String(n).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':');
  const sign = seconds === 0 ? ' ' : t < 0 ? ' − ' : ' + ';
  return `T${sign}${days > 0 ? `${say('time.day', { n: days })} ` : ''}${clock}`;
}
