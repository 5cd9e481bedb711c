// Text as nodes, with **bold** and phone numbers that can be pressed. None of it is ever read as HTML.
import { h } from "./dom.js";

// Only as contacts.yml writes them: "0800-2000 24 uur" must not become a number of its own, nor 113.nl.
const SERVICE = "0[89]00-(?:\\d{4}|\\d\\d \\d\\d \\d{3})";
const LAND = "0\\d{1,3}-(?:\\d{6,8}|\\d{4} \\d{3})";
const PHONE = new RegExp(`(?<![\\w.,€-]|€ )(?:11[23]|${SERVICE}|${LAND})(?![\\w-]|[.,]\\w)`, "g");

/** Nodes for one run of text. */
export function inline(text: string): (Node | string)[] {
  const parts = text.split("**");
  const paired = parts.length - (parts.length % 2 ? 0 : 1); // asterisks without a partner just go
  return parts.flatMap((part, number) =>
    number % 2 && number < paired ? [h("strong", {}, ...linked(part))] : linked(part),
  );
}

function linked(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(PHONE)) {
    nodes.push(text.slice(at, index), phone(number));
    at = index + number.length;
  }
  return [...nodes, text.slice(at)].filter(Boolean);
}

const phone = (number: string): Node => h("a", { href: `tel:${number.replace(/\D/g, "")}`, class: "phone" }, number);
