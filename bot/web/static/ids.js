// The id of a message: the server answers each id once, however often the network makes us send it.
let last = {};

/** The same id for the same message, until it was answered. */
export function idOf(text, choice) {
  if (last.text !== text || last.choice !== choice) last = { text, choice, id: uuid() };
  return last.id;
}

/** From now on the same words are a new message. */
export function answered() {
  last = {};
}

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Without https a browser has no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
