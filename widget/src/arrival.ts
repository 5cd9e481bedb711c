// A link from the quick reference: to an answer of this conversation, or to a question or flow to begin with.
import type { Server } from "./server.js";
import type { Thread } from "./thread.js";
import type { Choose } from "./types.js";

const ARTICLE = "#artikel-";
const FLOW = "#stappenplan-";

/** Go where the address points to, once: on the way back or after a reload nothing is asked again. */
export async function arrive(server: Server, thread: Thread, choose: Choose): Promise<void> {
  const id = wanted(location.hash);
  if (!id) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  if (thread.goTo(id)) return;
  const { options } = await server.beginning(id).catch(() => ({ options: [] })); // then there is the field
  for (const { title, article } of options) choose(title, article);
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
