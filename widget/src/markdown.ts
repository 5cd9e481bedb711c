// The little Markdown that answers and sheets use: paragraphs, headings, and lists with "- " or "1. ".
import { h } from "./dom.js";
import { inline } from "./inline.js";

interface Kind {
  mark: RegExp;
  tag: "ul" | "ol" | "h3" | "h4";
}
interface Group {
  kind: Kind | undefined;
  lines: string[];
}

const KINDS: Kind[] = [
  { mark: /^- /, tag: "ul" },
  { mark: /^\d+\. /, tag: "ol" },
  { mark: /^# /, tag: "h3" },
  { mark: /^## /, tag: "h4" },
];
const isList = (kind?: Kind): boolean => kind?.tag === "ul" || kind?.tag === "ol";

/** Elements for a text. */
export const blocks = (text: string): Node[] => groups(text).map(element);

/** A line without a mark after a list goes on with the item before it. */
function groups(text: string): Group[] {
  const found: Group[] = [];
  let last: Group | undefined; // as long as no empty line ended it
  for (const line of text.split("\n").map((each) => each.trim())) {
    const kind = KINDS.find(({ mark }) => mark.test(line));
    if (!line) last = undefined;
    else if (last && isList(last.kind) && !kind) last.lines.push(`${last.lines.pop()} ${line}`);
    else if (last && last.kind === kind && (!kind || isList(kind))) last.lines.push(line);
    else found.push((last = { kind, lines: [line] }));
  }
  return found;
}

function element({ kind, lines }: Group): Node {
  const bare = (line: string) => inline(kind ? line.replace(kind.mark, "") : line);
  if (!kind || !isList(kind)) return h(kind?.tag ?? "p", {}, ...bare(lines.join(" ")));
  return h(kind.tag, {}, ...lines.map((line) => h("li", {}, ...bare(line))));
}
