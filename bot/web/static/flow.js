// A guided flow: the step with its choices, and the sheet that it ends in.
import { blocks } from "./markdown.js";
import { fresh } from "./templates.js";
import { says } from "./says.js";

/** The step; `choose(title, id)` is called with what was pressed. */
export function stepElement(step, choose) {
  const element = fresh("step");
  element.querySelector(".where").textContent = says("step", step.number, step.total);
  element.querySelector("progress").max = step.total;
  element.querySelector("progress").value = step.number - 1;
  element.querySelector(".question").textContent = step.question;
  element.querySelector("ul").append(...step.options.map((option) => (step.several ? tick(option) : button(option, choose))));
  if (step.several) element.querySelector("ul").after(confirmation(element, choose));
  element.querySelector(".controls").append(...step.controls.map((control) => controlButton(control, choose)));
  return element;
}

function button({ title, article }, choose) {
  const item = fresh("choice");
  item.querySelector("button").textContent = title;
  item.querySelector("button").addEventListener("click", () => choose(title, article));
  return item;
}

function tick({ title, article }) {
  const item = fresh("tick");
  item.querySelector("input").value = article;
  item.querySelector(".text").textContent = title;
  return item;
}

function confirmation(element, choose) {
  const done = fresh("ticked");
  done.addEventListener("click", () => {
    const ticked = [...element.querySelectorAll("input:checked")];
    if (!ticked.length) return element.querySelector("input").focus();
    const titles = ticked.map((input) => input.closest("label").textContent.trim());
    const rest = ticked.slice(1).map((input) => input.value.split("/").at(-1));
    choose(titles.join("; "), [ticked[0].value, ...rest].join(","));
  });
  return done;
}

function controlButton({ title, article }, choose) {
  const item = fresh("control");
  item.textContent = title;
  item.addEventListener("click", () => choose(title, article));
  return item;
}

/** The sheet, to copy, print or save. */
export function sheetElement(sheet) {
  const element = fresh("sheet");
  element.querySelector(".paper").append(...blocks(sheet.text));
  const told = element.querySelector(".told");
  const doing = {
    copy: async () => {
      await navigator.clipboard.writeText(sheet.text);
      told.textContent = says("copied");
    },
    print: () => print(element),
    markdown: () => save(`${sheet.file}.md`, "text/markdown", sheet.text),
    html: () => save(`${sheet.file}.html`, "text/html", sheet.html),
  };
  for (const each of element.querySelectorAll("button")) {
    each.addEventListener("click", () => Promise.resolve(doing[each.value]()).catch(() => (told.textContent = says("not_copied"))));
  }
  return element;
}

/** Only this sheet: the style sheet hides the rest of the page while it is marked. */
function print(element) {
  element.classList.add("printing");
  document.body.classList.add("printing");
  window.print();
  document.body.classList.remove("printing");
  element.classList.remove("printing");
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
