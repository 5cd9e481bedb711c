// Where to begin, for as long as nothing was said.
import { choices } from "./choices.js";
import { h } from "./dom.js";
import type { Server } from "./server.js";
import { teksten } from "./teksten.js";
import type { Choose } from "./types.js";

export async function offerStart(place: HTMLElement, server: Server, choose: Choose): Promise<void> {
  const { options } = await server.start().catch(() => ({ options: [] })); // without them there is the field
  const line = h("p", {}, options.length ? teksten.begin : teksten.beginZonder);
  const offered = choices(options, choose);
  place.replaceChildren(...(offered ? [line, offered] : [line]));
}
