// What happens when someone types, presses a choice, comes back or begins anew. One thing at a time, in order.
import { type Field, draft } from "./field.js";
import { forget } from "./kept.js";
import type { Opinions } from "./opinions.js";
import { answered, leftUnderWay, outgoing, returned } from "./outgoing.js";
import { patiently } from "./patience.js";
import type { Problem } from "./problem.js";
import { isPassing, Refused, type Server } from "./server.js";
import type { Status } from "./status.js";
import { teksten } from "./teksten.js";
import type { Caught, Thread } from "./thread.js";
import type { Message } from "./types.js";

export interface Parts {
  server: Server;
  thread: Thread;
  field: Field;
  status: Status;
  opinions: Opinions;
  problem: Problem;
  /** Where to log in when that can only be done in another tab; otherwise this goes there. */
  login: (path: string) => string | undefined;
}

type Next = "send" | "anew";

export class Chat {
  #busy = false;
  #next: Next | undefined; // what someone asked for while something else was going on

  constructor(private readonly parts: Parts) {}

  /** Find back the conversation, and first of all the answer to what was under way. */
  async begin(): Promise<void> {
    const { field, server, thread } = this.parts;
    field.fill(field.value || draft());
    await this.alone(async () => {
      const { caught, refused } = await this.#catchUp();
      thread.restore(await this.#patiently(server.conversation, teksten.haaltOp), caught);
      if (refused) throw refused;
    }, () => void this.begin());
  }

  /** Send what was typed, or what was chosen. */
  async send(text: string, choice?: string): Promise<void> {
    const { field, problem } = this.parts;
    if (!text.trim() || problem.pausing) return;
    if (this.#busy) return choice ? undefined : this.#after("send", teksten.straks);
    if (!choice && field.tooLong) return problem.tell(teksten.te_lang);
    await this.alone(() => this.#turn(outgoing(text, choice)), () => this.send(choice ? text : field.value, choice));
  }

  /** Erase the conversation, here and on the server. */
  async anew(): Promise<void> {
    if (this.#busy) return this.#after("anew");
    await this.alone(async () => {
      await this.#patiently(this.parts.server.beginAnew, teksten.haaltOp);
      this.clear();
    }, () => this.anew());
    this.parts.field.focus();
  }

  /** Leave nothing of the conversation behind on this page. */
  clear(): void {
    const { field, opinions, thread } = this.parts;
    answered();
    thread.clear();
    opinions.clear();
    field.fill("");
    forget();
  }

  /** Someone goes on typing, so it is not to be sent yet. */
  edited(): void {
    if (this.#next !== "send") return;
    this.#next = undefined;
    this.parts.status.say(teksten.zoekt);
  }

  async #turn(message: Message): Promise<void> {
    const { field, server, thread } = this.parts;
    if (!message.choice) field.fill("");
    field.focus(!message.choice);
    const mine = thread.mine(message.text);
    try {
      const reply = await this.#patiently(() => server.ask(message), teksten.zoekt);
      answered();
      thread.answer(mine, message.text, reply);
    } catch (error) {
      thread.take(mine);
      this.#giveBack(message, error);
      throw error;
    }
  }

  /** The answer to what was sent before the page went away; or why there is none, when that is no matter of time. */
  async #catchUp(): Promise<{ caught?: Caught; refused?: unknown }> {
    const left = leftUnderWay();
    if (left?.late) this.#giveBack(left);
    if (!left || left.late) return {};
    const mine = this.parts.thread.mine(left.text);
    try {
      const reply = await this.#patiently(() => this.parts.server.ask(left), teksten.zoekt);
      answered();
      return { caught: { text: left.text, reply } };
    } catch (error) {
      this.parts.thread.take(mine);
      this.#giveBack(left, error);
      if (isPassing(error)) throw error;
      return { refused: error };
    }
  }

  #giveBack({ text, choice }: Message, error?: unknown): void {
    if (error instanceof Refused && error.code === "id_gebruikt") answered();
    else returned();
    if (!choice) this.parts.field.giveBack(text);
    if (this.#next === "send") this.#next = undefined;
  }

  #patiently<Found>(work: () => Promise<Found>, text: string): Promise<Found> {
    const { status } = this.parts;
    status.busy(text);
    return patiently(work, ({ code }) => status.say(code === "start_nog" ? teksten.startNog : teksten.opnieuwVerbinden));
  }

  /** One thing at a time; what went wrong is told, with the way to do it `again`. */
  async alone(work: () => Promise<void>, again: () => void = () => void this.alone(work)): Promise<void> {
    this.#busy = true;
    this.parts.problem.clear();
    try {
      await work();
    } catch (error) {
      this.#failed(error, again);
    } finally {
      this.#busy = false;
      this.parts.status.rest();
      this.#goOn();
    }
  }

  #failed(error: unknown, again: () => void): void {
    const { problem, login } = this.parts;
    if (!(error instanceof Refused)) throw error;
    const elsewhere = error.login && login(error.login);
    if (!error.login || elsewhere) problem.refused(error, again, elsewhere);
  }

  #after(next: Next, text?: string): void {
    this.#next = next;
    if (text) this.parts.status.say(text);
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    if (next === "send") void this.send(this.parts.field.value);
    if (next === "anew") void this.anew();
  }
}
