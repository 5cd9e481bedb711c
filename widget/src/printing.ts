// Printing one sheet, or the conversation without what is around it.
import { h } from "./dom.js";
import { printStyles } from "./styles.js";
import { teksten } from "./teksten.js";

const hostOf = (part: Element): Element => (part.getRootNode() as ShadowRoot).host;

/** Print this and nothing else. Inside someone else's page that takes a page of its own. */
export function printPart(part: HTMLElement): void {
  if (!hostOf(part).hasAttribute("page")) return printInFrame(part);
  mark(hostOf(part), part);
  print();
}

/** Ctrl+P under a sheet means that sheet; further on it means the conversation. */
export function beforePrint(log: HTMLElement): void {
  const host = hostOf(log);
  if (!host.hasAttribute("printing")) mark(host, log.querySelector<HTMLElement>(".message:last-child .sheet"));
}

export const afterPrint = (log: HTMLElement): void => mark(hostOf(log));

/** While the host carries `printing`, print.css and page.css leave out all but the marked part. */
function mark(host: Element, part?: HTMLElement | null): void {
  host.shadowRoot?.querySelector(".printing")?.classList.remove("printing");
  part?.classList.add("printing");
  host.toggleAttribute("printing", Boolean(part));
}

function printInFrame(part: HTMLElement): void {
  dropCopy(part); // of the time before
  const frame = h("iframe", { class: "unseen", "aria-hidden": "true", tabindex: -1, title: teksten.print });
  frame.addEventListener("load", () => fill(frame, part.cloneNode(true)), { once: true });
  part.getRootNode().appendChild(frame);
}

/** Nothing stays behind of what was printed. */
export const dropCopy = (part: HTMLElement): void => hostOf(part)?.shadowRoot?.querySelector("iframe")?.remove();

function fill(frame: HTMLIFrameElement, copy: Node): void {
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(printStyles);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = "nl";
  view.document.title = teksten.naam;
  view.document.body.append(copy);
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}
