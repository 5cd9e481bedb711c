// The button in the corner, and the panel that it opens. Closed, the panel is out of reach for everyone.
import { button, h } from "./dom.js";
import type { Field } from "./field.js";
import { keep, recall } from "./kept.js";
import { teksten } from "./teksten.js";
import type { View } from "./view.js";

/** Make the panel open and close; `begin` is called the first time that it is open. */
export function float({ root, panel, acts }: View, field: Field, begin: () => void): void {
  const launcher = button(teksten.open, () => open(), "launcher");
  launcher.setAttribute("aria-haspopup", "dialog");
  const close = () => {
    set(false);
    launcher.focus();
  };
  const open = () => {
    set(true);
    panel.focus(); // on a phone the field would call up a keyboard over what is to be read
    field.focus();
  };
  const set = (shown: boolean) => {
    panel.hidden = panel.inert = !shown;
    launcher.hidden = shown;
    launcher.setAttribute("aria-expanded", String(shown));
    keep("open", shown || undefined);
    if (shown) begin();
  };
  panel.tabIndex = -1;
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || panel.querySelector("dialog[open]")) return;
    event.stopPropagation();
    close();
  });
  acts.before(h("span", { class: "close" }, button(teksten.sluit, close)));
  root.append(launcher);
  set(recall("open") === true); // on the next page too, and there the focus stays where it is
}
