// <nazorg-wijzer>: where the widget meets the page it is in.
import { afterPrint, beforePrint } from "./printing.js";
import { Server } from "./server.js";
import { stylesheet } from "./styles.js";
import type { Mode } from "./view.js";
import { type Widget, widget } from "./widget.js";

let live: NazorgWijzer | undefined; // two would answer each other's buttons: the first on a page is the one

export class NazorgWijzer extends HTMLElement {
  #widget: Widget | undefined;
  #listening = new AbortController();

  connectedCallback(): void {
    if (live && live !== this) return;
    live = this;
    this.#widget ??= this.#build();
    this.#listen(this.#widget);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    if (live === this) live = undefined;
  }

  get #mode(): Mode {
    return this.hasAttribute("page") ? "page" : this.hasAttribute("inline") ? "inline" : "floating";
  }

  #build(): Widget {
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [stylesheet()];
    const server = new Server(baseOf(this.getAttribute("server")));
    const built = widget(this.#mode, server, this.#mode === "page" ? this : undefined);
    shadow.append(built.view.root);
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
