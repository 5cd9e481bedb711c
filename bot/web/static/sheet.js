// The sheet that a guided flow ends in: to read, copy, print and save.
import { blocks } from "./markdown.js";
import { fresh } from "./templates.js";
import { says } from "./says.js";

export function sheetElement(sheet) {
  const element = fresh("sheet");
  element.querySelector(".paper").append(...blocks(sheet.text));
  const told = element.querySelector(".told");
  const doing = {
    copy: () => copy(sheet.text, told),
    print: () => print(element),
    markdown: () => save(`${sheet.file}.md`, "text/markdown", sheet.text),
    html: () => save(`${sheet.file}.html`, "text/html", sheet.html),
  };
  for (const each of element.querySelectorAll("button")) {
    each.addEventListener("click", doing[each.value]);
  }
  return element;
}

async function copy(text, told) {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = says("copied");
  } catch {
    told.textContent = says("not_copied"); // not allowed, or not there without https
  }
}

/** While a sheet is marked, flow.css prints it and nothing else. */
function mark(element) {
  document.querySelector(".sheet.printing")?.classList.remove("printing");
  element?.classList.add("printing");
  document.body.classList.toggle("printing", Boolean(element));
}

function print(element) {
  mark(element);
  window.print();
}

// Ctrl+P under a sheet means that sheet; further on it means the conversation.
addEventListener("beforeprint", () => {
  if (!document.querySelector(".sheet.printing")) mark(document.querySelector(".message:last-child .sheet"));
});
addEventListener("afterprint", () => mark(null));

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
