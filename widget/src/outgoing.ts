// The message under way: one id for as long as it is not answered, so that the server answers it once, however often
// the network or a reload makes us send it.
import { keep, recall } from "./kept.js";
import type { Message } from "./types.js";

const SAME = 600_000; // ms: for ten minutes the server knows an id

interface Outgoing extends Message {
  at: number; // ms since 1970
  returned?: boolean; // it is back in the field, so nobody sends it but the user
}

let last: Outgoing | undefined = recall<Outgoing>("onderweg");

/** The message to send, with the id it already had. */
export function outgoing(text: string, choice?: string): Message {
  const known = last?.text === text && last.choice === choice ? last : undefined;
  last = { id: known?.id ?? uuid(), text, choice, at: known?.at ?? Date.now() };
  keep("onderweg", last);
  return last;
}

/** From now on the same words are a new message. */
export function answered(): void {
  last = undefined;
  keep("onderweg");
}

/** It did not arrive, as far as we know: sent again by hand it is the same message. */
export function returned(): void {
  if (last) keep("onderweg", (last = { ...last, returned: true }));
}

/** What was under way when the page went away: `late` when the server no longer knows its id. */
export function leftUnderWay(): (Message & { late: boolean }) | undefined {
  return last && !last.returned ? { ...last, late: Date.now() - last.at > SAME } : undefined;
}

function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Without https a browser has no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
