// What went wrong and what to do next.
import { button, h, one } from "./dom.js";
import { inline } from "./inline.js";
import { newTab } from "./links.js";
import type { Refused } from "./server.js";
import { teksten } from "./teksten.js";

export class Problem {
  #pause = 0;
  readonly #send: HTMLButtonElement;

  constructor(
    private readonly place: HTMLElement,
    form: HTMLFormElement,
    private readonly told: (text: string) => void,
  ) {
    this.#send = one<HTMLButtonElement>(form, "[type=submit]");
  }

  /** Whether the server asked to wait. */
  get pausing(): boolean {
    return this.#pause > 0;
  }

  tell(sentence: string, ...acts: HTMLElement[]): void {
    this.place.replaceChildren(h("p", {}, ...inline(sentence)), ...(acts.length ? [h("p", { class: "acts" }, ...acts)] : []));
    this.place.hidden = false;
  }

  clear(): void {
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  /** A sentence, and a way on: again, after a while, or after logging in at `login`. */
  refused({ message, pause, code }: Refused, again: () => void, login?: string): void {
    if (pause) this.#wait(pause);
    const acts: HTMLElement[] = login ? [newTab(teksten.aanmelden, login)] : [];
    if (!pause && code !== "te_lang") acts.push(button(teksten.probeer, again));
    this.tell(message, ...acts);
  }

  #wait(seconds: number): void {
    clearTimeout(this.#pause);
    this.#send.setAttribute("aria-disabled", "true");
    this.#pause = setTimeout(() => {
      this.#pause = 0;
      this.#send.removeAttribute("aria-disabled");
      this.clear();
      this.told(teksten.weerVersturen);
    }, seconds * 1000);
  }
}
