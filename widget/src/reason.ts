// What could be better about an answer: a choice, own words, or both.
import { h, toldLine } from "./dom.js";
import { teksten } from "./teksten.js";

const { oordeel } = teksten;
const MOST = 250; // characters; with a choice before it at most 300

/** A small form; `send` gets the reason as one line. */
export function reasonForm(send: (reason: string) => void): HTMLFormElement {
  const told = toldLine();
  const own = h("input", { type: "text", name: "eigen", maxlength: MOST, autocomplete: "off" });
  const form = h(
    "form",
    { class: "reason" },
    h("fieldset", {}, h("legend", {}, oordeel.waarom), ...oordeel.redenen.map(choice)),
    h("label", { class: "own" }, oordeel.eigen, own),
    h("button", { class: "quiet" }, oordeel.verstuur),
    told,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reason = [new FormData(form).get("reden"), own.value.trim()].filter(Boolean).join(": ");
    told.textContent = reason ? "" : oordeel.leeg;
    if (reason) send(reason);
  });
  return form;
}

const choice = (text: string): HTMLElement =>
  h("label", {}, h("input", { type: "radio", name: "reden", value: text }), h("span", {}, text));
