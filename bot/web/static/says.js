// The sentences of the page, which are written in index.html.
const sentences = document.getElementById("says").content;

export function says(name, n = "", of = "") {
  return sentences.querySelector(`[data-name="${name}"]`).textContent.replace("{n}", n).replace("{of}", of);
}
