// A stuttering network: try again by itself, for as long as someone can be asked to wait.
import { isPassing, Refused } from "./server.js";

const WAITS = [1, 2, 4, 8, 15]; // s: half a minute in all

/** The outcome of `work`, tried again as long as what is wrong may pass; `told` hears that first. */
export async function patiently<Found>(work: () => Promise<Found>, told: (why: Refused) => void): Promise<Found> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused) || !isPassing(error)) throw error;
      told(error);
      await pause(wait * 1000);
    }
  }
  return work();
}

/** A while, or until the browser is online again. */
function pause(ms: number): Promise<void> {
  return new Promise((resume) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resume();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
  });
}
