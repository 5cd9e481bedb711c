// Where an answer comes from, and when someone last looked at it.
import { type Child, h } from "./dom.js";
import { newTab } from "./links.js";
import { teksten } from "./teksten.js";
import type { Reply, Source } from "./types.js";

export function sources({ sources: found, reviewed }: Reply): Child {
  if (!found?.length) return undefined;
  return h(
    "footer",
    { class: "sources" },
    h("p", { class: "label" }, teksten.bron),
    h("ul", {}, ...found.map((source) => h("li", {}, titleOf(source)))),
    reviewed && h("p", { class: "reviewed" }, teksten.gecontroleerd, h("time", { datetime: reviewed }, longDate(reviewed))),
  );
}

/** A day as people write it. */
export const longDate = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString("nl-NL", { dateStyle: "long" });

const titleOf = ({ title, url }: Source): Node | string => (/^https?:\/\//.test(url ?? "") ? newTab(title, url ?? "") : title);
