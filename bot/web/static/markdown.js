// The little Markdown that answers and sheets use: paragraphs, headings, and lists with "- " or "1. ".
import { inline } from "./inline.js";

const KINDS = [
  { mark: /^- /, tag: "ul" },
  { mark: /^\d+\. /, tag: "ol" },
  { mark: /^# /, tag: "h3" },
  { mark: /^## /, tag: "h4" },
];
const kindOf = (line) => KINDS.find(({ mark }) => mark.test(line));
const isList = (kind) => kind?.tag === "ul" || kind?.tag === "ol";

function element({ kind, lines }) {
  const made = document.createElement(kind?.tag ?? "p");
  if (!isList(kind)) {
    made.append(...inline(lines.join(" ").replace(kind?.mark, "")));
    return made;
  }
  made.append(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.append(...inline(line.replace(kind.mark, "")));
      return item;
    }),
  );
  return made;
}

/** Elements for a text. A line without a mark after a list goes on with the item before it. */
export function blocks(text) {
  const groups = [];
  let open = false;
  for (const line of text.split("\n").map((each) => each.trim())) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (open && isList(kind) && kind === last.kind) last.lines.push(line);
    else if (open && !kind && isList(last.kind) && line) last.lines.push(`${last.lines.pop()} ${line}`);
    else if (open && !kind && !last.kind && line) last.lines.push(line);
    else if (line) groups.push({ kind, lines: [line] });
    open = Boolean(line);
  }
  return groups.map(element);
}
