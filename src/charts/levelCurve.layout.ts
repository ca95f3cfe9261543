/** How much is foreseen at each CERT level, from 3 on the left to 1 on the right, and what a bar makes of it. */
import { area, curveMonotoneX, line } from 'd3';

/** Shares of runs foreseen by a CERT of `level`, for the draws 0, ½ and 1. They grow towards level 1. */
export interface LevelPoint {
  readonly level: number;
  readonly lo: number;
  readonly central: number;
  readonly hi: number;
}

/** Pixels of the plot. */
export interface LevelFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type BandFinding = 'not-met' | 'contestable' | 'met';

/** A stretch of levels with one finding. Levels and pixels. */
export interface Zone {
  readonly finding: BandFinding;
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

export interface LevelCurve {
  /** Area between the two bounds. */
  readonly band: string;
  readonly line: string;
  /** At most three, in the order of the axis, without gaps. */
  readonly zones: readonly Zone[];
}

const WORST = 3;
const BEST = 1;

/** Pixels of a level, and back; `levelAt` stays between 3 and 1. */
export const xOf = (level: number, { left, right }: LevelFrame) =>
  left + ((WORST - level) / (WORST - BEST)) * (right - left);
export const levelAt = (x: number, { left, right }: LevelFrame) =>
  Math.min(WORST, Math.max(BEST, WORST - ((x - left) / (right - left)) * (WORST - BEST)));

/** Pixels of a share, and back; `shareAt` stays between 0 and 1. */
export const yOf = (share: number, { top, bottom }: LevelFrame) => bottom - share * (bottom - top);
export const shareAt = (y: number, { top, bottom }: LevelFrame) =>
  Math.min(1, Math.max(0, (bottom - y) / (bottom - top)));

/** What a line's handle is to a keyboard and a screen reader. */
export interface HandleSlider {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
}

/** A State's place in the row below the axis. Pixels. */
export interface Seat {
  readonly x: number;
  /** Baseline of its letter. */
  readonly nameY: number;
  /** Upper left corner of its mark, and the mark's width and height. */
  readonly mark: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const MARK = 15;

/** States side by side at their level; at both ends of the axis they stand inwards from its edge. */
export function seats(states: readonly { readonly level: number }[], frame: LevelFrame): readonly Seat[] {
  const nameY = frame.bottom + 84;
  return states.map(({ level }, i) => {
    const before = states.slice(0, i).filter((each) => each.level === level).length;
    const all = states.filter((each) => each.level === level).length;
    const first = level === WORST ? 0 : level === BEST ? 1 - all : (1 - all) / 2;
    const x = xOf(level, frame) + (first + before) * (MARK + 3);
    return { x, nameY, mark: { x: x - MARK / 2, y: nameY + 5, width: MARK, height: MARK } };
  });
}

/** The whole band above the bar, below it, or across. */
export function findingOf({ lo, hi }: Pick<LevelPoint, 'lo' | 'hi'>, bar: number): BandFinding {
  if (lo >= bar) return 'met';
  return hi < bar ? 'not-met' : 'contestable';
}

/** The level from which on a bound reaches the bar, between the points by a straight line; 1 if it never does. */
function reaches(points: readonly LevelPoint[], bound: 'lo' | 'hi', bar: number): number {
  const i = points.findIndex((point) => point[bound] >= bar);
  if (i < 0) return BEST;
  if (i === 0) return points[0]!.level;
  const [a, b] = [points[i - 1]!, points[i]!];
  const share = (bar - a[bound]) / (b[bound] - a[bound]);
  return a.level + share * (b.level - a.level);
}

/** `points` run from level 3 to level 1. */
export function levelCurveLayout(points: readonly LevelPoint[], bar: number, frame: LevelFrame): LevelCurve {
  const x = (point: LevelPoint) => xOf(point.level, frame);
  const y = (share: number) => yOf(share, frame);
  const band = area<LevelPoint>(
    x,
    (point) => y(point.lo),
    (point) => y(point.hi),
  )
    .curve(curveMonotoneX)
    .digits(1);
  const central = line<LevelPoint>(x, (point) => y(point.central))
    .curve(curveMonotoneX)
    .digits(1);
  const perhaps = reaches(points, 'hi', bar);
  const surely = reaches(points, 'lo', bar);
  const zone = (finding: BandFinding, from: number, to: number): Zone => ({
    finding,
    from,
    to,
    x0: xOf(from, frame),
    x1: xOf(to, frame),
  });
  return {
    band: band(points) ?? '',
    line: central(points) ?? '',
    zones: [
      zone('not-met', WORST, perhaps),
      zone('contestable', perhaps, surely),
      zone('met', surely, BEST),
    ].filter(({ from, to }) => from - to > 1e-9),
  };
}
