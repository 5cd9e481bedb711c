// The requests to the server. Each ends in what was asked for, or in an Error with a sentence to show.
import { says } from "./says.js";

async function request(address, body) {
  let response;
  try {
    response = await fetch(address, {
      method: body ? "POST" : "GET",
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new Error(says("offline"));
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
  if (!response.ok) throw new Error(found.error?.message ?? says("broken"));
  return found;
}

export const ask = (text, choice) => request("/api/chat", choice ? { text, choice } : { text });
export const conversation = async () => (await request("/api/conversation")).messages;
export const beginAnew = () => request("/api/conversation/new", {});
