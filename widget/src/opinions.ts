// Which answers helped, for as long as this tab remembers: the same answer shown again shows it too.
import { keep, recall } from "./kept.js";
import { Refused, type Server } from "./server.js";
import type { Reply } from "./types.js";

export interface Opinion {
  token: string; // by which the server knows it
  helpful: boolean;
  explained?: boolean; // why it did not help; the words are nobody else's to find here
}

type All = Record<string, Opinion>; // by answer

export class Opinions {
  #all: All = recall<All>("oordelen") ?? {}; // another one after each time that all is forgotten
  #watching = new Map<string, Set<() => void>>();
  #underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly server: Server,
    private readonly answered: (reply: Reply) => void,
  ) {}

  of(reply: Reply): Opinion | undefined {
    return this.#all[keyOf(reply)];
  }

  /** `changed` is called whenever the opinion on this version of the article changes. */
  watch(reply: Reply, changed: () => void): void {
    const key = keyOf(reply);
    this.#watching.set(key, (this.#watching.get(key) ?? new Set()).add(changed));
  }

  /** Say whether it helped; a second time changes that. Errors: Refused. */
  say(reply: Reply, helpful: boolean): Promise<void> {
    return this.#inTurn(reply, async (all) => {
      const token = this.of(reply)?.token;
      const about = token ? { feedback: token } : { article: reply.articles?.[0], reviewed: reply.reviewed ?? null };
      const found = await this.server.feedback({ ...about, helpful }).catch((error: unknown) => this.#gone(reply, error));
      if (all === this.#all) this.#keep(reply, { token: found.feedback, helpful });
    });
  }

  /** Say why; a cry for help in it gets an answer. Errors: Refused. */
  explain(reply: Reply, reason: string): Promise<void> {
    return this.#inTurn(reply, async (all) => {
      const opinion = this.of(reply);
      if (!opinion) return;
      const said = await this.server.feedback({ feedback: opinion.token, reason });
      if (all !== this.#all) return;
      this.#keep(reply, { ...opinion, explained: true });
      if (said.reply) this.answered(said.reply);
    });
  }

  /** Forget them: the conversation is over, though it may still be there to be read. */
  forget(): void {
    this.#all = {};
    keep("oordelen");
    for (const each of this.#watching.values()) each.forEach((changed) => changed());
  }

  /** Forget them with all that is on the screen. */
  clear(): void {
    this.#watching.clear();
    this.forget();
  }

  /** One after the other for each answer, so that a second press knows of the first; none after all is forgotten. */
  #inTurn(reply: Reply, work: (all: All) => Promise<void>): Promise<void> {
    const [key, all] = [keyOf(reply), this.#all];
    const before = this.#underWay.get(key) ?? Promise.resolve();
    const now = before.then(() => (all === this.#all ? work(all) : undefined));
    this.#underWay.set(key, now.catch(() => undefined)); // what failed is told to who asked for it
    return now;
  }

  /** When the server has lost it, the next one is a new one. */
  #gone(reply: Reply, error: unknown): never {
    if (error instanceof Refused && error.code === "geen_feedback") delete this.#all[keyOf(reply)];
    throw error;
  }

  #keep(reply: Reply, opinion: Opinion): void {
    const key = keyOf(reply);
    this.#all[key] = opinion;
    keep("oordelen", this.#all);
    this.#watching.get(key)?.forEach((changed) => changed());
  }
}

const keyOf = ({ articles, reviewed }: Reply): string => `${articles?.[0]}@${reviewed ?? ""}`;
