"""A question: answered, offered or turned away, as the knowledge base decides."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.asking import ask, text_of
from bot.actions.base import BotAction, Events, remember, say
from bot.actions.offers import take_up, titles_on_offer
from bot.actions.picking import by_title


class Beantwoord(BotAction):
    """Also where everything goes that no other rule is sure of."""

    def name(self) -> str:
        """See base class."""
        return "action_beantwoord"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        question = text_of(tracker)
        chosen = by_title(question, titles_on_offer(tracker, self.resources))
        if chosen and (events := take_up(chosen, dispatcher, tracker, self.resources)) is not None:
            return events
        reply = ask(question, tracker, self.resources)
        say(dispatcher, reply)
        # A new question ends what was on offer; only an offer of its own replaces it.
        ended = not reply.options and tracker.get_slot("aanbod")
        return remember(tracker, reply, question) + ([SlotSet("aanbod", None)] if ended else [])
