"""What every action shares: its resources, and how a Reply and its context are handed back."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property, lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.replies import Reply
from bot.settings import Settings
from knowledge.answering import Knowledge

Events = list[dict[str, Any]]


class Resources:
    """What actions work with; nothing is opened before it is used."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def knowledge(self) -> Knowledge:
        """The knowledge base, one for all actions of a process."""
        settings = self.settings
        return Knowledge(settings.root / "knowledge", settings.database, settings.cache)


@lru_cache(maxsize=1)
def own_resources() -> Resources:
    """Those of a separate action server (`rasa run actions`), which hands nothing to an action."""
    resources = Resources(Settings.from_environment())
    resources.knowledge.start()
    return resources


class BotAction(Action):
    """Base of every action. To add one: subclass it in a file of its own, give `name` and `run`
    (return `say(...)`), list the class in bot/actions/__init__.py and its name in domain.yml,
    and write the rule that calls it in bot/data/rules.
    """

    def __init__(self, resources: Resources | None = None) -> None:
        self._given = resources

    @property
    def resources(self) -> Resources:
        """Those of this process, opened at the first use."""
        return self._given or own_resources()

    @abstractmethod
    def name(self) -> str:
        """Name in domain.yml."""

    @abstractmethod
    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """Say one Reply and return the slots that it changes."""


def say(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """Send the Reply as one payload: Rasa would cut plain text at its blank lines."""
    dispatcher.utter_message(json_message=reply.to_json())


def remember(tracker: Tracker, reply: Reply, question: str) -> Events:
    """The slots that let the next message be read in the light of this reply."""
    if reply.type == "smalltalk":
        return []
    choices = [option.article for option in reply.choices()]
    offered = [option.article for option in reply.options]
    values: dict[str, Any] = {"soort": reply.type, "keuzes": choices}
    if reply.articles or offered:
        values |= {"artikelen": list(reply.articles) or offered, "vorige_vraag": question}
    if offered:
        values["aanbod"] = offered
    return [SlotSet(key, value) for key, value in values.items() if tracker.get_slot(key) != value]
