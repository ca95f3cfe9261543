/** Wakes a page's second living part when it comes into view. */
export function whenSeen(wake: (target: HTMLElement) => void): void {
  const target = document.getElementById('late')!;
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    wake(target);
  });
  observer.observe(target);
}
