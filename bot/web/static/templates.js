// Copies of what index.html holds in its templates, so that every text of the page is written there.

export function fresh(template) {
  return document.getElementById(template).content.firstElementChild.cloneNode(true);
}
