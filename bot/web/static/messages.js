// From what was said to elements. Texts become text nodes, so that none of it is ever read as HTML.
import { sheetElement, stepElement } from "./flow.js";
import { blocks } from "./markdown.js";
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
  if (reply.redacted) message.append(redacted(reply.redacted));
  message.append(...blocks(reply.body));
  if (reply.notice) message.append(notice(reply.notice));
  if (reply.options?.length) message.append(choices("options", reply.options, choose));
  if (reply.sources?.length) message.append(sources(reply));
  if (reply.next_questions?.length) message.append(choices("next", reply.next_questions, choose));
  if (reply.sheet) message.append(sheetElement(reply.sheet));
  if (reply.step) message.append(stepElement(reply.step, choose));
  return message;
}

function redacted(text) {
  const element = fresh("redacted");
  element.textContent = text;
  return element;
}

function notice(text) {
  const element = fresh("notice");
  element.querySelector(".text").textContent = text;
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
  for (const gone of log.querySelectorAll(".controls, .ticked")) gone.remove();
  for (const input of log.querySelectorAll(".choices input")) input.remove();
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
