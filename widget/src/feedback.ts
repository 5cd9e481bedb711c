// "Hielp dit antwoord?", and why not.
import { button, h, toldLine } from "./dom.js";
import type { Opinions } from "./opinions.js";
import { reasonForm } from "./reason.js";
import { Refused } from "./server.js";
import { teksten } from "./teksten.js";
import type { Reply } from "./types.js";

const { oordeel } = teksten;

/** The question with its buttons, and what comes under it. */
export function feedback(reply: Reply, opinions: Opinions): HTMLElement[] {
  const told = toldLine();
  const why = h("div", { class: "why" });
  const say = (helpful: boolean) => tryTo(told, () => opinions.say(reply, helpful), oordeel.dank);
  const [yes, no] = [button(oordeel.ja, () => say(true)), button(oordeel.nee, () => say(false))];
  const show = () => {
    const { helpful, explained } = opinions.of(reply) ?? {};
    yes.setAttribute("aria-pressed", String(helpful === true));
    no.setAttribute("aria-pressed", String(helpful === false));
    const asked = helpful === false && !explained;
    if (!asked && why.contains(focusIn(why))) no.focus(); // the form goes, and the focus with it
    if (!asked) why.replaceChildren();
    else if (!why.firstChild) why.append(reasonForm((text) => tryTo(told, () => opinions.explain(reply, text), oordeel.dankReden)));
  };
  opinions.watch(reply, show);
  show();
  const question = h("div", { class: "helped", role: "group", "aria-label": oordeel.vraag });
  question.append(h("span", { "aria-hidden": "true" }, oordeel.vraag), yes, no);
  return [question, why, told];
}

const focusIn = (part: HTMLElement): Element | null => (part.getRootNode() as ShadowRoot).activeElement;

async function tryTo(told: HTMLElement, work: () => Promise<void>, thanks: string): Promise<void> {
  try {
    await work();
    told.textContent = thanks;
  } catch (error) {
    told.textContent = error instanceof Refused && error.code !== "netwerk" ? error.message : oordeel.mislukt;
  }
}
