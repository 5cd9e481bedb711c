// The polite line by the field: what is going on, apart from what was said.
import { teksten } from "./teksten.js";

const SOON = 250; // ms: an answer that is there at once needs no announcement
const SLOW = 6000;

export class Status {
  #timers: number[] = [];

  constructor(private readonly line: HTMLElement) {}

  /** Something takes a while; `rest` ends it. */
  busy(text: string): void {
    this.rest();
    this.#timers = [this.#later(text, SOON), this.#later(teksten.traag, SLOW)];
  }

  /** Instead of what it said about the time it takes. */
  say(text: string): void {
    this.rest();
    this.line.textContent = text;
  }

  /** Nothing is going on; without internet that is worth a line. */
  rest(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.line.textContent = navigator.onLine ? "" : teksten.geenInternet;
  }

  /** The browser went offline, or is back. */
  connection(): void {
    if (!this.#timers.length) this.rest();
  }

  #later(text: string, wait: number): number {
    return setTimeout(() => (this.line.textContent = text), wait);
  }
}
