"""Yes and no: to an offer, or to nothing in particular."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events, say
from bot.actions.offers import take_up
from bot.replies import Reply
from bot.sentences import sentence


class Ja(BotAction):
    """Takes the first thing on offer."""

    def name(self) -> str:
        """See base class."""
        return "action_ja"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        offered = tracker.get_slot("keuzes") if tracker.get_slot("soort") == "clarify" else None
        if offered and (events := take_up(offered[0], dispatcher, tracker, self.resources)) is not None:
            return events
        say(dispatcher, Reply(type="smalltalk", body=sentence("ja_zonder_aanbod")))
        return []


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
