// One question before something is erased.
import { h } from "./dom.js";
import { teksten } from "./teksten.js";

/** The dialog, and what asks: `yes` or `no` is called with the answer. */
export function confirmation(yes: () => void, no: () => void): HTMLDialogElement {
  const dialog = h(
    "dialog",
    { "aria-labelledby": "confirm-text" },
    h(
      "form",
      { method: "dialog" },
      h("p", { id: "confirm-text" }, teksten.opnieuwVraag),
      h("button", { value: "yes" }, teksten.opnieuwJa),
      h("button", { value: "no", class: "quiet" }, teksten.opnieuwNee),
    ),
  );
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "yes") yes();
    else no();
    dialog.returnValue = ""; // Esc leaves it as it was
  });
  return dialog;
}
