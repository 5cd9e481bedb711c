// From what was said to elements. Texts become text nodes, so that none of it is ever read as HTML.
import { stepElement } from "./flow.js";
import { inline } from "./inline.js";
import { blocks } from "./markdown.js";
import { sheetElement } from "./sheet.js";
import { fresh } from "./templates.js";

export function userMessage(text) {
  const message = fresh("user");
  message.querySelector(".text").textContent = text;
  return message;
}

/** A reply with all that belongs to it; `choose(title, id)` is called when one of its buttons is pressed. */
export function assistantMessage(reply, choose) {
  const message = fresh("assistant");
  message.dataset.type = reply.type;
  message.append(...said(reply));
  if (reply.notice) message.append(notice(reply.notice));
  if (reply.sheet) message.append(sheetElement(reply.sheet));
  if (reply.options?.length) message.append(choices("options", reply.options, choose));
  if (reply.sources?.length) message.append(sources(reply));
  if (reply.next_questions?.length) message.append(choices("next", reply.next_questions, choose));
  if (reply.step) message.append(stepElement(reply.step, choose));
  return message;
}

/** Whom to call comes first; in a safety reply that is the reply itself. */
function said({ type, help_line: help, redacted, body }) {
  const notes = [help && line("help", help), redacted && line("redacted", redacted)].filter(Boolean);
  return type === "safety" ? [...blocks(body), ...notes] : [...notes, ...blocks(body)];
}

/** A line of its own; `template` says how it looks. */
export function line(template, text) {
  const element = fresh(template);
  element.append(...inline(text));
  return element;
}

function notice(text) {
  const element = fresh("notice");
  element.querySelector(".text").append(...inline(text));
  return element;
}

function choices(template, offered, choose) {
  const element = fresh(template);
  for (const { title, article } of offered) {
    const item = fresh("choice");
    const button = item.querySelector("button");
    button.textContent = title;
    button.addEventListener("click", () => choose(title, article));
    element.querySelector("ul").append(item);
  }
  return element;
}

/** Choices of earlier messages stay to be read, but are no longer a stop for the keyboard. */
export function retireChoices(log) {
  for (const gone of log.querySelectorAll(".controls, .ticked, .step .told, .choices input")) gone.remove();
  for (const button of log.querySelectorAll(".choices button")) {
    button.replaceWith(button.textContent);
  }
}

function sources(reply) {
  const element = fresh("sources");
  const items = reply.sources.map((source) => {
    const item = document.createElement("li");
    item.append(/^https?:\/\//.test(source.url ?? "") ? link(source) : source.title);
    return item;
  });
  element.querySelector("ul").append(...items);
  if (reply.reviewed) review(element.querySelector(".reviewed"), reply.reviewed);
  return element;
}

function link({ title, url }) {
  const element = fresh("link");
  element.href = url;
  element.querySelector(".text").textContent = title;
  return element;
}

function review(line, day) {
  const time = line.querySelector("time");
  time.dateTime = day;
  time.textContent = new Date(`${day}T12:00`).toLocaleDateString("nl-NL", { dateStyle: "long" });
  line.hidden = false;
}
