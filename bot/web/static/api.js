// The requests to the server. Each ends in what was asked for, or in an Error with a sentence to show;
// its `login` is where to log in, when that is what is missing.
import { says } from "./says.js";

const PATIENCE = 90_000; // ms: twice what the server itself waits for a model that is loading
const PAUSE = 1000;

async function request(address, body, again = false) {
  let response;
  try {
    response = await fetch(address, {
      method: body ? "POST" : "GET",
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    if (!again || error.name === "TimeoutError") throw new Error(says("offline"));
    await new Promise((resume) => setTimeout(resume, PAUSE));
    return request(address, body);
  }
  return answerOf(response);
}

async function answerOf(response) {
  let found;
  try {
    found = await response.json();
  } catch {
    throw new Error(says("broken"));
  }
  if (response.ok) return found;
  throw Object.assign(new Error(found.error?.message ?? says("broken")), { login: found.error?.login });
}

export const ask = (text, choice, id) => request("/api/chat", { text, choice, id }, true);
export const conversation = () => request("/api/conversation");
export const beginAnew = () => request("/api/conversation/new", {});
export const about = () => request("/api/about");
export const me = () => request("/api/me");
export const leave = (address) => request(address, {});
