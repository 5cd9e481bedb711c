// Which answers helped, for as long as this tab remembers: the same answer shown again shows it too.
import { keep, recall } from "./kept.js";
import { Refused, type Server } from "./server.js";
import type { Reply } from "./types.js";

export interface Opinion {
  token: string; // by which the server knows it
  helpful: boolean;
  reason?: string; // as it was sent
}

export class Opinions {
  #all = recall<Record<string, Opinion>>("oordelen") ?? {};
  #watching = new Map<string, Set<() => void>>();

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
  async say(reply: Reply, helpful: boolean): Promise<void> {
    const token = this.of(reply)?.token;
    const about = token ? { feedback: token } : { article: reply.articles?.[0], reviewed: reply.reviewed ?? null };
    const found = await this.server.feedback({ ...about, helpful }).catch((error: unknown) => this.#gone(reply, error));
    this.#keep(reply, { token: found.feedback, helpful });
  }

  /** Say why; a cry for help in it gets an answer. Errors: Refused. */
  async explain(reply: Reply, reason: string): Promise<void> {
    const opinion = this.of(reply);
    if (!opinion) return;
    const said = await this.server.feedback({ feedback: opinion.token, reason });
    this.#keep(reply, { ...opinion, reason });
    if (said.reply) this.answered(said.reply);
  }

  /** Forget them with the conversation. */
  clear(): void {
    this.#all = {};
    this.#watching.clear();
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
