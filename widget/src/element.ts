// <nazorg-wijzer>: where the widget meets the page it is in.
import { afterPrint, beforePrint } from "./printing.js";
import { Server } from "./server.js";
import { stylesheet } from "./styles.js";
import type { Mode } from "./view.js";
import { type Widget, widget } from "./widget.js";

// Two would answer each other's buttons: one is live, and when that goes the next takes over.
const here = new Set<NazorgWijzer>();
let live: NazorgWijzer | undefined;
let latest: NazorgWijzer | undefined; // that was live; after another was, what one shows may be old

export class NazorgWijzer extends HTMLElement {
  #widget: Widget | undefined;
  #listening = new AbortController();

  connectedCallback(): void {
    here.add(this);
    if (!live) this.#wake();
  }

  disconnectedCallback(): void {
    here.delete(this);
    if (live !== this) return;
    this.#listening.abort();
    live = undefined;
    queueMicrotask(NazorgWijzer.#wakeNext); // who is only moved in the page is back before that
  }

  static #wakeNext(this: void): void {
    const [next] = here;
    if (next && !live) next.#wake();
  }

  #wake(): void {
    if (!this.#widget || latest !== this) this.#widget = this.#build();
    live = latest = this;
    this.#listen(this.#widget);
  }

  get #mode(): Mode {
    return this.hasAttribute("page") ? "page" : this.hasAttribute("inline") ? "inline" : "floating";
  }

  #build(): Widget {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [stylesheet()];
    const server = new Server(baseOf(this.getAttribute("server")));
    const built = widget(this.#mode, server, this.#mode === "page" ? this : undefined);
    shadow.replaceChildren(built.view.root);
    return built;
  }

  #listen({ status, view }: Widget): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener("online", () => status.connection(), { signal });
    addEventListener("offline", () => status.connection(), { signal });
    if (this.#mode !== "page") return; // what is printed there is the host page
    addEventListener("beforeprint", () => beforePrint(view.log), { signal });
    addEventListener("afterprint", () => afterPrint(view.log), { signal });
  }
}

/** The server that this script came from, unless the page names another. */
function baseOf(server: string | null): URL {
  if (server) return new URL(server.replace(/\/?$/, "/"), document.baseURI);
  const folder = new URL(".", import.meta.url);
  return folder.pathname.endsWith("/static/") ? new URL("..", folder) : folder;
}
