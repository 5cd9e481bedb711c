// The field to type in: it grows with its text, and counts when there is not much room left.
import { says } from "./says.js";

const MOST = 1000; // the server keeps to this too
const count = document.getElementById("count");
export const field = document.getElementById("text");
const keyboard = matchMedia("(pointer: fine)"); // a mouse or trackpad, so a keyboard that covers nothing

export function fill(value) {
  field.value = value;
  typed();
}

/** The next thing typed goes here. On a phone only when `typing`: its keyboard would cover what is to be read. */
export function focusField(typing = false) {
  if (typing || keyboard.matches) field.focus({ preventScroll: true });
}

function typed() {
  const left = MOST - field.value.length;
  count.hidden = left > 100;
  count.classList.toggle("over", left < 0);
  count.textContent = left < 0 ? says("over", -left) : says("left", left);
  field.style.height = "auto"; // shrink before it is measured
  field.style.height = `${field.scrollHeight + 2}px`;
}

field.addEventListener("input", typed);
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  field.form.requestSubmit();
});
