// The chat page: what happens when someone types, presses a choice or begins anew.
import { tellAbout } from "./about.js";
import { logIn, offerLogOut, typedBefore } from "./account.js";
import { ask, beginAnew, conversation } from "./api.js";
import { field, fill, focusField } from "./field.js";
import { answered, idOf } from "./ids.js";
import { inline } from "./inline.js";
import { assistantMessage, line, retireChoices, userMessage } from "./messages.js";
import { waiting } from "./waiting.js";

const byId = (id) => document.getElementById(id);
const log = byId("log");
const problem = byId("problem");
const dialog = byId("confirm");
let busy = true;

function show(message) {
  log.append(message);
  return message;
}

function tell(sentence) {
  problem.replaceChildren(...inline(sentence));
  problem.hidden = !sentence;
}

function failed(error) {
  if (error.login) logIn(error.login, field.value);
  else tell(error.message);
}

async function send(value, choice) {
  if (busy || !value.trim()) return;
  busy = true;
  tell("");
  const mine = show(userMessage(value));
  if (!choice) fill("");
  focusField(!choice);
  mine.scrollIntoView({ block: "start" });
  const done = waiting("waiting");
  try {
    const reply = await ask(value, choice, idOf(value, choice));
    answered();
    retireChoices(log);
    const top = reply.ended ? line("ended", reply.ended) : mine;
    if (top !== mine) mine.before(top);
    show(assistantMessage(reply, send));
    top.scrollIntoView({ block: "start" });
  } catch (error) {
    mine.remove();
    // What was typed in the meantime stays as well.
    if (!choice) fill(field.value ? `${value}\n${field.value}` : value);
    failed(error);
  } finally {
    done();
    busy = false;
  }
}

function shown({ role, text, reply, niet_bewaard: gone }) {
  if (gone) return line("gap", reply.body);
  return role === "user" ? userMessage(text) : assistantMessage(reply, send);
}

async function restore() {
  const done = waiting("restoring");
  try {
    const { messages, ended } = await conversation();
    if (ended) show(line("ended", ended));
    for (const message of messages) {
      retireChoices(log);
      show(shown(message));
    }
    [...log.querySelectorAll(".user, .gap")].at(-1)?.scrollIntoView({ block: "start" });
  } catch (error) {
    failed(error);
  } finally {
    done();
    busy = false;
  }
}

function clear() {
  log.replaceChildren();
  tell("");
  answered();
}

async function anew() {
  if (busy) return;
  busy = true;
  try {
    await beginAnew();
    clear();
    window.scrollTo(0, 0);
  } catch (error) {
    failed(error);
  } finally {
    busy = false;
    field.focus();
  }
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  send(field.value);
});
byId("anew").addEventListener("click", () => (log.children.length ? dialog.showModal() : anew()));
dialog.addEventListener("close", () => (dialog.returnValue === "yes" ? anew() : field.focus()));

fill(typedBefore());
focusField();
restore();
// Without these two the page says what it has to say, and restore() tells what is wrong.
tellAbout().catch(() => {});
offerLogOut(byId("leave"), () => (clear(), fill("")), failed).catch(() => {});
