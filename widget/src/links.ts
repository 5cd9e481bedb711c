// A link that leaves the conversation where it is, and says so.
import { h, unseen } from "./dom.js";
import { teksten } from "./teksten.js";

export const newTab = (text: string, href: string): HTMLAnchorElement =>
  h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text, unseen(teksten.nieuwTabblad));
