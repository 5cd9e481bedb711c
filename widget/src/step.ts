// A step of a guided flow, with its choices and with the ways to steer.
import { choice } from "./choices.js";
import { button, h, one, toldLine } from "./dom.js";
import { inline } from "./inline.js";
import { teksten } from "./teksten.js";
import type { Choose, Option, Step } from "./types.js";

export function stepElement(step: Step, choose: Choose): HTMLElement {
  const where = teksten.stap(step.number, step.total);
  const list = h("ul", {}, ...step.options.map((each) => (step.several ? tick(each) : choice(each, choose))));
  const offered = h("div", { class: "choices" }, list);
  if (step.several) offered.append(...confirmation(offered, choose));
  return h(
    "div",
    { class: "step", role: "group", "aria-label": where },
    h("p", { class: "where" }, where),
    h("progress", { max: step.total, value: step.number, "aria-hidden": "true" }),
    h("p", { class: "label question" }, ...inline(step.question)),
    offered,
    h("p", { class: "controls" }, ...step.controls.map((each) => button(each.title, () => choose(each.title, each.article)))),
  );
}

const tick = ({ title, article }: Option): HTMLElement =>
  h("li", {}, h("label", {}, h("input", { type: "checkbox", value: article }), h("span", { class: "text" }, title)));

/** The button under ticks, and the line that asks for one. */
function confirmation(offered: HTMLElement, choose: Choose): HTMLElement[] {
  const told = toldLine();
  const go = () => {
    const ticked = [...offered.querySelectorAll<HTMLInputElement>("input:checked")];
    told.textContent = ticked.length ? "" : teksten.nietsAangevinkt;
    if (ticked.length) choose(...together(ticked));
    else one(offered, "input").focus();
  };
  return [button(teksten.aangevinkt, go, "ticked"), told];
}

/** What was ticked as one message: the first whole, of the others only what differs. */
function together(ticked: HTMLInputElement[]): [string, string] {
  const titles = ticked.map((input) => input.closest("label")?.textContent?.trim());
  const ids = ticked.map(({ value }, number) => (number ? value.split("/").at(-1) : value));
  return [titles.join("; "), ids.join(",")];
}
