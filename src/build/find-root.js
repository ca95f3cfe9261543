/* Finds the folder of the site above a wrong address, and shows the links that lead from there. */
const nav = document.querySelector('nav');

async function isRoot(folder) {
  try {
    const answer = await fetch(new URL('manifest.webmanifest', folder));
    return answer.ok && (await answer.json()).name === nav.dataset.site;
  } catch {
    // Some hosts answer every address with a page.
    return false;
  }
}

async function rootAbove(folder) {
  if (await isRoot(folder)) return folder;
  return folder.pathname === '/' ? undefined : rootAbove(new URL('..', folder));
}

rootAbove(new URL('.', location.href)).then((root) => {
  if (!root) return;
  for (const link of nav.querySelectorAll('a')) link.href = new URL(link.getAttribute('href'), root);
  nav.hidden = false;
  document.getElementById('shorten').hidden = true;
});
