// What the server sends: docs/openapi.yml. Optional is what an older server may leave out.

export interface Option {
  title: string;
  article: string;
  about?: string; // what a flow is for, where one is offered to begin with
}

export interface Source {
  title: string;
  url?: string | null;
}

/** The step of a guided flow that someone is at. */
export interface Step {
  number: number;
  total: number;
  question: string;
  options: Option[];
  controls: Option[];
  several?: boolean;
}

/** What a guided flow ends in. */
export interface Sheet {
  text: string; // Markdown
  html: string; // a page of its own
  file: string; // name without an ending
}

export interface Reply {
  type: string;
  body: string;
  articles?: string[];
  sources?: Source[];
  options?: Option[];
  next_questions?: Option[];
  notice?: string | null;
  reviewed?: string | null; // day, 2026-01-31
  help_line?: string | null;
  redacted?: string | null;
  said?: string | null; // the message as it was kept, when something was taken out of it
  step?: Step | null;
  sheet?: Sheet | null;
  ended?: string;
}

/** One message of the conversation so far; of what was said in private only a line is left. */
export interface Shown {
  role: "user" | "assistant";
  text?: string;
  reply?: Reply;
  niet_bewaard?: boolean;
}

export interface Conversation {
  messages: Shown[];
  ended?: string;
}

/** A message as it is sent; the same `id` each time. */
export interface Message {
  id: string;
  text: string;
  choice?: string | undefined;
}

/** What happens when a button is pressed that says something. */
export type Choose = (title: string, id: string) => void;
