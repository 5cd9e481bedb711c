// The requests to the server. Each ends in what was asked for, or in a Refused with a sentence to show.
import { teksten } from "./teksten.js";
import type { Conversation, Message, Option, Reply } from "./types.js";

const PATIENCE = 90_000; // ms: twice what the server itself waits for a model that is loading
const PAUSE = 15; // s: when the server says "too fast" and not for how long

/** Why there is no answer. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly login?: string, // where to log in, when that is what is missing
    readonly pause = 0, // s before anything else may be sent
  ) {
    super(message);
  }
}

/** One that may well go away by itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Refused && ["netwerk", "poort", "start_nog"].includes(error.code);

export class Server {
  constructor(private readonly base: URL) {}

  ask = ({ text, choice, id }: Message): Promise<Reply> => this.#request("api/chat", { text, choice, id });
  conversation = (): Promise<Conversation> => this.#request("api/conversation");
  beginAnew = (): Promise<unknown> => this.#request("api/conversation/new", {});
  about = (): Promise<{ says: Record<string, string> }> => this.#request("api/about");
  me = (): Promise<{ logout?: string | null }> => this.#request("api/me");
  start = (): Promise<{ options: Option[] }> => this.#request("api/start");
  beginning = (id: string): Promise<{ options: Option[] }> => this.#request(`api/start?keuze=${encodeURIComponent(id)}`);
  feedback = (said: object): Promise<{ feedback: string; reply?: Reply }> => this.#request("api/feedback", said);
  logOut = (path: string): Promise<{ next: string }> => this.#request(path, {});

  /** The whole address of a page there. */
  address(path: string): string {
    return new URL(path, this.base).href;
  }

  async #request<Found>(path: string, body?: object): Promise<Found> {
    return answerOf(await this.#send(path, body)) as Promise<Found>;
  }

  async #send(path: string, body?: object): Promise<Response> {
    try {
      return await fetch(this.address(path), {
        ...(body && { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
        credentials: "include",
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (error) {
      const late = error instanceof DOMException && error.name === "TimeoutError";
      throw new Refused(teksten.geenVerbinding, late ? "te_laat" : "netwerk");
    }
  }
}

async function answerOf(response: Response): Promise<unknown> {
  let found;
  try {
    found = await response.json();
  } catch {
    // A proxy that has lost the server, or a connection that broke halfway.
    throw response.status >= 502 || response.ok
      ? new Refused(response.ok ? teksten.kapot : teksten.geenVerbinding, "poort")
      : new Refused(teksten.kapot, "kapot");
  }
  if (response.ok) return found;
  const { code = "kapot", message = teksten.kapot, login } = found.error ?? {};
  const pause = Number(response.headers.get("Retry-After")) || PAUSE;
  throw new Refused(message, code, login, response.status === 429 ? pause : 0);
}
