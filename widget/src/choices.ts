// What can be pressed instead of typed.
import { button, type Child, h } from "./dom.js";
import type { Choose, Option } from "./types.js";

/** A list of choices; with a label they are questions to go on with. */
export function choices(offered: Option[] | undefined, choose: Choose, label?: string): Child {
  if (!offered?.length) return undefined;
  const list = h("ul", {}, ...offered.map((each) => choice(each, choose)));
  return h("div", { class: label ? "choices next" : "choices" }, label && h("p", { class: "label" }, label), list);
}

export function choice({ title, article, about }: Option, choose: Choose): HTMLElement {
  const press = button(title, () => choose(title, article));
  if (about) press.prepend(h("span", { class: "aim" }, about), " ");
  return h("li", {}, press);
}

/** Choices of earlier messages stay to be read, but are no longer a stop for the keyboard. That is nothing new to say. */
export function retireChoices(log: HTMLElement): void {
  for (const before of log.querySelectorAll(".assistant")) before.setAttribute("aria-live", "off");
  for (const gone of log.querySelectorAll(".controls, .ticked, .step .told, .choices input")) gone.remove();
  for (const each of log.querySelectorAll(".choices button")) each.replaceWith(each.textContent ?? "");
}
