// The chat page: what happens when someone types, presses a choice or begins anew.
import { ask, beginAnew, conversation } from "./api.js";
import { assistantMessage, retireChoices, userMessage } from "./messages.js";
import { says } from "./says.js";
import { waiting } from "./waiting.js";

const MOST = 1000; // the server keeps to this too
const byId = (id) => document.getElementById(id);
const log = byId("log");
const form = byId("form");
const text = byId("text");
const problem = byId("problem");
const count = byId("count");
const dialog = byId("confirm");
let busy = true;

function show(message) {
  log.append(message);
  return message;
}

function tell(sentence) {
  problem.textContent = sentence;
  problem.hidden = !sentence;
}

function typed() {
  const left = MOST - text.value.length;
  count.hidden = left > 100;
  count.classList.toggle("over", left < 0);
  count.textContent = left < 0 ? says("over", -left) : says("left", left);
  text.style.height = "auto"; // shrink before it is measured
  text.style.height = `${text.scrollHeight + 2}px`;
}

function fill(value) {
  text.value = value;
  typed();
}

async function send(value, choice) {
  if (busy || !value.trim()) return;
  busy = true;
  tell("");
  const mine = show(userMessage(value));
  if (!choice) fill("");
  text.focus({ preventScroll: true });
  mine.scrollIntoView({ block: "start" });
  const done = waiting("waiting");
  try {
    const reply = await ask(value, choice);
    retireChoices(log);
    show(assistantMessage(reply, send));
    mine.scrollIntoView({ block: "start" });
  } catch (error) {
    mine.remove();
    // What was typed in the meantime stays as well.
    if (!choice) fill(text.value ? `${value}\n${text.value}` : value);
    tell(error.message);
  } finally {
    done();
    busy = false;
  }
}

async function restore() {
  const done = waiting("restoring");
  try {
    const messages = await conversation();
    messages.forEach(({ role, text: said, reply }) => {
      if (role === "user") retireChoices(log);
      show(role === "user" ? userMessage(said) : assistantMessage(reply, send));
    });
    [...log.querySelectorAll(".user")].at(-1)?.scrollIntoView({ block: "start" });
  } catch (error) {
    tell(error.message);
  } finally {
    done();
    busy = false;
  }
}

async function anew() {
  if (busy) return;
  busy = true;
  try {
    await beginAnew();
    log.replaceChildren();
    tell("");
    window.scrollTo(0, 0);
  } catch (error) {
    tell(error.message);
  } finally {
    busy = false;
    text.focus();
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send(text.value);
});
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
text.addEventListener("input", typed);
byId("anew").addEventListener("click", () => (log.children.length ? dialog.showModal() : anew()));
dialog.addEventListener("close", () => (dialog.returnValue === "yes" ? anew() : text.focus()));

// Only with a mouse or trackpad: on a phone the keyboard would cover what is to be read first.
if (matchMedia("(pointer: fine)").matches) text.focus({ preventScroll: true });
restore();
