// The conversation on the screen: messages in the order in which they were said, each once.
import { retireChoices } from "./choices.js";
import { type Child, one } from "./dom.js";
import { assistantMessage, line, userMessage } from "./messages.js";
import { dropCopy } from "./printing.js";
import type { Choose, Conversation, Reply, Shown } from "./types.js";

const MARGIN = 12; // px above the message that is shown

/** A message that was answered while nobody looked. */
export interface Caught {
  text: string;
  reply: Reply;
}

export class Thread {
  said: Shown[] = [];

  constructor(
    private readonly log: HTMLElement,
    private readonly choose: Choose,
    private readonly under: (reply: Reply) => Child,
    private readonly changed: (empty: boolean) => void,
  ) {}

  /** What someone just said, in sight. */
  mine(text: string): HTMLElement {
    const message = this.#append(userMessage(text));
    this.changed(false);
    this.#show(message);
    return message;
  }

  /** It was not said after all. */
  take(mine: HTMLElement): void {
    mine.remove();
    this.changed(!this.said.length);
  }

  answer(mine: HTMLElement, text: string, reply: Reply): void {
    this.said.push(...both({ text, reply }));
    if (reply.said) correct(mine, reply.said);
    const top = reply.ended ? line("ended", reply.ended) : mine;
    if (top !== mine) mine.before(top);
    this.#reply(reply);
    this.#show(top);
  }

  /** An answer to what was said outside the conversation, in which everything can still be pressed. */
  aside(reply: Reply): void {
    this.said.push({ role: "assistant", reply });
    this.#show(this.#append(assistantMessage(reply, this.choose, this.under)));
  }

  /** To the last answer of this article, when there is one. */
  goTo(article: string): boolean {
    const answers = this.log.querySelectorAll<HTMLElement>(`[data-article="${CSS.escape(article)}"]`);
    const last = [...answers].at(-1);
    last?.focus({ preventScroll: true });
    this.#show(last);
    return Boolean(last);
  }

  /** What was said before; the last exchange may not be in it when it was private. Nothing of it is announced. */
  restore({ messages, ended }: Conversation, caught?: Caught): void {
    this.clear();
    this.log.setAttribute("aria-live", "off");
    const note = ended ?? caught?.reply.ended;
    if (note) this.#append(line("ended", note));
    this.said = caught && !endsWith(messages, caught.reply) ? [...messages, ...both(caught)] : messages;
    for (const each of this.said) this.#shown(each);
    this.changed(!this.said.length);
    this.#show([...this.log.querySelectorAll<HTMLElement>(".user, .gap")].at(-1));
    setTimeout(() => this.log.removeAttribute("aria-live"));
  }

  clear(): void {
    this.said = [];
    this.log.replaceChildren();
    dropCopy(this.log);
    this.changed(true);
  }

  #shown({ role, text, reply, niet_bewaard: gone }: Shown): void {
    if (gone) this.#append(line("gap", reply?.body ?? ""));
    else if (role === "user") this.#append(userMessage(text ?? ""));
    else if (reply) this.#reply(reply);
  }

  #reply(reply: Reply): void {
    retireChoices(this.log);
    this.#append(assistantMessage(reply, this.choose, this.under));
  }

  #append(message: HTMLElement): HTMLElement {
    this.log.append(message);
    return message;
  }

  /** In someone else's page only our own part scrolls. */
  #show(message?: HTMLElement): void {
    if (!message) return;
    if (message.closest(".page")) return message.scrollIntoView({ block: "start" });
    const [talk, panel] = [this.log.closest(".talk"), this.log.closest(".panel")];
    const scroller = talk && talk.scrollHeight > talk.clientHeight + 1 ? talk : panel; // zoomed in the whole panel does
    const down = message.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0);
    scroller?.scrollBy({ top: down - MARGIN, behavior: "instant" });
  }
}

/** What was said, as it is kept: names may have been taken out. */
const both = ({ text, reply }: Caught): Shown[] => [
  { role: "user", text: reply.said || text },
  { role: "assistant", reply },
];

/** Show what was kept; whoever said it need not hear it again. */
function correct(mine: HTMLElement, kept: string): void {
  mine.setAttribute("aria-live", "off");
  one(mine, ".text").textContent = kept;
}

function endsWith(messages: Shown[], reply: Reply): boolean {
  const last = messages.at(-1)?.reply;
  return last?.type === reply.type && last.body === reply.body;
}
