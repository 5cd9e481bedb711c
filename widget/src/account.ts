// Logging in and out, on our own page.
import type { Chat } from "./chat.js";
import { button } from "./dom.js";
import type { Server } from "./server.js";
import { teksten } from "./teksten.js";
import type { Erasure } from "./waiting.js";

/** Go and log in: here, when this is a page of its own. Otherwise the address, for another tab. */
export const loginAt = (server: Server, ownPage: boolean) => (path: string): string | undefined => {
  const address = server.address(path);
  if (!ownPage || self !== top) return address;
  location.assign(address);
  return undefined;
};

/** A button when there is a login to end; the page is emptied first, for Back would show it again. */
export async function offerLogOut(acts: HTMLElement, server: Server, chat: Chat): Promise<void> {
  const { logout } = await server.me();
  if (!logout) return;
  let next = "";
  const leave: Erasure = {
    ask: async () => ({ next } = await server.logOut(logout)),
    later: teksten.straksUit,
    stays: false,
    done: () => location.assign(next),
  };
  acts.append(button(teksten.uitloggen, () => void chat.erase(leave)));
}
