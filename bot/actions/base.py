"""What every action shares: its resources, and how a Reply and its context are handed back."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property, lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.flow.buttons import CHOICE
from bot.flow.shelf import FlowShelf
from bot.flow.state import Vault
from bot.keeping.notes import Notes
from bot.replies import Reply
from bot.settings import Settings
from knowledge.answering import Knowledge
from knowledge.article import Article
from knowledge.flow.model import Flow

Events = list[dict[str, Any]]


class Resources:
    """What actions work with; nothing is opened before it is used."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.vault = Vault()

    @cached_property
    def knowledge(self) -> Knowledge:
        """The knowledge base, one for all actions of a process."""
        settings = self.settings
        return Knowledge(settings.root / "knowledge", settings.database, settings.cache)

    @cached_property
    def flows(self) -> FlowShelf:
        """The guided flows, one shelf for all actions of a process."""
        return FlowShelf(self.settings.root / "knowledge")

    @cached_property
    def notes(self) -> Notes:
        """What editors get to see, beside the conversations."""
        from bot.database import make_room, open_database

        address = self.settings.conversations or self.settings.database
        make_room(address)
        return Notes(open_database(address))

    def article(self, article_id: str) -> Article | None:
        """The live version of an article, or None."""
        return self.knowledge.article(article_id)

    def flows_after(self, article_id: str) -> list[Flow]:
        """The guided flows that are a natural next step after it."""
        return self.flows.offered_after(article_id)


@lru_cache(maxsize=1)
def own_resources() -> Resources:
    """Those of a separate action server (`rasa run actions`), which hands nothing to an action."""
    # What comes in this way was not redacted, so nothing of it may be noted.
    resources = Resources(Settings.from_environment().without_memory())
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
    if reply.type == "smalltalk" and not reply.step:
        return []
    # A step knows its own choices; kept here they would tell what was answered before.
    buttons = [option.article for option in reply.offered() if not option.article.startswith(CHOICE)]
    choices = [option.article for option in reply.choices() if option.article in buttons]
    offered = [option.article for option in reply.options if reply.type != "flow"]
    values: dict[str, Any] = {"soort": reply.type, "keuzes": choices, "knoppen": buttons}
    if reply.articles or offered:
        values |= {"artikelen": list(reply.articles) or offered, "vorige_vraag": question}
    if offered:
        values["aanbod"] = offered
    return [SlotSet(key, value) for key, value in values.items() if tracker.get_slot(key) != value]
