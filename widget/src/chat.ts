// What happens when someone types, presses a choice, comes back or erases. One thing at a time, in order.
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
import type { Message, Option } from "./types.js";
import { type Erasure, Waiting } from "./waiting.js";

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

export class Chat {
  #busy = false;
  readonly #waiting: Waiting;

  readonly #anew: Erasure = {
    ask: () => this.#patiently(this.parts.server.beginAnew, teksten.wist, () => false),
    later: teksten.straksOpnieuw,
    stays: true,
    done: () => this.parts.field.focus(),
  };

  constructor(private readonly parts: Parts) {
    this.#waiting = new Waiting(parts.field, parts.status);
  }

  /** Find back the conversation, first of all the answer to what was under way; then ask what `arrival` comes with. */
  async begin(arrival: () => Promise<Option | undefined> = async () => undefined): Promise<void> {
    if (this.#busy) return;
    const { field } = this.parts;
    field.fill(field.value || draft());
    let again = () => void this.begin(arrival);
    await this.#alone(async () => {
      await this.#restore();
      const first = await this.#patiently(arrival, teksten.haaltOp);
      if (!first) return;
      again = () => void this.send(first.title, first.article);
      await this.#turn(outgoing(first.title, first.article));
    }, () => again());
  }

  /** Send what was typed, or what was chosen. */
  async send(text: string, choice?: string): Promise<void> {
    const { field, problem } = this.parts;
    if (!text.trim() || problem.pausing) return;
    if (this.#busy) return choice ? undefined : this.#waiting.send();
    if (!choice && field.tooLong) return problem.tell(teksten.te_lang);
    await this.#alone(() => this.#turn(outgoing(text, choice)), () => void this.send(choice ? text : field.value, choice));
  }

  anew = (): Promise<void> => this.erase(this.#anew);

  /** Erase the conversation here and on the server, as soon as what is under way is done and before anything else. */
  async erase(way: Erasure): Promise<void> {
    if (!this.#waiting.erase(way)) return;
    if (this.#busy) return this.parts.status.say(way.later);
    await this.#wipe(way);
  }

  edited(): void {
    this.#waiting.edited();
  }

  async #wipe(way: Erasure): Promise<void> {
    await this.#alone(async () => {
      try {
        await way.ask();
        this.#clear(way.stays);
        way.done();
      } catch (error) {
        this.#waiting.dontSend(); // not into the conversation that was to be erased
        throw error;
      } finally {
        this.#waiting.erased();
      }
    }, () => void this.erase(way));
  }

  /** Leave nothing of the conversation behind on this page; what was typed since is for the next one. */
  #clear(stays: boolean): void {
    const { field, opinions, thread } = this.parts;
    const typed = stays ? this.#waiting.typedSince : "";
    answered();
    opinions.clear();
    thread.clear();
    forget();
    field.fill(typed);
  }

  async #turn(message: Message): Promise<void> {
    const { field, opinions, server, thread } = this.parts;
    if (!message.choice) field.fill("");
    field.focus();
    const mine = thread.mine(message.text);
    try {
      const reply = await this.#patiently(() => server.ask(message), teksten.zoekt);
      answered();
      if (reply.ended) opinions.forget();
      thread.answer(mine, message.text, reply);
    } catch (error) {
      thread.take(mine);
      this.#giveBack(message, error);
      throw error;
    }
  }

  async #restore(): Promise<void> {
    const { opinions, server, thread } = this.parts;
    const { caught, refused } = await this.#catchUp();
    const found = await this.#patiently(server.conversation, teksten.haaltOp);
    if (found.ended || caught?.reply.ended) opinions.forget();
    thread.restore(found, caught);
    if (refused) throw refused;
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
    if (this.#waiting.erasing) return answered(); // with the conversation it goes
    if (error instanceof Refused && error.code === "id_gebruikt") answered();
    else returned();
    if (!choice) this.parts.field.giveBack(text);
    this.#waiting.dontSend();
  }

  /** Try for a while, unless all of it is to be erased anyway. */
  #patiently<Found>(work: () => Promise<Found>, text: string, inVain = () => Boolean(this.#waiting.erasing)): Promise<Found> {
    const { status } = this.parts;
    status.busy(text);
    return patiently(work, (why) => {
      if (inVain()) throw why;
      status.say(why.code === "start_nog" ? teksten.startNog : teksten.opnieuwVerbinden);
    });
  }

  /** What went wrong is told, with the way to do it `again`. */
  async #alone(work: () => Promise<void>, again: () => void): Promise<void> {
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
    if (this.#waiting.erasing) return;
    const elsewhere = error.login && login(error.login);
    if (!error.login || elsewhere) problem.refused(error, again, elsewhere);
  }

  #goOn(): void {
    const way = this.#waiting.erasing;
    if (way) void this.#wipe(way);
    else if (this.#waiting.takeSend()) void this.send(this.parts.field.value);
  }
}
