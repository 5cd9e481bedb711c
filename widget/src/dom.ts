// Elements without HTML in strings: texts become text nodes, so nothing is ever read as HTML (Trusted Types).

type Given = Record<string, string | number | boolean | EventListener | undefined>;
export type Child = Node | string | false | null | undefined;

/** An element with attributes, listeners (`onclick`) and children; what is false or missing stays away. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

export const button = (text: string, onclick: () => void, kind = "quiet"): HTMLButtonElement =>
  h("button", { type: "button", class: kind, onclick }, text);

/** Text that only a screen reader says. */
export const unseen = (text: string): HTMLElement => h("span", { class: "unseen" }, text);

/** A line that tells what came of something that was just pressed. */
export const toldLine = (): HTMLElement => h("p", { class: "told", role: "status" });

/** What is there to be pressed, or nothing. */
export function one<Type extends Element = HTMLElement>(within: ParentNode, selector: string): Type {
  const found = within.querySelector<Type>(selector);
  if (!found) throw new Error(selector);
  return found;
}
