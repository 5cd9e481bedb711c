// Where to begin, for as long as nothing was said: questions that many have, and what goes step by step.
import { choices } from "./choices.js";
import { h } from "./dom.js";
import type { Server } from "./server.js";
import { teksten } from "./teksten.js";
import type { Choose } from "./types.js";

export async function offerStart(place: HTMLElement, server: Server, choose: Choose): Promise<void> {
  const { options } = await server.start().catch(() => ({ options: [] })); // without them there is the field
  const [questions, flows] = [options.filter((each) => !each.about), options.filter((each) => each.about)];
  place.replaceChildren(
    h("p", {}, options.length ? teksten.begin : teksten.beginZonder),
    choices(questions, choose) || "",
    flows.length ? h("p", { class: "label" }, teksten.stapVoorStap) : "",
    choices(flows, choose) || "",
  );
}
