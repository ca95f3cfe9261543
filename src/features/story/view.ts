/** What of the text is in view, and what is brought into it. On a phone the picture covers the upper part. */

/** Where the picture stands beside the text and not above it; as in story.css. */
export const BESIDE = '(min-width: 1040px)';

/** Pixels between what is shown and the edge of the view. */
const EDGE = 8;
/** Pixels of text that are still in view after moving on by a view, so that the eye finds its line again. */
const OVERLAP = 36;

const topOfView = () =>
  matchMedia(BESIDE).matches ? 0 : document.querySelector('.story-stage')!.getBoundingClientRect().bottom;

function moveBy(top: number): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top, behavior: still ? 'auto' : 'smooth' });
}

/**
 * Moves on to what is below the view of a step, by less than a view. False where its text ends in view; the line on
 * its origin is not worth a stop of its own.
 */
export function showRest(step: Element): boolean {
  const { top } = step.querySelector(':scope > .origin')!.getBoundingClientRect();
  if (top <= innerHeight) return false;
  moveBy(Math.min(step.getBoundingClientRect().bottom - innerHeight, innerHeight - topOfView() - OVERLAP));
  return true;
}

/** Brings an answer into view as far as what was chosen stays there. */
export function showBelow(answer: Element, chosen: Element): void {
  const below = answer.getBoundingClientRect().bottom - innerHeight + EDGE;
  const spare = chosen.getBoundingClientRect().top - topOfView() - EDGE;
  const by = Math.min(Math.max(below, 0), spare);
  if (by !== 0) moveBy(by);
}
