// The quiet row under an answer: did it help, take it along, read it as a page.
import { collected } from "./arrival.js";
import { copy } from "./copying.js";
import { button, type Child, h } from "./dom.js";
import { feedback } from "./feedback.js";
import { newTab } from "./links.js";
import type { Opinions } from "./opinions.js";
import type { Server } from "./server.js";
import { teksten } from "./teksten.js";
import { replyText } from "./transcript.js";
import type { Reply } from "./types.js";

/** What makes the row; on our own page a link may leave the conversation, which is still there on the way back. */
export function rows(server: Server, opinions: Opinions, ownPage: boolean): (reply: Reply) => Child {
  return (reply) => {
    const article = reply.type === "answer" && reply.reviewed && reply.articles?.[0];
    if (!article) return undefined;
    const href = server.address(`naslag/artikel/${article}`) + (ownPage ? collected() : "");
    const link = ownPage ? h("a", { href }, teksten.naslag) : newTab(teksten.naslag, href);
    const [question, why, told] = feedback(reply, opinions);
    const take = button(teksten.kopieer, () => void (told && copy(replyText(reply), told)));
    // What changes here is no part of what was said; `told` is announced by itself.
    return h("div", { class: "under", "aria-live": "off" }, h("div", { class: "line" }, question, take, link), told, why);
  };
}
