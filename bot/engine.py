"""One turn of conversation: a Message in, a Reply out, with the Rasa Agent in this process."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from bot.errors import DatabaseUnavailable, ModelBroken, TurnFailed
from bot.history import HIDDEN, History, Shown
from bot.replies import Reply
from bot.settings import Settings
from bot.startup import prepare
from bot.training import find_model

if TYPE_CHECKING:
    from rasa.core.agent import Agent

    from bot.actions.base import Resources
    from bot.trackers import BoundedTrackerStore


@dataclass(frozen=True)
class Message:
    """What a user sent: a text, or the id of the article that a button stands for."""

    conversation: str
    text: str
    choice: str | None = None


class Engine:
    """The assistant of one process; every channel talks to this."""

    def __init__(self, agent: Agent, store: BoundedTrackerStore, resources: Resources) -> None:
        self._agent = agent
        self._store = store
        self.resources = resources
        self._history = History(store)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    def load(cls, settings: Settings) -> Engine:
        """Open model, database and knowledge; raises a BotError that says in one line what is wrong."""
        model = find_model(settings)
        prepare()
        from bot.actions.base import Resources

        store = _open_store(settings)
        resources = Resources(settings)
        _open_knowledge(resources, settings)
        return cls(_load_agent(model, store, resources), store, resources)

    async def reply(self, message: Message) -> Reply:
        """Answer one message; messages of the same conversation wait for each other."""
        lock = self._locks.setdefault(message.conversation, asyncio.Lock())
        async with lock:
            return await self._turn(message)

    async def _turn(self, message: Message) -> Reply:
        # Safety triage and redaction come here, on `message.text`, before Rasa sees or stores it.
        from rasa.core.channels.channel import UserMessage

        # A leading slash is Rasa's notation for an intent; a user has no business naming one.
        text = message.text.lstrip("/ \t\n") or "?"
        chosen = _choice(text, message.choice) if message.choice else None
        sent = UserMessage(text, sender_id=message.conversation, parse_data=chosen)
        return _as_reply(message.conversation, await self._agent.handle_message(sent))

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

    async def close(self) -> None:
        """Let go of the database and stop watching the articles."""
        self.resources.knowledge.close()
        self._store.engine.dispose()


def _open_store(settings: Settings) -> BoundedTrackerStore:
    from bot.trackers import BoundedTrackerStore, make_room

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
