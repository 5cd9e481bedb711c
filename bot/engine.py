"""One turn of conversation: a Message in, a Reply out, with the Rasa Agent in this process."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from bot.buttons import ANYWAY, title_of
from bot.errors import DatabaseUnavailable, ModelBroken, TurnFailed
from bot.history import HIDDEN, History, Shown
from bot.keeping.notes import Notes
from bot.keeping.retention import purge
from bot.replies import Reply
from bot.safety import Alarm
from bot.settings import Settings
from bot.startup import prepare
from bot.told import TellOnce
from bot.training import find_model
from bot.watch import Watch
from knowledge.flow.questions import is_question

if TYPE_CHECKING:
    from rasa.core.agent import Agent

    from bot.actions.base import Resources
    from bot.trackers import BoundedTrackerStore

_log = logging.getLogger(__name__)
# Rasa takes a text that begins with a slash, after whatever counts as space, for an intent by name.
_COMMAND = re.compile(r"^[\s/]+")
PATIENCE = 300.0  # seconds, for a first start on a busy machine
SURE = 0.8  # of an alarm; below it an answer may come under the help line (docs/safety.md)


@dataclass(frozen=True)
class Message:
    """What a user sent: a text, or the id of the article that a button stands for."""

    conversation: str
    text: str
    choice: str | None = None


class Engine:
    """The assistant of one process; every channel talks to this."""

    def __init__(self, agent: Agent, store: BoundedTrackerStore, resources: Resources, watch: Watch) -> None:
        self._agent = agent
        self._store = store
        self.resources = resources
        self.watch = watch
        self._once = TellOnce()
        self._history = History(store)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    def load(cls, settings: Settings, watch: Watch | None = None) -> Engine:
        """Open model, database and knowledge; raises a BotError that says in one line what is wrong."""
        watch = watch or Watch.load(settings)
        model = find_model(settings)
        watch.safety.wait(PATIENCE)  # the rules alone see less, and see more than there is
        prepare()
        from bot.actions.base import Resources

        store = _open_store(settings)
        resources = Resources(settings)
        resources.notes = Notes(store.engine)
        _open_knowledge(resources, settings)
        return cls(_load_agent(model, store, resources), store, resources, watch)

    async def reply(self, message: Message) -> Reply:
        """Answer one message; messages of the same conversation wait for each other."""
        lock = self._locks.setdefault(message.conversation, asyncio.Lock())
        async with lock:
            return await self._turn(message)

    async def _turn(self, message: Message) -> Reply:
        title = title_of(message.choice, self.resources) if message.choice else None
        if message.choice and title:
            return await self._said(message.conversation, title, _choice(title, message.choice))
        alarm = self.watch.alarm(message.text)
        clean = self.watch.redact(message.text)
        text = _COMMAND.sub("", clean.text) or "?"
        if alarm is None:
            reply = await self._said(message.conversation, text)
        elif await self._rather_answer(message.conversation, text, alarm):
            reply = replace(await self._said(message.conversation, text), help_line=self.watch.line())
        else:
            reply = await self._alarmed(message.conversation, text, alarm)
        reply = self._once.told(message.conversation, reply, clean.kinds)
        return replace(reply, said=clean.text) if clean.kinds else reply

    async def _rather_answer(self, conversation: str, text: str, alarm: Alarm) -> bool:
        """A weak alarm in an answer to a step, or about a question that an article answers.

        Whom to call is then said above the reply.
        """
        if alarm.rule is not None or alarm.confidence >= SURE:
            return False
        with suppress(DatabaseUnavailable):  # help does not need one
            if await self._current_step(conversation):
                return True
        asks = "?" in text or is_question(text)
        return asks and self.resources.knowledge.decide(text).kind == "answer"

    async def _alarmed(self, conversation: str, text: str, alarm: Alarm) -> Reply:
        """Help comes whatever else goes wrong; the message itself can be answered after it."""
        self.resources.vault.put(conversation, ANYWAY, {"tekst": [text]})
        try:
            return await self._said(conversation, text, _alarm(text, alarm))
        except Exception as error:
            _log.error("a safety reply was given without its conversation: %s", type(error).__name__)
            return self.watch.reply(alarm)

    async def _said(self, conversation: str, text: str, parsed: dict[str, Any] | None = None) -> Reply:
        from rasa.core.channels.channel import UserMessage

        sent = UserMessage(text, sender_id=conversation, parse_data=parsed)
        return _as_reply(conversation, await self._agent.handle_message(sent))

    async def shown(self, conversation: str) -> list[Shown]:
        """The messages of a conversation so far, for a channel that does not keep them itself."""
        shown = await asyncio.to_thread(self._history.shown, conversation)
        if shown and shown[-1].get(HIDDEN) and (step := await self._current_step(conversation)):
            shown.append({"role": "assistant", "reply": step.to_json()})
        return shown

    async def _current_step(self, conversation: str) -> Reply | None:
        """Where a flow is of which nothing is kept, so that a reload does not end it."""
        from bot.actions.flow_turns import current_step

        tracker = await self._store.retrieve(conversation)
        return current_step(tracker, self.resources) if tracker else None

    async def forget(self, conversation: str) -> None:
        """Remove a conversation, after the turn it may be in."""
        async with self._locks.setdefault(conversation, asyncio.Lock()):
            self.resources.vault.drop(conversation)
            await asyncio.to_thread(self._history.forget, conversation)

    async def purge(self, days: int) -> None:
        """Delete what was said longer ago than that. Errors: DatabaseUnavailable."""
        await asyncio.to_thread(purge, self._store.engine, days)

    async def close(self) -> None:
        """Let go of the database and stop watching the articles."""
        self.resources.knowledge.close()
        self._store.engine.dispose()


def _open_store(settings: Settings) -> BoundedTrackerStore:
    from bot.database import make_room
    from bot.trackers import BoundedTrackerStore

    address = settings.conversations or settings.database
    make_room(address)
    store = BoundedTrackerStore(address)
    store.check()
    return store


def _open_knowledge(resources: Resources, settings: Settings) -> None:
    from knowledge.errors import StoreError

    try:
        resources.knowledge.start()
        resources.flows.flows()
    except StoreError as error:
        raise DatabaseUnavailable(error.address, error.reason) from error


def _load_agent(model: Path, store: BoundedTrackerStore, resources: Resources) -> Agent:
    from bot.actions import executor
    from bot.inprocess import EmbeddedAgent, InProcessActions

    agent = EmbeddedAgent(tracker_store=store, action_endpoint=InProcessActions(executor(resources)))
    try:
        agent.load_model(model)
    except Exception as error:  # whatever a torn archive or a changed class makes Rasa raise
        raise ModelBroken(model) from error
    return agent


def _alarm(text: str, alarm: Alarm) -> dict[str, Any]:
    entity = {"entity": "alarm", "value": asdict(alarm)}
    return {"text": text, "intent": {"name": "gevaar", "confidence": 1.0}, "entities": [entity]}


def _choice(text: str, article: str) -> dict[str, Any]:
    entity = {"entity": "artikel", "value": article}
    return {"text": text, "intent": {"name": "kies", "confidence": 1.0}, "entities": [entity]}


def _as_reply(conversation: str, sent: list[dict[str, Any]] | None) -> Reply:
    """The one payload of an action, or else the plain sentence of a small-talk rule."""
    for item in sent or []:
        if "custom" in item:
            return Reply.from_json(item["custom"])
    said = [item["text"] for item in sent or [] if item.get("text")]
    if not said:
        raise TurnFailed(conversation)
    return Reply(type="smalltalk", body="\n\n".join(said))
