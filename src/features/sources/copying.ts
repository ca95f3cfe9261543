/** Buttons that copy a text of the page. The prerendered markup says which text, and what to answer. */

/** The text with the page's own address, which only the browser knows. */
function withAddress(text: string): string {
  const address = location.href.split('#')[0]!;
  return text.endsWith('}') ? text.replace(/\n}$/, `,\n  url = {${address}}\n}`) : `${text} ${address}`;
}

/** Wakes every button that names a text to copy with `data-copies`. */
export function wakeCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copies]'))
    button.addEventListener('click', async () => {
      const { copies, copied, refused } = button.dataset;
      const answer = button.parentElement!.querySelector('[role="status"]')!;
      try {
        await navigator.clipboard.writeText(withAddress(document.getElementById(copies!)!.textContent));
        answer.textContent = copied!;
      } catch {
        answer.textContent = refused!;
      }
    });
}
