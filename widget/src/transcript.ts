// A conversation, or one answer of it, as Markdown to keep.
import { longDate } from "./sources.js";
import { teksten } from "./teksten.js";
import type { Reply, Shown } from "./types.js";

/** What is worth keeping of an answer: without the buttons. */
export function replyText({ help_line: help, body, notice, sheet, step, sources, reviewed }: Reply): string {
  const from = sources?.map(({ title, url }) => `- ${title}${url ? ` <${url}>` : ""}`) ?? [];
  return paragraphs(
    help,
    body,
    notice && `${teksten.letOp} ${notice}`,
    sheet?.text,
    step?.question,
    from.length > 0 && [teksten.bewaard.bronnen, ...from].join("\n"),
    reviewed && `${teksten.gecontroleerd}${longDate(reviewed)}.`,
  );
}

/** The whole conversation; `day` is when it was kept. */
export function transcript(messages: Shown[], day: string): string {
  const { titel, op } = teksten.bewaard;
  return `${paragraphs(`# ${titel}`, `${op}${longDate(day)}.`, ...messages.map(part))}\n`;
}

function part({ text, reply, niet_bewaard: gone }: Shown): string {
  if (!reply) return `## ${teksten.jij}\n\n${text}`;
  return gone ? `*${reply.body}*` : `## ${teksten.naam}\n\n${replyText(reply)}`;
}

const paragraphs = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join("\n\n");
