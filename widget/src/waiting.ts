// What is asked for while something else is going on: erasing goes first, then what is in the field.
import type { Field } from "./field.js";
import type { Status } from "./status.js";
import { teksten } from "./teksten.js";

/** A way to erase the conversation. */
export interface Erasure {
  ask: () => Promise<unknown>; // what the server has to do first
  later: string; // to say when it has to wait
  stays: boolean; // whether someone goes on here, with what was typed since
  done: () => void;
}

export class Waiting {
  #erasures: Erasure[] = []; // the first may be under way
  #before = ""; // what was in the field when erasing was asked for
  #send = false;

  constructor(
    private readonly field: Field,
    private readonly status: Status,
  ) {}

  get erasing(): Erasure | undefined {
    return this.#erasures[0];
  }

  /** What was typed after erasing was asked for: that is for the next conversation. */
  get typedSince(): string {
    return this.#send || this.field.value !== this.#before ? this.field.value : "";
  }

  /** What waited to be sent goes with the rest. False when this is asked for already. */
  erase(way: Erasure): boolean {
    if (this.#erasures.includes(way)) return false;
    this.#erasures.push(way);
    this.#before = this.field.value;
    this.#send = false;
    return true;
  }

  /** It is done, or did not work. */
  erased(): void {
    this.#erasures.shift();
  }

  send(): void {
    if (this.erasing && !this.erasing.stays) return;
    this.#send = true;
    this.status.say(this.erasing ? teksten.eerstOpnieuw : teksten.straks);
  }

  /** Someone goes on typing, so it is not to be sent yet. */
  edited(): void {
    if (this.#send) this.status.say(this.erasing?.later ?? teksten.zoekt);
    this.dontSend();
  }

  dontSend(): void {
    this.#send = false;
  }

  /** Whether the field is to be sent now. */
  takeSend(): boolean {
    const send = this.#send;
    this.#send = false;
    return send;
  }
}
