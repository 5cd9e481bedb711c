// The sheet that a guided flow ends in: to read, copy, print and save.
import { copy } from "./copying.js";
import { button, h, toldLine } from "./dom.js";
import { blocks } from "./markdown.js";
import { printPart } from "./printing.js";
import { save } from "./saving.js";
import { teksten } from "./teksten.js";
import type { Sheet } from "./types.js";

export function sheetElement({ text, html, file }: Sheet): HTMLElement {
  const told = toldLine();
  const acts = h(
    "p",
    { class: "acts" },
    button(teksten.print, () => printPart(element)),
    button(teksten.kopieer, () => copy(text, told)),
    button(teksten.bewaarTekst, () => save(`${file}.md`, "text/markdown", text)),
    button(teksten.bewaarPagina, () => save(`${file}.html`, "text/html", html)),
  );
  const paper = h("div", { class: "paper" }, ...blocks(text));
  const element = h("section", { class: "sheet", "aria-label": teksten.blad }, paper, acts, told);
  return element;
}
