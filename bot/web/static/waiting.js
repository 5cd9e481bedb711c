// The line that tells that an answer is on its way.
import { says } from "./says.js";

const SOON = 250; // ms: an answer that is there at once needs no announcement
const SLOW = 6000;
const line = document.getElementById("waiting");

/** Shows that line after a moment; the function it returns takes it away. */
export function waiting(name) {
  const timers = [
    setTimeout(() => (line.textContent = says(name)), SOON),
    setTimeout(() => (line.textContent = says("slow")), SLOW),
  ];
  return () => {
    timers.forEach(clearTimeout);
    line.textContent = "";
  };
}
