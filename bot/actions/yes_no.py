"""Yes and no: to an offer, or to nothing in particular."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events, remember, say
from bot.actions.compose import answer
from bot.replies import Reply
from bot.sentences import sentence


class Ja(BotAction):
    """Takes the first thing on offer."""

    def name(self) -> str:
        """See base class."""
        return "action_ja"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        knowledge = self.resources.knowledge
        offered = tracker.get_slot("keuzes") if tracker.get_slot("soort") == "clarify" else None
        article = knowledge.article(offered[0]) if offered else None
        nothing = Reply(type="smalltalk", body=sentence("ja_zonder_aanbod"))
        reply = answer(article, self.resources) if article else nothing
        say(dispatcher, reply)
        return remember(tracker, reply, article.titel) if article else []


class Nee(BotAction):
    """Turns the offer down and asks for other words."""

    def name(self) -> str:
        """See base class."""
        return "action_nee"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        offered = tracker.get_slot("soort") == "clarify"
        name = "nee_op_aanbod" if offered else "nee_zonder_aanbod"
        say(dispatcher, Reply(type="smalltalk", body=sentence(name)))
        return [SlotSet("keuzes", None), SlotSet("soort", "smalltalk")] if offered else []
