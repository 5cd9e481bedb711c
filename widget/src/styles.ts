// The one stylesheet, made by script: a CSP need not allow inline styles.
import theme from "../../bot/web/static/theme.css";
import base from "./base.css";
import flow from "./flow.css";
import messages from "./messages.css";
import modes from "./modes.css";
import print from "./print.css";
import under from "./under.css";

/** What a page of its own for printing needs. */
export const printStyles = [theme, base, messages, flow, under, print].join("\n");

export function stylesheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([theme, base, messages, flow, under, modes, print].join("\n"));
  return sheet;
}
