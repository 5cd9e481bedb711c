// What is always there: the place for the conversation, the field, and the acts. It knows nothing of what they do.
import { aboutSection } from "./about.js";
import { h } from "./dom.js";
import { teksten } from "./teksten.js";

export type Mode = "page" | "inline" | "floating";

export interface View {
  root: HTMLElement;
  panel: HTMLElement;
  acts: HTMLElement;
  start: HTMLElement;
  log: HTMLElement;
  waiting: HTMLElement;
  problem: HTMLElement;
  form: HTMLFormElement;
}

export function view(mode: Mode): View {
  const acts = h("div", { class: "acts" });
  const start = h("div", { class: "start", hidden: true });
  const log = h("div", { id: "log", role: "log", "aria-label": teksten.gesprek });
  const waiting = h("p", { id: "waiting", class: "waiting", role: "status" });
  const problem = h("div", { id: "problem", class: "problem", role: "alert", hidden: true });
  const title = h("h2", { id: "title", class: mode === "page" ? "unseen" : "title" }, mode === "page" ? teksten.gesprek : teksten.naam);
  const about = mode === "page" ? h("slot") : aboutSection();
  const talk = h("div", { class: "talk" }, about, start, log);
  const form = askForm(waiting, problem);
  const panel = h("div", { class: "panel", ...roleOf(mode) }, h("div", { class: "top" }, title, acts), talk, form);
  if (mode !== "page") scrolls(talk);
  const root = h("div", { class: `root ${mode}`, lang: "nl", dir: "ltr" }, panel);
  return { root, panel, acts, start, log, waiting, problem, form };
}

/** A page of its own has its roles already. */
function roleOf(mode: Mode): Record<string, string> {
  return mode === "page" ? {} : { role: mode === "floating" ? "dialog" : "region", "aria-labelledby": "title" };
}

/** By keyboard too. */
function scrolls(talk: HTMLElement): void {
  talk.tabIndex = 0;
  talk.setAttribute("role", "group");
  talk.setAttribute("aria-label", teksten.bewaard.titel);
}

/** What is going on and what is wrong stand by the field, in sight wherever someone is reading. */
function askForm(waiting: HTMLElement, problem: HTMLElement): HTMLFormElement {
  const text = h("textarea", {
    id: "text",
    rows: 1,
    enterkeyhint: "send",
    "aria-describedby": "hint count",
    placeholder: teksten.voorbeeld,
  });
  return h(
    "form",
    { id: "form", class: "ask", autocomplete: "off" },
    waiting,
    problem,
    h("label", { for: "text" }, teksten.veld),
    h("div", { class: "row" }, text, h("button", { type: "submit" }, teksten.verstuur)),
    h("p", { class: "hint" }, h("span", { id: "hint" }, teksten.uitleg), h("span", { id: "count", class: "count", hidden: true })),
  );
}
