// What everyone must know before they ask. It is there at once; only what this server says otherwise is replaced.
import { h } from "./dom.js";
import { inline } from "./inline.js";
import type { Server } from "./server.js";
import { teksten } from "./teksten.js";

type Name = keyof typeof teksten.over;

const sentence = (name: Name): HTMLElement => h("p", { "data-says": name }, ...inline(teksten.over[name]));

/** Whom to call first, then what this is; the rest on demand. */
export function aboutSection(): HTMLElement {
  const more = (["bron", "vergissen", "mens"] as const).map(sentence);
  return h(
    "section",
    { class: "about", "aria-label": teksten.overDeze },
    ...(["gevaar", "assistent", "privacy"] as const).map(sentence),
    h("details", {}, h("summary", {}, teksten.meerOver), ...more),
  );
}

export async function tellAbout(within: ParentNode, server: Server): Promise<void> {
  for (const [name, said] of Object.entries((await server.about()).says)) {
    const element = within.querySelector(`[data-says="${CSS.escape(name)}"]`);
    if (element && plain(element) !== said) element.replaceChildren(...inline(said));
  }
}

const plain = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();
