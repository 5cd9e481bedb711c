// All parts of one widget, put together.
import { tellAbout } from "./about.js";
import { loginAt, offerLogOut } from "./account.js";
import { addActs } from "./acts.js";
import { arrive, takeAlong } from "./arrival.js";
import { Chat } from "./chat.js";
import { Field } from "./field.js";
import { float } from "./floating.js";
import { Opinions } from "./opinions.js";
import { leftUnderWay } from "./outgoing.js";
import { Problem } from "./problem.js";
import { rows } from "./row.js";
import type { Server } from "./server.js";
import { offerStart } from "./start.js";
import { Status } from "./status.js";
import { Thread } from "./thread.js";
import type { Choose } from "./types.js";
import { type Mode, type View, view } from "./view.js";

export interface Widget {
  view: View;
  status: Status;
}

/** Build it; `about` is where the sentences stand that everyone must read, when that is not in the widget. */
export function widget(mode: Mode, server: Server, about?: ParentNode): Widget {
  const ownPage = mode === "page";
  const built = view(mode);
  const status = new Status(built.waiting);
  const problem = new Problem(built.problem, built.form, (text) => status.say(text));
  const opinions: Opinions = new Opinions(server, (reply) => thread.aside(reply));
  const field: Field = new Field(built.form, () => chat.edited());
  const choose: Choose = (title, id) => void chat.send(title, id);
  const thread: Thread = new Thread(built.log, choose, rows(server, opinions, ownPage), (empty) => {
    built.start.hidden = !empty;
    acts(empty);
  });
  const chat: Chat = new Chat({ server, thread, field, status, opinions, problem, login: loginAt(server, ownPage) });
  const acts = addActs(built, chat, thread, field);
  built.form.addEventListener("submit", (event) => {
    event.preventDefault();
    void chat.send(field.value);
  });
  const begin = once(() => {
    void chat.begin(ownPage ? () => arrive(server, thread) : undefined);
    // Without these it says what it has to say, and chat.begin() tells what is wrong.
    tellAbout(about ?? built.root, server).catch(() => undefined);
    void offerStart(built.start, server, choose);
    if (ownPage) takeAlong();
    if (ownPage) offerLogOut(built.acts, server, chat).catch(() => undefined);
  });
  if (mode === "floating") float(built, field, begin);
  if (mode !== "floating" || leftUnderWay()) begin();
  return { view: built, status };
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
