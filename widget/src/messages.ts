// From what was said to elements: one for each message.
import { choices } from "./choices.js";
import { type Child, h } from "./dom.js";
import { inline } from "./inline.js";
import { blocks } from "./markdown.js";
import { sheetElement } from "./sheet.js";
import { sources } from "./sources.js";
import { stepElement } from "./step.js";
import { teksten } from "./teksten.js";
import type { Choose, Reply } from "./types.js";

export const userMessage = (text: string): HTMLElement =>
  h("article", { class: "message user" }, heading(teksten.jij), h("p", { class: "text" }, text));

/** A reply with all that belongs to it; `under` makes the row under an answer. */
export function assistantMessage(reply: Reply, choose: Choose, under: (reply: Reply) => Child): HTMLElement {
  return h(
    "article",
    { class: "message assistant", "data-type": reply.type, ...answerOf(reply) },
    heading(teksten.naam),
    ...said(reply),
    reply.notice && h("p", { class: "notice" }, h("strong", {}, teksten.letOp), " ", ...inline(reply.notice)),
    reply.sheet && sheetElement(reply.sheet),
    choices(reply.options, choose),
    sources(reply),
    under(reply),
    choices(reply.next_questions, choose, teksten.verder),
    reply.step && stepElement(reply.step, choose),
  );
}

/** By which a link finds an answer. */
const answerOf = ({ type, articles }: Reply): Record<string, string | number> =>
  type === "answer" && articles?.[0] ? { "data-article": articles[0], tabindex: -1 } : {};

const heading = (name: string): HTMLElement => h("h3", { class: "unseen" }, name);

/** Whom to call comes first; in a safety reply that is the reply itself. */
function said({ type, help_line: help, redacted, body }: Reply): Child[] {
  const notes = [help && line("help", help), redacted && line("notice", redacted)];
  return type === "safety" ? [...blocks(body), ...notes] : [...notes, ...blocks(body)];
}

/** A line of its own. */
export const line = (kind: string, text: string): HTMLElement => h("p", { class: kind }, ...inline(text));
