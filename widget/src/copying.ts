// To the clipboard, or else what to do instead.
import { teksten } from "./teksten.js";

export async function copy(text: string, told: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = teksten.gekopieerd;
  } catch {
    told.textContent = teksten.nietGekopieerd; // not allowed, or not there without https
  }
}
