/** Calls `wake` once, when `target` comes into view; what it returns ends the waiting. */
export function whenSeen<Target extends Element>(target: Target, wake: (target: Target) => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    wake(target);
  });
  observer.observe(target);
  return () => observer.disconnect();
}
