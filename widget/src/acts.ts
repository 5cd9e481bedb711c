// What can be done with the whole conversation.
import type { Chat } from "./chat.js";
import { confirmation } from "./confirm.js";
import { button, unseen } from "./dom.js";
import type { Field } from "./field.js";
import { printPart } from "./printing.js";
import { save } from "./saving.js";
import { teksten } from "./teksten.js";
import type { Thread } from "./thread.js";
import { transcript } from "./transcript.js";
import type { View } from "./view.js";

/** Put the buttons in place; the function it returns shows only those that make sense. */
export function addActs({ acts, panel, log }: View, chat: Chat, thread: Thread, field: Field): (empty: boolean) => void {
  const anew = () => void chat.anew();
  const dialog = confirmation(anew, () => field.focus());
  const begin = button(teksten.opnieuw, () => dialog.showModal());
  begin.id = "anew";
  const keep = button(teksten.bewaar, () => saveAll(thread));
  const paper = button(teksten.print, () => printPart(log));
  for (const each of [keep, paper]) each.append(unseen(teksten.ditGesprek));
  const all = [begin, keep, paper];
  const show = (empty: boolean) => all.forEach((each) => (each.hidden = empty));
  show(true);
  acts.append(...all);
  panel.append(dialog);
  return show;
}

function saveAll(thread: Thread): void {
  const today = new Date().toLocaleDateString("sv-SE"); // 2026-01-31, where the user is
  save(`${teksten.bewaard.bestand}-${today}.md`, "text/markdown", transcript(thread.said, today));
}
