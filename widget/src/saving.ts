// A file for whoever asks for it, made here: nothing is sent.
import { h } from "./dom.js";

const LONG_ENOUGH = 10_000; // ms for the browser to have taken it over

export function save(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), LONG_ENOUGH);
}
