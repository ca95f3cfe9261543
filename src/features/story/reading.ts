/** Where the reader is: which step of the prerendered text crosses the reading line, and which answers are opened. */
import { linkOf } from '../../scenes/story/link.ts';
import { BESIDE, showBelow } from './view.ts';

/** The steps and answers are prerendered and never woken; they are found by what the prerender wrote on them. */
const STEP = '[data-step]';
const ANSWER = 'details.answer';

/** Share of the window above the reading line: on a phone the picture covers the upper part. */
const LINE = { beside: 45, below: 74 } as const;

export const stepElement = (id: string) => document.getElementById(linkOf(id));

interface Listener {
  /** `id` of the step at the reading line, undefined above the first. */
  readonly onstep: (id: string | undefined) => void;
  readonly onanswer: (id: string, open: boolean) => void;
  readonly onguess: (id: string, option: number) => void;
}

/** Between two steps, and below the last, the one above stays; above the first there is none. */
function lastAbove(line: number): string | undefined {
  const steps = [...document.querySelectorAll<HTMLElement>(STEP)];
  return steps.findLast((step) => step.getBoundingClientRect().top < line)?.dataset.step;
}

/** Watches the line for one width of the window. */
function watchLine(onstep: Listener['onstep'], above: number): IntersectionObserver {
  const crossing = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = (target as HTMLElement).dataset.step!;
        if (isIntersecting) crossing.add(id);
        else crossing.delete(id);
      }
      const [id] = crossing;
      onstep(id ?? lastAbove(innerHeight * (above / 100)));
    },
    // By its name, since a page in another's frame would be given the whole window of that one, without the margins.
    { root: document, rootMargin: `-${above}% 0px -${100 - above - 0.1}% 0px` },
  );
  for (const step of document.querySelectorAll(STEP)) observer.observe(step);
  return observer;
}

/** Listens until the returned function is called. */
export function followReader({ onstep, onanswer, onguess }: Listener): () => void {
  const beside = matchMedia(BESIDE);
  const watch = () => watchLine(onstep, beside.matches ? LINE.beside : LINE.below);
  let observer = watch();
  const rewatch = () => {
    observer.disconnect();
    observer = watch();
  };
  const idOf = (target: EventTarget | null) =>
    (target as Element).closest<HTMLElement>(STEP)?.dataset.step ?? '';
  // `toggle` does not bubble.
  const ontoggle = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.matches(ANSWER)) onanswer(idOf(target), target.open);
  };
  const onchange = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.matches(`${STEP} input`))
      onguess(idOf(target), Number(target.value));
  };
  beside.addEventListener('change', rewatch);
  document.addEventListener('toggle', ontoggle, true);
  document.addEventListener('change', onchange);
  document.addEventListener('click', showAnswer);
  return () => {
    observer.disconnect();
    beside.removeEventListener('change', rewatch);
    document.removeEventListener('toggle', ontoggle, true);
    document.removeEventListener('change', onchange);
    document.removeEventListener('click', showAnswer);
  };
}

/**
 * A guess made by finger or mouse opens its answer and brings it into view. Keys move through the options, each a
 * guess on the way to another, so there the answer waits to be opened; such clicks have no `detail`.
 */
function showAnswer({ target, detail }: MouseEvent): void {
  const chosen = detail > 0 && target instanceof Element && target.closest('.guess label');
  const answer = chosen && chosen.closest('.guess')!.querySelector<HTMLDetailsElement>(ANSWER);
  if (!answer || answer.open) return;
  // Only after the click is what was chosen chosen, and the answer as long as it will be.
  setTimeout(() => {
    answer.open = true;
    showBelow(answer, chosen);
  });
}

/** Puts kept guesses back where they were made. */
export function restoreGuesses(guesses: Readonly<Record<string, number>>): void {
  for (const [id, option] of Object.entries(guesses)) {
    const input = stepElement(id)?.querySelector<HTMLInputElement>(`input[value="${option}"]`);
    if (input) input.checked = true;
  }
}

/** Marks the step being read, for the eye and for a screen reader. */
export function markStep(id: string | undefined): void {
  document.querySelector(`${STEP}[aria-current]`)?.removeAttribute('aria-current');
  if (id) stepElement(id)?.setAttribute('aria-current', 'step');
  // Said of the page as well: a style that asked whether it has such a step would be worked out anew at every step.
  document.documentElement.toggleAttribute('data-reading', id !== undefined);
}

/** On a step that has the focus Enter means what it meant on the button that led there. */
const goesOn = ({ key, target }: KeyboardEvent) =>
  key === 'Enter' && target instanceof Element && target.matches(STEP);

const OWN_KEYS = 'input, select, textarea, summary, [popover], dialog, [role="slider"]';

/** Escape on a slider gives the arrow keys back to the story. */
export const leavesSlider = ({ key, target }: KeyboardEvent) =>
  key === 'Escape' && target instanceof Element && target.matches('[role="slider"]');

/** Where an arrow key should lead: one step on or back; undefined where the key means something else. */
export function directionOf(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return undefined;
  return event.key === 'ArrowRight' || goesOn(event) ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
}
