// The field to type in: it grows with its text, counts when there is not much room left, and forgets nothing.
import { one } from "./dom.js";
import { keep, recall } from "./kept.js";
import { teksten } from "./teksten.js";

const MOST = 1000; // characters; the server keeps to this too
const NEAR = 100;
const KEPT = 3_600_000; // ms: as long as a conversation in which nobody says anything

interface Draft {
  text: string;
  at: number; // ms since 1970
}

/** What was typed in this tab before the page went away. */
export function draft(): string {
  const kept = recall<Draft>("concept");
  return kept && Date.now() - kept.at < KEPT ? kept.text : "";
}

export class Field {
  readonly #text: HTMLTextAreaElement;
  readonly #count: HTMLElement;

  constructor(
    form: HTMLFormElement,
    private readonly edited: () => void,
  ) {
    this.#text = one<HTMLTextAreaElement>(form, "textarea");
    this.#count = one(form, ".count");
    this.#text.addEventListener("input", () => {
      this.edited();
      this.#changed();
    });
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    // Sent by the button the keyboard goes; with Enter someone may have a keyboard of his own.
    form.addEventListener("submit", ({ submitter }) => submitter && onTouch() && this.#text.blur());
    this.#fitAnew();
  }

  get value(): string {
    return this.#text.value;
  }

  get tooLong(): boolean {
    return this.#left < 0;
  }

  fill(value: string): void {
    this.#text.value = value;
    this.#changed();
  }

  /** Give back what was sent; what was typed in the meantime stays as well. */
  giveBack(text: string): void {
    this.fill(this.value && this.value !== text ? `${text}\n${this.value}` : text);
  }

  /** The next thing typed goes here; not on a phone, where a keyboard would cover what is to be read. */
  focus(): void {
    if (!onTouch()) this.#text.focus({ preventScroll: true });
  }

  get #left(): number {
    return MOST - [...this.value].length;
  }

  #changed(): void {
    keep("concept", this.value ? { text: this.value, at: Date.now() } : undefined);
    const left = this.#left;
    this.#count.hidden = left > NEAR;
    this.#count.classList.toggle("over", left < 0);
    this.#count.textContent = left < 0 ? teksten.te_veel_tekens(-left) : teksten.over_tekens(left);
    this.#fit();
  }

  #fit(): void {
    this.#text.style.height = "auto"; // shrink before it is measured
    this.#text.style.height = `${this.#text.scrollHeight + 2}px`;
  }

  /** Measured out of sight it has no lines; and turning a phone makes other lines. */
  #fitAnew(): void {
    let width = 0;
    const watch = new ResizeObserver(() => {
      if (width !== this.#text.clientWidth) requestAnimationFrame(() => this.#fit());
      width = this.#text.clientWidth;
    });
    watch.observe(this.#text);
  }
}

const onTouch = (): boolean => !matchMedia("(pointer: fine)").matches;
