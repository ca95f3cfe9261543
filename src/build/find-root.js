/* Finds the folder of the site above a wrong address, and shows the head whose links lead from there, in its fonts. */
const head = document.querySelector('header');

async function isRoot(folder) {
  try {
    const answer = await fetch(new URL('manifest.webmanifest', folder));
    return answer.ok && (await answer.json()).name === head.dataset.site;
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
  for (const link of head.querySelectorAll('a')) link.href = new URL(link.getAttribute('href'), root);
  head.hidden = false;
  document.getElementById('shorten').hidden = true;
  for (const { family, weight, file } of JSON.parse(head.dataset.fonts))
    document.fonts.add(new FontFace(family, `url(${new URL(file, root)})`, { weight }));
});
