// Text as nodes, with **bold** and phone numbers that can be pressed. None of it is ever read as HTML.

// Only as contacts.yml writes them: "0800-2000 24 uur" must not become a number of its own, nor 113.nl.
const SERVICE = "0[89]00-(?:\\d{4}|\\d\\d \\d\\d \\d{3})";
const LAND = "0\\d{1,3}-(?:\\d{6,8}|\\d{4} \\d{3})";
const PHONE = new RegExp(`(?<![\\w.,€-]|€ )(?:11[23]|${SERVICE}|${LAND})(?![\\w-]|[.,]\\w)`, "g");

/** Nodes for one run of text. */
export function inline(text) {
  const parts = text.split("**");
  const paired = parts.length - (parts.length % 2 ? 0 : 1); // asterisks without a partner just go
  return parts.flatMap((part, number) => (number % 2 && number < paired ? [bold(part)] : linked(part)));
}

function bold(text) {
  const element = document.createElement("strong");
  element.append(...linked(text));
  return element;
}

function linked(text) {
  const nodes = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(PHONE)) {
    nodes.push(text.slice(at, index), phone(number));
    at = index + number.length;
  }
  return [...nodes, text.slice(at)].filter(Boolean);
}

function phone(number) {
  const link = document.createElement("a");
  link.href = `tel:${number.replace(/\D/g, "")}`;
  link.className = "phone";
  link.textContent = number;
  return link;
}
