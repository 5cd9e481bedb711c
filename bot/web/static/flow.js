// A step of a guided flow, with its choices and with the ways to steer.
import { inline } from "./inline.js";
import { fresh } from "./templates.js";
import { says } from "./says.js";

/** The step; `choose(title, id)` is called with what was pressed. */
export function stepElement(step, choose) {
  const element = fresh("step");
  const where = says("step", step.number, step.total);
  element.setAttribute("aria-label", where);
  element.querySelector(".where").textContent = where;
  element.querySelector("progress").max = step.total;
  element.querySelector("progress").value = step.number;
  element.querySelector(".question").append(...inline(step.question));
  element.querySelector("ul").append(...step.options.map((each) => (step.several ? tick(each) : button(each, choose))));
  if (step.several) element.querySelector(".choices").append(...confirmation(element, choose));
  element.querySelector(".controls").append(...step.controls.map((each) => control(each, choose)));
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

function control({ title, article }, choose) {
  const item = fresh("control");
  item.textContent = title;
  item.addEventListener("click", () => choose(title, article));
  return item;
}

/** The button under ticks, and the line that asks for one. */
function confirmation(element, choose) {
  const [done, told] = [fresh("ticked"), fresh("told")];
  done.addEventListener("click", () => {
    const ticked = [...element.querySelectorAll("input:checked")];
    told.textContent = ticked.length ? "" : says("none_ticked");
    if (!ticked.length) return element.querySelector("input").focus();
    const titles = ticked.map((input) => input.closest("label").textContent.trim());
    const rest = ticked.slice(1).map((input) => input.value.split("/").at(-1));
    choose(titles.join("; "), [ticked[0].value, ...rest].join(","));
  });
  return [done, told];
}
