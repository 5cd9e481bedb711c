// A link from the quick reference: to an answer of this conversation, or to a question or flow to begin with.
import type { Server } from "./server.js";
import type { Thread } from "./thread.js";
import type { Option } from "./types.js";

const ARTICLE = "#artikel-";
const FLOW = "#stappenplan-";

/** Go where the address points to, or else what to ask; once, so on the way back or after a reload not again. */
export async function arrive(server: Server, thread: Thread): Promise<Option | undefined> {
  const id = wanted(location.hash);
  if (!id) return undefined;
  const first = thread.goTo(id) ? undefined : (await server.beginning(id)).options[0];
  history.replaceState(history.state, "", location.pathname + location.search); // only now: it may not have worked
  return first;
}

function wanted(hash: string): string | undefined {
  if (hash.startsWith(ARTICLE)) return hash.slice(ARTICLE.length);
  return hash.startsWith(FLOW) ? `flow:start/${hash.slice(FLOW.length)}` : undefined;
}

/** What was collected there goes along in the links back to it (bot/web/naslag/collection.py). */
export const collected = (): string => {
  const list = new URLSearchParams(location.search).get("lijst");
  return list ? `?${new URLSearchParams({ lijst: list })}` : "";
};

/** Also in the links of the page around the conversation. */
export function takeAlong(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="/naslag"]')) link.search = collected();
}
