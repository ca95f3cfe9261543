/** Values that read well: a slider moves over these. */

/** A count with at most two figures that say something. */
export function niceCount(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

/** Seconds to the second below two minutes, to the minute below two hours, to ten minutes above. */
export function niceSeconds(value: number): number {
  const unit = value < 120 ? 1 : value < 7200 ? 60 : 600;
  return Math.max(1, Math.round(value / unit) * unit);
}

/** Minutes to the minute below a quarter of an hour, to five below two hours, to half an hour above. */
export function niceMinutes(value: number): number {
  const unit = value < 15 ? 1 : value < 120 ? 5 : 30;
  return Math.max(1, Math.round(value / unit) * unit);
}
