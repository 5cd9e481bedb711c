// What everyone must know. index.html says it at once; only what this server says otherwise is replaced.
import { about } from "./api.js";
import { inline } from "./inline.js";

const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();

export async function tellAbout() {
  for (const [name, sentence] of Object.entries((await about()).says)) {
    const element = document.querySelector(`[data-says="${name}"]`);
    if (element && plain(element) !== sentence) element.replaceChildren(...inline(sentence));
  }
}
