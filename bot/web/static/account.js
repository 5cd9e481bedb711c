// Logging in and out. What was typed waits in this tab for the login, and no longer.
import { leave, me } from "./api.js";

const KEY = "getypt";
const LONGEST = 600_000; // ms: the server too waits ten minutes for who left to log in

/** Go and log in; afterwards `typed` is there again. */
export function logIn(address, typed) {
  if (typed) sessionStorage.setItem(KEY, JSON.stringify({ typed, at: Date.now() }));
  location.assign(address);
}

/** What was typed before the login; only the first to ask gets it. */
export function typedBefore() {
  const kept = JSON.parse(sessionStorage.getItem(KEY));
  sessionStorage.removeItem(KEY);
  return kept && Date.now() - kept.at < LONGEST ? kept.typed : "";
}

/** Show the button when there is a login to end; `clear` empties the page, which Back would show again. */
export async function offerLogOut(button, clear, failed) {
  const { logout } = await me();
  button.hidden = !logout;
  button.addEventListener("click", async () => {
    try {
      const { next } = await leave(logout);
      clear();
      location.assign(next);
    } catch (error) {
      failed(error);
    }
  });
}
