// The little Markdown that answers use: paragraphs and lists with "- ".

function list(lines) {
  const element = document.createElement("ul");
  element.append(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line.replace(/^- /, "");
      return item;
    }),
  );
  return element;
}

function paragraph(lines) {
  const element = document.createElement("p");
  element.textContent = lines.join(" ");
  return element;
}

/** Elements for a text. A line without a dash after a dash goes on with the item before it. */
export function blocks(text) {
  const groups = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    const last = groups.at(-1);
    if (!line) groups.push([]);
    else if (line.startsWith("- ") && last?.length && !last[0].startsWith("- ")) groups.push([line]);
    else if (!line.startsWith("- ") && last?.[0]?.startsWith("- ")) last.push(`${last.pop()} ${line}`);
    else if (last) last.push(line);
    else groups.push([line]);
  }
  const filled = groups.filter((lines) => lines.length);
  return filled.map((lines) => (lines[0].startsWith("- ") ? list(lines) : paragraph(lines)));
}
